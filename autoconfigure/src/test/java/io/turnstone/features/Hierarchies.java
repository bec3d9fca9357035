package io.turnstone.features;

import java.util.List;
import java.util.Map;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.DiscriminatorOptions;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.cfg.MappingSettings;

/**
 * Inheritance that goes deep, or is bent.
 */
final class Hierarchies {

	private Hierarchies() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("mapped superclasses with type parameters", Poem.class),
				Feature.of("mapped superclass overridden", Sofa.class, Fabric.class),
				Feature.of("single table over three levels", Being.class, Mammal.class, Whale.class),
				Feature.of("single table with keys of subclasses", Ware.class, Gadget.class, Garment.class),
				Feature.of("single table with references of subclasses", Job.class, Paint.class, Repair.class,
						Hall.class),
				Feature.of("single table with a shared column", Sign.class, Arrow.class, Banner.class),
				Feature.of("discriminator that is an attribute too", Event.class, Concert.class),
				Feature.of("discriminator defined in SQL", Token.class, Chip.class),
				Feature.of("discriminator for null and not null", Gas.class, Helium.class, Mixture.class),
				Feature.of("discriminator not inserted", Metal.class, Iron.class),
				Feature.of("joined over three levels", Body.class, Liquid.class, Water.class),
				Feature.of("joined by composite key", Lot.class, Auction.class),
				Feature.of("joined with foreign key by name", Crew.class, Pilot.class),
				Feature.of("joined with identity", Message.class, Letter.class),
				Feature.of("joined with soft delete", Contract.class, Lease.class),
				Feature.of("joined with number to discriminate", Card.class, Ace.class, King.class),
				Feature.of("table per class over three levels", Food.class, Fruit.class, Pear.class),
				Feature.of("table per class with keys", Asset.class, House.class, Boat.class),
				Feature.of("table per class referred to", Wheel.class, Tyre.class, Car.class),
				Feature.with("joined with discriminator by setting",
						Map.of(MappingSettings.IMPLICIT_DISCRIMINATOR_COLUMNS_FOR_JOINED_SUBCLASS, "true"), Cloud.class,
						Storm.class),
				Feature.with("joined without discriminator by setting",
						Map.of(MappingSettings.IGNORE_EXPLICIT_DISCRIMINATOR_COLUMNS_FOR_JOINED_SUBCLASS, "true"),
						Wind.class, Gale.class));
	}

	@MappedSuperclass
	abstract static class Keyed<K> {

		@Id
		K id;

	}

	@MappedSuperclass
	abstract static class Titled<K, T> extends Keyed<K> {

		@Column(length = 77, nullable = false)
		T title;

	}

	@Entity(name = "Poem")
	static class Poem extends Titled<Integer, String> {

	}

	@Entity(name = "Fabric")
	static class Fabric extends Numbered {

	}

	@MappedSuperclass
	abstract static class Covered extends Numbered {

		@ManyToOne
		Fabric fabric;

		@Column(length = 40)
		String colour;

	}

	@Entity(name = "Sofa")
	@AssociationOverride(name = "fabric", joinColumns = @JoinColumn(name = "covered_with", nullable = false))
	@AttributeOverride(name = "colour", column = @Column(name = "hue", length = 20, unique = true))
	static class Sofa extends Covered {

	}

	@Entity(name = "Being")
	abstract static class Being extends Numbered {

	}

	@Entity(name = "Mammal")
	static class Mammal extends Being {

		@Column(nullable = false)
		Integer legs;

	}

	@Entity(name = "Whale")
	static class Whale extends Mammal {

		double tons;

	}

	@Entity(name = "Ware")
	@Table(indexes = @Index(name = "ix_ware_size", columnList = "garment_size"),
			uniqueConstraints = @UniqueConstraint(columnNames = { "maker", "serial" }))
	static class Ware extends Numbered {

		@Column(length = 10)
		String maker;

	}

	@Entity(name = "Gadget")
	static class Gadget extends Ware {

		@Column(length = 30, unique = true)
		String serial;

	}

	@Entity(name = "Garment")
	static class Garment extends Ware {

		@Column(name = "garment_size", nullable = false, length = 4)
		String size;

	}

	@Entity(name = "Hall")
	static class Hall extends Numbered {

	}

	@Entity(name = "Job")
	static class Job extends Numbered {

	}

	@Entity(name = "PaintJob")
	static class Paint extends Job {

		@ManyToOne(optional = false)
		Hall hall;

	}

	@Entity(name = "Repair")
	static class Repair extends Job {

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(name = "fk_repair_hall"))
		Hall where;

	}

	@Entity(name = "Sign")
	static class Sign extends Numbered {

	}

	@Entity(name = "Arrow")
	static class Arrow extends Sign {

		@Column(name = "text", length = 30)
		String direction;

	}

	@Entity(name = "Banner")
	static class Banner extends Sign {

		@Column(name = "text", length = 30)
		String slogan;

	}

	@Entity(name = "PublicEvent")
	@DiscriminatorColumn(name = "kind", length = 12)
	static class Event extends Numbered {

		@Column(name = "kind", length = 12, insertable = false, updatable = false)
		String kind;

	}

	@Entity(name = "Concert")
	static class Concert extends Event {

	}

	@Entity(name = "Token")
	@DiscriminatorColumn(name = "shape", columnDefinition = "varchar(7) not null")
	static class Token extends Numbered {

	}

	@Entity(name = "Chip")
	static class Chip extends Token {

	}

	@Entity(name = "Gas")
	@DiscriminatorColumn(name = "symbol", length = 2)
	@DiscriminatorValue("null")
	static class Gas extends Numbered {

	}

	@Entity(name = "Helium")
	@DiscriminatorValue("He")
	static class Helium extends Gas {

	}

	@Entity(name = "Mixture")
	@DiscriminatorValue("not null")
	static class Mixture extends Gas {

	}

	@Entity(name = "Metal")
	@DiscriminatorColumn(name = "symbol", length = 2)
	@DiscriminatorOptions(force = true, insert = false)
	@DiscriminatorValue("Me")
	static class Metal extends Numbered {

	}

	@Entity(name = "Iron")
	@DiscriminatorValue("Fe")
	static class Iron extends Metal {

	}

	@Entity(name = "Body")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	abstract static class Body extends Numbered {

	}

	@Entity(name = "Liquid")
	@PrimaryKeyJoinColumn(name = "body_id")
	static class Liquid extends Body {

		double litres;

	}

	@Entity(name = "Water")
	@PrimaryKeyJoinColumn(name = "liquid_id")
	static class Water extends Liquid {

		boolean salty;

	}

	@Embeddable
	record LotId(@Column(length = 6) String house, int number) {

	}

	@Entity(name = "Lot")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	static class Lot {

		@EmbeddedId
		LotId id;

	}

	@Entity(name = "Auction")
	@PrimaryKeyJoinColumn(name = "lot_house", referencedColumnName = "house")
	@PrimaryKeyJoinColumn(name = "lot_number", referencedColumnName = "number")
	static class Auction extends Lot {

		long cents;

	}

	@Entity(name = "Crew")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	static class Crew extends Numbered {

	}

	@Entity(name = "Pilot")
	@PrimaryKeyJoinColumn(foreignKey = @ForeignKey(name = "fk_pilot_is_crew"))
	static class Pilot extends Crew {

		int hours;

	}

	@Entity(name = "Message")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	static class Message {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

	}

	@Entity(name = "PaperLetter")
	static class Letter extends Message {

		int grams;

	}

	@Entity(name = "RentalContract")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	@SoftDelete
	static class Contract extends Numbered {

	}

	@Entity(name = "Lease")
	static class Lease extends Contract {

		int months;

	}

	@Entity(name = "PlayingCard")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	@DiscriminatorColumn(name = "face", discriminatorType = DiscriminatorType.INTEGER)
	abstract static class Card extends Numbered {

	}

	@Entity(name = "Ace")
	@DiscriminatorValue("1")
	static class Ace extends Card {

	}

	@Entity(name = "King")
	@DiscriminatorValue("13")
	static class King extends Card {

		boolean bearded;

	}

	@Entity(name = "Food")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class Food extends Numbered {

		int calories;

	}

	@Entity(name = "Fruit")
	static class Fruit extends Food {

		@Column(length = 9)
		String colour;

	}

	@Entity(name = "Pear")
	static class Pear extends Fruit {

		@Column(nullable = false)
		int grams;

	}

	@Entity(name = "Asset")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Asset {

		@Id
		@GeneratedValue
		Long id;

		@Column(unique = true, length = 20)
		String number;

	}

	@Entity(name = "Mansion")
	@Table(indexes = @Index(name = "ix_mansion_rooms", columnList = "rooms"))
	static class House extends Asset {

		int rooms;

	}

	@Entity(name = "Yacht")
	static class Boat extends Asset {

		double metres;

	}

	@Entity(name = "Wheel")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Wheel extends Numbered {

	}

	@Entity(name = "Tyre")
	static class Tyre extends Wheel {

	}

	@Entity(name = "Car")
	static class Car extends Numbered {

		@ManyToOne
		Wheel spare;

	}

	@Entity(name = "Cloud")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	static class Cloud extends Numbered {

	}

	@Entity(name = "Storm")
	static class Storm extends Cloud {

		int strength;

	}

	@Entity(name = "Wind")
	@jakarta.persistence.Inheritance(strategy = InheritanceType.JOINED)
	@DiscriminatorColumn(name = "kind")
	static class Wind extends Numbered {

	}

	@Entity(name = "Gale")
	static class Gale extends Wind {

		int strength;

	}

}
