package io.turnstone.sample;

import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who orders.
 */
@Entity
@Table(indexes = @Index(name = "ix_customer_name", columnList = "lastName, firstName"))
public class Customer {

	@Id
	@GeneratedValue
	private @Nullable Long id;

	@Column(nullable = false, length = 100)
	private String firstName = "";

	@Column(nullable = false, length = 100)
	private String lastName = "";

	@Column(nullable = false, unique = true)
	private String email = "";

	@Embedded
	private @Nullable Address address;

	@ElementCollection
	@CollectionTable(name = "customer_phone")
	@Column(name = "phone_number", nullable = false, length = 30)
	private Set<String> phoneNumbers = new LinkedHashSet<>();

	protected Customer() {
	}

	public Customer(String firstName, String lastName, String email, Address address) {
		this.firstName = firstName;
		this.lastName = lastName;
		this.email = email;
		this.address = address;
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public String getFirstName() {
		return this.firstName;
	}

	public String getLastName() {
		return this.lastName;
	}

	public String getEmail() {
		return this.email;
	}

	public @Nullable Address getAddress() {
		return this.address;
	}

	public Set<String> getPhoneNumbers() {
		return this.phoneNumbers;
	}

}
