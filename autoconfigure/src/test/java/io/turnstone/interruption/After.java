package io.turnstone.interruption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;

/**
 * Entities after an upgrade with changes of all kinds.
 */
final class After {

	static final Class<?>[] ENTITIES = { Customer.class, Purchase.class, Memo.class, Parcel.class };

	static final String[] RENAMES = { "note:memo", "purchase.remark:comments" };

	private After() {
	}

	@Entity(name = "customer")
	@Comment("Who buys")
	static class Customer {

		@Id
		Long id;

		@Column(length = 40, nullable = false)
		String name;

		@Column(nullable = false)
		@ColumnDefault("7")
		int grade;

	}

	@Entity(name = "purchase")
	@Table(name = "purchase", indexes = @Index(name = "ix_new", columnList = "code, quantity"),
			uniqueConstraints = @UniqueConstraint(name = "uk_new", columnNames = { "comments", "id" }))
	@Check(name = "ck_quantity", constraints = "quantity >= 0")
	static class Purchase {

		@Id
		@GeneratedValue
		Long id;

		@Column(length = 20, nullable = false)
		String code;

		@Column(length = 20)
		String comments;

		@Column(nullable = false)
		Long quantity;

		@Comment("Cents")
		@Column(nullable = false)
		Long amount;

		@ManyToOne
		@JoinColumn(name = "customerId")
		Customer customer;

		@ManyToOne
		Parcel parcel;

	}

	@Entity(name = "memo")
	@Table(name = "memo")
	static class Memo {

		@Id
		Long id;

		@Column(length = 20)
		@ColumnDefault("'none'")
		String text;

	}

	@Entity(name = "parcel")
	@Table(name = "parcel")
	static class Parcel {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "parcels")
		@SequenceGenerator(name = "parcels", sequenceName = "parcels", allocationSize = 10)
		Long id;

		@Column(length = 20)
		String label;

	}

}
