package io.turnstone.interruption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/**
 * Entities before an upgrade with changes of all kinds.
 */
final class Before {

	static final Class<?>[] ENTITIES = { Customer.class, Purchase.class, Note.class };

	private Before() {
	}

	@Entity(name = "customer")
	static class Customer {

		@Id
		Long id;

		@Column(length = 20)
		String name;

	}

	@Entity(name = "purchase")
	@Table(name = "purchase", indexes = @Index(name = "ix_old", columnList = "code"),
			uniqueConstraints = @UniqueConstraint(name = "uk_old", columnNames = { "code", "id" }))
	static class Purchase {

		@Id
		@GeneratedValue
		Long id;

		@Column(length = 20)
		String code;

		@Column(length = 20)
		String remark;

		Integer quantity;

		@Column(length = 10)
		String legacy;

		Long customerId;

	}

	@Entity(name = "note")
	@Table(name = "note")
	static class Note {

		@Id
		Long id;

		@Column(length = 20)
		String text;

	}

}
