package io.turnstone.features;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.CollectionId;
import org.hibernate.annotations.CollectionIdJdbcTypeCode;
import org.hibernate.annotations.SortNatural;
import org.hibernate.type.SqlTypes;

/**
 * Collections of values, and maps.
 */
final class Collections {

	private Collections() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("element collection as list", ListOwner.class),
				Feature.of("element collection as set", SetOwner.class),
				Feature.of("element collection as bag", BagOwner.class),
				Feature.of("element collection as bag with ids", IdBagOwner.class),
				Feature.of("element collection as array", ArrayOwner.class),
				Feature.of("element collection as map", MapOwner.class),
				Feature.of("element collection of lobs", LobOwner.class),
				Feature.of("collection table of its own", TableOwner.class),
				Feature.of("map with an entity as key", Shop.class, Product.class),
				Feature.of("map of entities", Catalogue.class, Entry.class),
				Feature.of("map of entities by an attribute", Glossary.class, Term.class));
	}

	@Entity(name = "ListOwner")
	static class ListOwner extends Numbered {

		@ElementCollection
		@OrderColumn
		List<String> names;

		@ElementCollection
		@OrderColumn(name = "place", nullable = false)
		@Column(name = "amount", nullable = false)
		List<Integer> amounts;

	}

	@Entity(name = "SetOwner")
	static class SetOwner extends Numbered {

		@ElementCollection
		Set<String> tags;

		@ElementCollection
		@Column(nullable = false, length = 30)
		@SortNatural
		SortedSet<String> labels;

	}

	@Entity(name = "BagOwner")
	static class BagOwner extends Numbered {

		@ElementCollection
		Collection<LocalDate> dates;

	}

	@Entity(name = "IdBagOwner")
	static class IdBagOwner extends Numbered {

		@ElementCollection
		@CollectionId(column = @Column(name = "entry_id"), generator = "increment")
		@CollectionIdJdbcTypeCode(SqlTypes.BIGINT)
		Collection<String> notes;

	}

	@Entity(name = "ArrayOwner")
	static class ArrayOwner extends Numbered {

		@ElementCollection
		@OrderColumn
		String[] entries;

	}

	@Entity(name = "MapOwner")
	static class MapOwner extends Numbered {

		@ElementCollection
		Map<String, String> properties;

		@ElementCollection
		@MapKeyColumn(name = "in_year", nullable = false)
		@Column(name = "total", nullable = false)
		Map<Integer, Long> totals;

	}

	@Entity(name = "LobOwner")
	static class LobOwner extends Numbered {

		@ElementCollection
		@OrderColumn
		@Lob
		List<byte[]> pages;

	}

	@Entity(name = "TableOwner")
	static class TableOwner extends Numbered {

		@ElementCollection
		@CollectionTable(name = "phone_of_owner",
				joinColumns = @JoinColumn(name = "owner", foreignKey = @ForeignKey(name = "fk_phone_owner")),
				uniqueConstraints = @UniqueConstraint(columnNames = { "owner", "phone" }),
				indexes = @Index(columnList = "phone"))
		@Column(name = "phone", length = 20)
		List<String> phones;

	}

	@Entity(name = "Shop")
	static class Shop extends Numbered {

		@ElementCollection
		@MapKeyJoinColumn(name = "product_id")
		Map<Product, Integer> stock;

	}

	@Entity(name = "Product")
	static class Product extends Numbered {

	}

	@Entity(name = "Catalogue")
	static class Catalogue extends Numbered {

		@ManyToMany
		@MapKeyColumn(name = "shelf", length = 10)
		Map<String, Entry> entries;

	}

	@Entity(name = "Entry")
	static class Entry extends Numbered {

	}

	@Entity(name = "Glossary")
	static class Glossary extends Numbered {

		@OneToMany
		@MapKey(name = "word")
		Map<String, Term> terms;

	}

	@Entity(name = "Term")
	static class Term extends Numbered {

		String word;

	}

}
