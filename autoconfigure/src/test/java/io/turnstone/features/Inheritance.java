package io.turnstone.features;

import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import org.hibernate.annotations.DiscriminatorFormula;

/**
 * Inheritance between entities.
 */
final class Inheritance {

	private Inheritance() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("mapped superclass", Lamp.class, Bulb.class),
				Feature.of("single table", Shape.class, Circle.class, Square.class),
				Feature.of("single table with discriminator values", Vessel.class, Boat.class, Raft.class),
				Feature.of("single table with a number to discriminate", Ticket.class, Daily.class, Weekly.class),
				Feature.of("single table with a formula to discriminate", Reading.class, Warm.class, Cold.class),
				Feature.of("single table with a table per subclass", Post.class, Reply.class),
				Feature.of("joined", Animal.class, Bird.class, Fish.class),
				Feature.of("joined with discriminator", Medium.class, Disc.class, Tape.class),
				Feature.of("table per class", Instrument.class, Drum.class, Harp.class),
				Feature.of("reference into a hierarchy", Award.class, Prize.class, Winner.class));
	}

	@MappedSuperclass
	abstract static class Device extends Numbered {

		@Column(length = 60, nullable = false)
		String model;

	}

	@Entity(name = "Lamp")
	static class Lamp extends Device {

		int watts;

	}

	@Entity(name = "Bulb")
	static class Bulb extends Device {

	}

	@Entity(name = "Shape")
	static class Shape extends Numbered {

	}

	@Entity(name = "Circle")
	static class Circle extends Shape {

		double radius;

	}

	@Entity(name = "Square")
	static class Square extends Shape {

		Double side;

	}

	@Entity(name = "Vessel")
	@DiscriminatorColumn(name = "kind", length = 10)
	@DiscriminatorValue("vessel")
	static class Vessel extends Numbered {

	}

	@Entity(name = "Boat")
	@DiscriminatorValue("boat")
	static class Boat extends Vessel {

		@Column(nullable = false)
		Integer seats;

	}

	@Entity(name = "Raft")
	@DiscriminatorValue("raft")
	static class Raft extends Vessel {

	}

	@Entity(name = "Ticket")
	@DiscriminatorColumn(name = "days", discriminatorType = DiscriminatorType.INTEGER)
	abstract static class Ticket extends Numbered {

	}

	@Entity(name = "Daily")
	@DiscriminatorValue("1")
	static class Daily extends Ticket {

	}

	@Entity(name = "Weekly")
	@DiscriminatorValue("7")
	static class Weekly extends Ticket {

	}

	@Entity(name = "Reading")
	@DiscriminatorFormula("case when degrees > 20 then 'W' else 'C' end")
	abstract static class Reading extends Numbered {

		int degrees;

	}

	@Entity(name = "Warm")
	@DiscriminatorValue("W")
	static class Warm extends Reading {

	}

	@Entity(name = "Cold")
	@DiscriminatorValue("C")
	static class Cold extends Reading {

	}

	@Entity(name = "Post")
	static class Post extends Numbered {

	}

	@Entity(name = "Reply")
	@SecondaryTable(name = "post_reply")
	static class Reply extends Post {

		@Column(table = "post_reply", length = 500)
		String quote;

	}

	@Entity(name = "Animal")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	static class Animal extends Numbered {

		String name;

	}

	@Entity(name = "Bird")
	static class Bird extends Animal {

		double wingspan;

	}

	@Entity(name = "Fish")
	@PrimaryKeyJoinColumn(name = "animal_id")
	static class Fish extends Animal {

		@Column(nullable = false)
		String water;

	}

	@Entity(name = "Medium")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.CHAR)
	@DiscriminatorValue("M")
	static class Medium extends Numbered {

	}

	@Entity(name = "Disc")
	@DiscriminatorValue("D")
	static class Disc extends Medium {

		int tracks;

	}

	@Entity(name = "Tape")
	@DiscriminatorValue("T")
	static class Tape extends Medium {

		int minutes;

	}

	@Entity(name = "Instrument")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Instrument extends Numbered {

		@Column(length = 50)
		String maker;

	}

	@Entity(name = "Drum")
	static class Drum extends Instrument {

		int inches;

	}

	@Entity(name = "Harp")
	static class Harp extends Instrument {

		int strings;

	}

	@Entity(name = "Award")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	static class Award extends Numbered {

		@ManyToOne
		Award successor;

	}

	@Entity(name = "Prize")
	static class Prize extends Award {

		@ManyToOne(optional = false)
		Winner winner;

	}

	@Entity(name = "Winner")
	static class Winner extends Numbered {

		@ManyToOne
		Prize prize;

	}

}
