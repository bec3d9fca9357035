package io.turnstone.features;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.EmbeddedTable;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.TargetEmbeddable;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyComponentPathImpl;
import org.hibernate.cfg.MappingSettings;

/**
 * Embedded values with more than plain attributes.
 */
final class Components {

	private Components() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("embedded in a mapped superclass", Hut.class, Tent.class),
				Feature.of("embedded with a collection", Recipe.class),
				Feature.of("embedded with one-to-many", Fleet.class, Truck.class),
				Feature.of("embedded with key, index and check", Vault.class),
				Feature.of("embedded with default and formula", Meter.class),
				Feature.of("embedded in a secondary table", Castle.class),
				Feature.of("embedded with a pattern of names", Flight.class),
				Feature.of("embedded behind an interface", Chart.class),
				Feature.of("embedded with type parameters", Scale.class),
				Feature.of("embedded in elements, overridden", Workshop.class),
				Feature.of("embedded that is nowhere filled", Shell.class),
				Feature.with("embedded with names by path", Map.of(MappingSettings.IMPLICIT_NAMING_STRATEGY,
						ImplicitNamingStrategyComponentPathImpl.class.getName()), Ferry.class));
	}

	@Embeddable
	static class Spot {

		@Column(length = 10, nullable = false)
		String field;

		Integer line;

	}

	@MappedSuperclass
	abstract static class Placed extends Numbered {

		@Embedded
		Spot spot;

	}

	@Entity(name = "Hut")
	static class Hut extends Placed {

	}

	@Entity(name = "Tent")
	@AttributeOverride(name = "spot.field", column = @Column(name = "meadow", length = 30))
	static class Tent extends Placed {

	}

	@Embeddable
	static class Ingredients {

		@ElementCollection
		Set<String> spices;

		@ElementCollection
		Map<String, Integer> amounts;

	}

	@Entity(name = "Recipe")
	static class Recipe extends Numbered {

		@Embedded
		Ingredients ingredients;

	}

	@Embeddable
	static class Pool {

		@OneToMany
		@JoinColumn(name = "pool_fleet")
		List<Truck> trucks;

	}

	@Entity(name = "Fleet")
	static class Fleet extends Numbered {

		@Embedded
		Pool pool;

	}

	@Entity(name = "Truck")
	static class Truck extends Numbered {

	}

	@Embeddable
	static class Lock {

		@Column(unique = true, length = 16)
		String serial;

		@Column(check = @CheckConstraint(name = "ck_vault_digits", constraint = "digits between 4 and 8"))
		int digits;

		@Column(name = "made_by", length = 30)
		String maker;

	}

	@Entity(name = "Vault")
	@Table(indexes = @Index(name = "ix_vault_made_by", columnList = "made_by"))
	static class Vault extends Numbered {

		@Embedded
		Lock lock;

	}

	@Embeddable
	static class Count {

		@ColumnDefault("0")
		@Column(nullable = false)
		int counted;

		@Formula("counted + 1")
		int following;

	}

	@Entity(name = "Meter")
	static class Meter extends Numbered {

		@Embedded
		Count count;

	}

	@Entity(name = "Castle")
	@SecondaryTable(name = "castle_spot")
	static class Castle extends Numbered {

		@Embedded
		@EmbeddedTable("castle_spot")
		Spot spot;

	}

	@Entity(name = "Flight")
	static class Flight extends Numbered {

		@Embedded
		@EmbeddedColumnNaming("start_%s")
		Spot start;

		@Embedded
		@EmbeddedColumnNaming("finish_%s")
		Spot finish;

	}

	interface Shape {

		String label();

	}

	@Embeddable
	static class Disk implements Shape {

		@Column(length = 25)
		String label;

		double radius;

		@Override
		public String label() {
			return this.label;
		}

	}

	@Entity(name = "Chart")
	static class Chart extends Numbered {

		@Embedded
		@TargetEmbeddable(Disk.class)
		Shape shape;

	}

	@MappedSuperclass
	abstract static class Pair<T> {

		T lower;

		@Column(nullable = false)
		T upper;

	}

	@Embeddable
	static class IntegerPair extends Pair<Integer> {

	}

	@Entity(name = "Scale")
	static class Scale extends Numbered {

		@Embedded
		IntegerPair pair;

	}

	@Entity(name = "Workshop")
	static class Workshop extends Numbered {

		@ElementCollection
		@AttributeOverride(name = "field", column = @Column(name = "bench", length = 44))
		List<Spot> benches;

		@ElementCollection
		@AttributeOverride(name = "value.field", column = @Column(name = "drawer", length = 45))
		@AttributeOverride(name = "key", column = @Column(name = "drawer_label", length = 15))
		Map<String, Spot> drawers;

	}

	@Embeddable
	static class Nothing {

	}

	@Entity(name = "Shell")
	static class Shell extends Numbered {

		@Embedded
		Nothing nothing;

		@ManyToOne
		Shell outer;

	}

	@Entity(name = "Ferry")
	static class Ferry extends Numbered {

		@Embedded
		Spot bow;

		@Embedded
		Spot stern;

	}

}
