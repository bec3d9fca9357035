package io.turnstone.features;

import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Foreign keys: their names, where there are none, and what a deletion does.
 */
final class ForeignKeys {

	private ForeignKeys() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("on delete restrict", Trunk.class, Twig.class),
				Feature.of("on delete no action", Stem.class, Bud.class),
				Feature.of("on delete set default", Pot.class, Plant.class),
				Feature.of("on delete of a joined subclass", Parent.class, Child.class),
				Feature.of("on delete of a collection", Basket.class, Apple.class),
				Feature.of("on delete of a secondary table", Cabin.class),
				Feature.of("on delete of a join table", Chef.class, Dish.class),
				Feature.of("foreign key defined in SQL", Planet.class, Moon.class),
				Feature.of("foreign key with options", River.class, Bridge.class),
				Feature.of("foreign keys of a join table with names", Singer.class, Choir.class),
				Feature.of("no foreign keys of a join table", Miner.class, Mine.class),
				Feature.of("no foreign key of a collection", Diary.class),
				Feature.of("no foreign key of a subclass", BareRoot.class, BareBranch.class),
				Feature.of("no foreign key of a secondary table", Tower.class),
				Feature.of("no foreign key of a map key", Depot.class, Crate.class),
				Feature.with("no foreign keys by setting",
						Map.of("hibernate.hbm2ddl.default_constraint_mode", "NO_CONSTRAINT"), Island.class,
						Lighthouse.class));
	}

	@Entity(name = "Trunk")
	static class Trunk extends Numbered {

	}

	@Entity(name = "Twig")
	static class Twig extends Numbered {

		@ManyToOne
		@OnDelete(action = OnDeleteAction.RESTRICT)
		Trunk trunk;

	}

	@Entity(name = "Stem")
	static class Stem extends Numbered {

	}

	@Entity(name = "Bud")
	static class Bud extends Numbered {

		@ManyToOne
		@OnDelete(action = OnDeleteAction.NO_ACTION)
		Stem stem;

	}

	@Entity(name = "Pot")
	static class Pot extends Numbered {

	}

	@Entity(name = "Plant")
	static class Plant extends Numbered {

		@ManyToOne
		@OnDelete(action = OnDeleteAction.SET_DEFAULT)
		@ColumnDefault("1")
		Pot pot;

	}

	@Entity(name = "Parent")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	static class Parent extends Numbered {

	}

	@Entity(name = "Child")
	@OnDelete(action = OnDeleteAction.CASCADE)
	static class Child extends Parent {

		int age;

	}

	@Entity(name = "Basket")
	static class Basket extends Numbered {

		@OneToMany
		@JoinColumn(name = "basket_id")
		@OnDelete(action = OnDeleteAction.CASCADE)
		Set<Apple> apples;

		@ElementCollection
		@OnDelete(action = OnDeleteAction.CASCADE)
		Set<String> labels;

	}

	@Entity(name = "Apple")
	static class Apple extends Numbered {

	}

	@Entity(name = "Cabin")
	@SecondaryTable(name = "cabin_text", foreignKey = @ForeignKey(name = "fk_cabin_text"))
	@OnDelete(action = OnDeleteAction.CASCADE)
	static class Cabin extends Numbered {

		@jakarta.persistence.Column(table = "cabin_text", length = 99)
		String text;

	}

	@Entity(name = "Chef")
	static class Chef extends Numbered {

		@ManyToMany
		@OnDelete(action = OnDeleteAction.CASCADE)
		Set<Dish> dishes;

	}

	@Entity(name = "Dish")
	static class Dish extends Numbered {

	}

	@Entity(name = "Planet")
	static class Planet extends Numbered {

	}

	@Entity(name = "Moon")
	static class Moon extends Numbered {

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(name = "fk_moon_planet",
				foreignKeyDefinition = "foreign key (planet_id) references planet (id) on delete cascade"))
		Planet planet;

	}

	@Entity(name = "River")
	static class River extends Numbered {

	}

	@Entity(name = "Bridge")
	static class Bridge extends Numbered {

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(name = "fk_bridge_river", options = "on delete set null"))
		River river;

	}

	@Entity(name = "Singer")
	static class Singer extends Numbered {

	}

	@Entity(name = "Choir")
	static class Choir extends Numbered {

		@ManyToMany
		@JoinTable(name = "choir_singers", joinColumns = @JoinColumn(name = "choir"),
				inverseJoinColumns = @JoinColumn(name = "singer"), foreignKey = @ForeignKey(name = "fk_in_choir"),
				inverseForeignKey = @ForeignKey(name = "fk_sung_by"))
		Set<Singer> singers;

	}

	@Entity(name = "Miner")
	static class Miner extends Numbered {

	}

	@Entity(name = "Mine")
	static class Mine extends Numbered {

		@ManyToMany
		@JoinTable(name = "mine_shift", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
				inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		List<Miner> miners;

	}

	@Entity(name = "Diary")
	static class Diary extends Numbered {

		@ElementCollection
		@CollectionTable(name = "diary_line", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		@jakarta.persistence.Column(name = "diary_line")
		List<String> lines;

	}

	@Entity(name = "BareRoot")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	static class BareRoot extends Numbered {

	}

	@Entity(name = "BareBranch")
	@PrimaryKeyJoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
	static class BareBranch extends BareRoot {

		int leaves;

	}

	@Entity(name = "Tower")
	@SecondaryTable(name = "tower_stairs", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
	static class Tower extends Numbered {

		@jakarta.persistence.Column(table = "tower_stairs")
		int steps;

	}

	@Entity(name = "Depot")
	static class Depot extends Numbered {

		@ElementCollection
		@MapKeyJoinColumn(name = "crate", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
		Map<Crate, Integer> stock;

	}

	@Entity(name = "Crate")
	static class Crate extends Numbered {

	}

	@Entity(name = "Island")
	static class Island extends Numbered {

	}

	@Entity(name = "Lighthouse")
	static class Lighthouse extends Numbered {

		@ManyToOne(optional = false)
		Island island;

	}

}
