package io.turnstone.features;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.hibernate.annotations.NaturalId;
import org.hibernate.annotations.NaturalIdClass;

/**
 * Primary and natural keys of several attributes.
 */
final class CompositeKeys {

	private CompositeKeys() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("record as id class", Rack.class),
				Feature.of("embedded id overridden", Parking.class),
				Feature.of("embedded id with a reference", Storehouse.class, Pallet.class),
				Feature.of("id of many columns", Chronicle.class),
				Feature.of("id class with a generated part", Ballot.class),
				Feature.of("derived id of the whole", Country.class, Flag.class),
				Feature.of("derived id of the whole composite", Suite.class, SuiteKey.class),
				Feature.of("derived id over three levels", Firm.class, Division.class, Desk.class),
				Feature.of("id class with two references", Athlete.class, Race.class, Start.class),
				Feature.of("natural id with a reference", Publisher.class, Issue.class),
				Feature.of("natural id class", Postcode.class), Feature.of("natural id in an embeddable", Phone.class));
	}

	record RackId(String room, int number) {

	}

	@Entity(name = "Rack")
	@IdClass(RackId.class)
	static class Rack {

		@Id
		@Column(length = 8)
		String room;

		@Id
		int number;

	}

	@Embeddable
	record Code(String letters, int digits) {

	}

	@Entity(name = "Parking")
	static class Parking {

		@EmbeddedId
		@AttributeOverride(name = "letters", column = @Column(name = "plate_letters", length = 3))
		@AttributeOverride(name = "digits", column = @Column(name = "plate_digits"))
		Code plate;

	}

	@Entity(name = "Storehouse")
	static class Storehouse extends Numbered {

	}

	@Embeddable
	static class PalletId implements Serializable {

		@ManyToOne
		Storehouse storehouse;

		int number;

	}

	@Entity(name = "Pallet")
	static class Pallet {

		@EmbeddedId
		PalletId id;

	}

	@Embeddable
	record ChronicleId(@Column(length = 3) String z, int y, long x, UUID w, @Column(length = 4) String a) {

	}

	@Entity(name = "Chronicle")
	static class Chronicle {

		@EmbeddedId
		ChronicleId id;

		String text;

	}

	static class BallotId implements Serializable {

		Long number;

		String district;

	}

	@Entity(name = "Ballot")
	@IdClass(BallotId.class)
	static class Ballot {

		@Id
		@GeneratedValue
		Long number;

		@Id
		@Column(length = 12)
		String district;

	}

	@Entity(name = "Country")
	static class Country {

		@Id
		@Column(length = 2)
		String code;

	}

	@Entity(name = "Flag")
	static class Flag {

		@Id
		String code;

		@OneToOne
		@MapsId
		@JoinColumn(name = "country_code")
		Country country;

	}

	@Entity(name = "Suite")
	static class Suite {

		@EmbeddedId
		Code id;

	}

	@Entity(name = "SuiteKey")
	static class SuiteKey {

		@EmbeddedId
		Code id;

		@OneToOne
		@MapsId
		Suite suite;

	}

	@Entity(name = "Firm")
	static class Firm extends Numbered {

	}

	static class DivisionId implements Serializable {

		Long firm;

		String name;

	}

	@Entity(name = "Division")
	@IdClass(DivisionId.class)
	static class Division {

		@Id
		@ManyToOne
		Firm firm;

		@Id
		@Column(length = 15)
		String name;

	}

	static class DeskId implements Serializable {

		DivisionId division;

		int number;

	}

	@Entity(name = "Desk")
	@IdClass(DeskId.class)
	static class Desk {

		@Id
		@ManyToOne
		Division division;

		@Id
		int number;

	}

	@Entity(name = "Athlete")
	static class Athlete extends Numbered {

	}

	@Entity(name = "Race")
	static class Race extends Numbered {

	}

	static class StartId implements Serializable {

		Long athlete;

		Long race;

	}

	@Entity(name = "RaceStart")
	@IdClass(StartId.class)
	static class Start {

		@Id
		@ManyToOne
		Race race;

		@Id
		@ManyToOne
		Athlete athlete;

	}

	@Entity(name = "Publisher")
	static class Publisher extends Numbered {

	}

	@Entity(name = "Issue")
	static class Issue extends Numbered {

		@NaturalId
		@ManyToOne(optional = false)
		Publisher publisher;

		@NaturalId
		@Column(length = 20, nullable = false)
		String number;

	}

	record PostcodeId(String nation, String code) {

	}

	@Entity(name = "Postcode")
	@NaturalIdClass(PostcodeId.class)
	static class Postcode extends Numbered {

		@NaturalId
		@Column(length = 2)
		String nation;

		@NaturalId
		@Column(length = 10)
		String code;

	}

	@Entity(name = "Phone")
	static class Phone extends Numbered {

		@NaturalId(mutable = true)
		Code code;

	}

}
