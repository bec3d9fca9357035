package io.turnstone.features;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Parent;
import org.hibernate.type.SqlTypes;

/**
 * Embedded values.
 */
final class Embeddables {

	private Embeddables() {
	}

	static List<Feature> features() {
		return List.of(Feature.of("embedded", Dwelling.class), Feature.of("embedded in embedded", Parcel.class),
				Feature.of("attribute override", Shipment.class), Feature.of("embedded record", Measurement.class),
				Feature.of("embedded association", Contract.class, Signatory.class),
				Feature.of("inheritance of embeddables", Payment.class, Card.class, Transfer.class),
				Feature.of("embedded as JSON", Dossier.class), Feature.of("set of embeddables", Household.class),
				Feature.of("list of embeddables", Journey.class));
	}

	@Embeddable
	static class Address {

		@Column(length = 100, nullable = false)
		String street;

		@Column(length = 60)
		String city;

	}

	@Embeddable
	static class Place {

		@Embedded
		Address address;

		@Embedded
		Position position;

	}

	@Embeddable
	record Position(@Column(precision = 9, scale = 6) BigDecimal latitude,
			@Column(precision = 9, scale = 6) BigDecimal longitude) {

	}

	@Entity(name = "Dwelling")
	static class Dwelling extends Numbered {

		@Embedded
		Address address;

	}

	@Entity(name = "Parcel")
	static class Parcel extends Numbered {

		@Embedded
		Place place;

	}

	@Entity(name = "Shipment")
	static class Shipment extends Numbered {

		@Embedded
		@AttributeOverride(name = "street", column = @Column(name = "from_street", length = 50))
		@AttributeOverride(name = "city", column = @Column(name = "from_city", nullable = false))
		Address from;

		@Embedded
		@AttributeOverride(name = "address.street", column = @Column(name = "to_street"))
		@AttributeOverride(name = "address.city", column = @Column(name = "to_city"))
		@AttributeOverride(name = "position.latitude", column = @Column(name = "to_latitude"))
		Place to;

	}

	@Entity(name = "Measurement")
	static class Measurement extends Numbered {

		Position position;

	}

	@Entity(name = "Signatory")
	static class Signatory extends Numbered {

	}

	@Embeddable
	static class Signature {

		@ManyToOne
		Signatory signatory;

		@Column(name = "signed_in", length = 40)
		String place;

	}

	@Entity(name = "Contract")
	static class Contract extends Numbered {

		@Embedded
		Signature first;

		@Embedded
		@AttributeOverride(name = "place", column = @Column(name = "second_place"))
		@AssociationOverride(name = "signatory", joinColumns = @JoinColumn(name = "second_signatory"))
		Signature second;

	}

	@Embeddable
	static class Method {

		String currency;

	}

	@Embeddable
	static class Card extends Method {

		@Column(length = 19)
		String number;

	}

	@Embeddable
	static class Transfer extends Method {

		@Column(length = 34)
		String account;

	}

	@Entity(name = "Payment")
	static class Payment extends Numbered {

		Method method;

	}

	@Embeddable
	static class Summary {

		String title;

		int pages;

	}

	@Entity(name = "Dossier")
	static class Dossier extends Numbered {

		@JdbcTypeCode(SqlTypes.JSON)
		Summary summary;

		@JdbcTypeCode(SqlTypes.JSON)
		List<Position> positions;

	}

	@Embeddable
	static class Member {

		@Parent
		Household household;

		@Column(nullable = false)
		String name;

		@Column(nullable = false)
		int age;

	}

	@Entity(name = "Household")
	static class Household extends Numbered {

		@ElementCollection
		@CollectionTable(name = "household_member")
		Set<Member> members;

	}

	@Entity(name = "Journey")
	static class Journey extends Numbered {

		@ElementCollection
		@OrderColumn(name = "stop_number")
		List<Address> stops;

	}

}
