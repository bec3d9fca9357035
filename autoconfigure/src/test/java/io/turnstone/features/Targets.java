package io.turnstone.features;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminator;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.AnyKeyJdbcTypeCode;
import org.hibernate.annotations.ConcreteProxy;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.PropertyRef;
import org.hibernate.type.SqlTypes;

/**
 * Associations to one entity, by other means than its primary key alone.
 */
final class Targets {

	private Targets() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("many-to-one to a composite key", Shelf.class, Volume.class),
				Feature.of("many-to-one to several unique columns", Seat.class, Guest.class),
				Feature.of("many-to-one by a formula", Colour.class, Wall.class),
				Feature.of("many-to-one by column and formula", Locale.class, Translation.class),
				Feature.of("many-to-one by a property", Tool.class, Loan.class),
				Feature.of("many-to-one to an interface", Sound.class, Listener.class),
				Feature.of("many-to-one of a type parameter", Rail.class, Train.class),
				Feature.of("many-to-one by a read-only column", Harbour.class, Anchor.class),
				Feature.of("many-to-one by a join table of its own", Villa.class, Butler.class),
				Feature.of("one-to-one by join table", Lid.class, Jar.class),
				Feature.of("one-to-one that is not unique", Badge.class, Officer.class),
				Feature.of("one-to-one to itself", Twin.class),
				Feature.of("one-to-one as id", Sun.class, Sunspot.class),
				Feature.of("concrete proxy", Mask.class, Face.class),
				Feature.of("any with a number to discriminate", Coin.class, Note.class, Wallet.class),
				Feature.of("any with a key of another type", Star.class, Comet.class, Sighting.class));
	}

	@Embeddable
	record ShelfId(@Column(length = 5) String room, @Column(name = "shelf_number") int number) {

	}

	@Entity(name = "Shelf")
	static class Shelf {

		@EmbeddedId
		ShelfId id;

	}

	@Entity(name = "Volume")
	static class Volume extends Numbered {

		@ManyToOne
		@JoinColumn(name = "in_room", referencedColumnName = "room")
		@JoinColumn(name = "on_shelf", referencedColumnName = "shelf_number")
		Shelf shelf;

		@ManyToOne
		Shelf former;

	}

	@Entity(name = "Seat")
	@Table(uniqueConstraints = @UniqueConstraint(columnNames = { "line", "place" }))
	static class Seat extends Numbered {

		@Column(nullable = false, length = 2)
		String line;

		@Column(nullable = false)
		Integer place;

	}

	@Entity(name = "Guest")
	static class Guest extends Numbered {

		@ManyToOne
		@JoinColumn(name = "seat_line", referencedColumnName = "line")
		@JoinColumn(name = "seat_place", referencedColumnName = "place")
		Seat seat;

	}

	@Entity(name = "Colour")
	static class Colour extends Numbered {

	}

	@Entity(name = "Wall")
	static class Wall extends Numbered {

		Long paint;

		@ManyToOne
		@JoinFormula("coalesce(paint, 1)")
		Colour colour;

	}

	@Embeddable
	record LocaleId(@Column(length = 2) String speech, @Column(length = 2) String region) {

	}

	@Entity(name = "Tongue")
	static class Locale {

		@EmbeddedId
		LocaleId id;

	}

	@Entity(name = "Translation")
	static class Translation extends Numbered {

		@ManyToOne
		@JoinColumnOrFormula(column = @JoinColumn(name = "speech", referencedColumnName = "speech"))
		@JoinColumnOrFormula(formula = @JoinFormula(value = "'CH'", referencedColumnName = "region"))
		Locale locale;

	}

	@Entity(name = "Tool")
	static class Tool extends Numbered {

		@Column(unique = true, length = 9)
		String label;

	}

	@Entity(name = "Loan")
	static class Loan extends Numbered {

		@ManyToOne
		@PropertyRef("label")
		@JoinColumn(name = "tool_label")
		Tool tool;

	}

	interface Noise {

	}

	@Entity(name = "Sound")
	static class Sound extends Numbered implements Noise {

	}

	@Entity(name = "Listener")
	static class Listener extends Numbered {

		@ManyToOne(targetEntity = Sound.class)
		Noise noise;

	}

	@Entity(name = "Rail")
	static class Rail extends Numbered {

	}

	@MappedSuperclass
	abstract static class Bound<T> extends Numbered {

		@ManyToOne(optional = false)
		T way;

	}

	@Entity(name = "Train")
	static class Train extends Bound<Rail> {

	}

	@Entity(name = "Harbour")
	static class Harbour extends Numbered {

	}

	@Entity(name = "Anchor")
	static class Anchor extends Numbered {

		@Column(name = "harbour_id", nullable = false)
		Long harbourId;

		@ManyToOne
		@Fetch(FetchMode.SELECT)
		@JoinColumn(name = "harbour_id", insertable = false, updatable = false)
		Harbour harbour;

	}

	@Entity(name = "Villa")
	static class Villa extends Numbered {

	}

	@Entity(name = "Butler")
	static class Butler extends Numbered {

		@ManyToOne(optional = false)
		@JoinTable(name = "service", joinColumns = @JoinColumn(name = "butler"),
				inverseJoinColumns = @JoinColumn(name = "villa", nullable = false))
		Villa villa;

	}

	@Entity(name = "Lid")
	static class Lid extends Numbered {

		@OneToOne(mappedBy = "lid")
		Jar jar;

	}

	@Entity(name = "Jar")
	static class Jar extends Numbered {

		@OneToOne
		@JoinTable(name = "jar_with_lid")
		Lid lid;

	}

	@Entity(name = "Insignia")
	static class Badge extends Numbered {

	}

	@Entity(name = "Officer")
	static class Officer extends Numbered {

		@OneToOne
		@JoinColumn(name = "badge", unique = false)
		Badge badge;

	}

	@Entity(name = "Twin")
	static class Twin extends Numbered {

		@OneToOne
		Twin sibling;

	}

	@Entity(name = "Sun")
	static class Sun extends Numbered {

	}

	@Entity(name = "Sunspot")
	static class Sunspot {

		@Id
		@OneToOne
		@JoinColumn(name = "on_sun")
		Sun sun;

		int size;

	}

	@Entity(name = "Mask")
	@ConcreteProxy
	static class Mask extends Numbered {

	}

	@Entity(name = "Face")
	static class Face extends Mask {

		@ManyToOne
		Mask over;

	}

	@Entity(name = "Coin")
	static class Coin extends Numbered {

	}

	@Entity(name = "Note")
	static class Note extends Numbered {

	}

	@Entity(name = "Wallet")
	static class Wallet extends Numbered {

		@Any(optional = false)
		@AnyDiscriminator(DiscriminatorType.INTEGER)
		@AnyKeyJavaClass(Long.class)
		@AnyDiscriminatorValue(discriminator = "1", entity = Coin.class)
		@AnyDiscriminatorValue(discriminator = "2", entity = Note.class)
		@Column(name = "money_kind")
		@JoinColumn(name = "money_id", nullable = false)
		Object money;

	}

	@Entity(name = "Star")
	static class Star {

		@Id
		@Column(length = 20)
		String name;

	}

	@Entity(name = "Comet")
	static class Comet {

		@Id
		@Column(length = 20)
		String name;

	}

	@Entity(name = "Sighting")
	static class Sighting extends Numbered {

		@Any
		@AnyKeyJavaClass(String.class)
		@AnyKeyJdbcTypeCode(SqlTypes.VARCHAR)
		@AnyDiscriminatorValue(discriminator = "star", entity = Star.class)
		@AnyDiscriminatorValue(discriminator = "comet", entity = Comet.class)
		@Column(name = "body_kind", length = 5)
		@JoinColumn(name = "body_name")
		Object body;

	}

}
