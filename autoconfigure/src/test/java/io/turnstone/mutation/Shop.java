package io.turnstone.mutation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.turnstone.testing.TestDatabase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import org.hibernate.Length;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.annotations.Struct;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/**
 * Model of a shop that holds each kind of thing that can be changed in a database.
 */
final class Shop {

	private static final List<Class<?>> ENTITIES = List.of(Customer.class, Category.class, Product.class,
			Purchase.class, PurchaseLine.class, LineNote.class, Payment.class, CardPayment.class, BankPayment.class,
			Vehicle.class, Van.class, Truck.class, Contract.class, Ticket.class, Coupon.class);

	private Shop() {
	}

	/**
	 * Return the entities, with those of a product's own.
	 * @param database the product
	 * @return the entities
	 */
	static Class<?>[] entities(TestDatabase database) {
		List<Class<?>> own = switch (database) {
			case H2 -> List.of();
			case POSTGRESQL -> List.of(PostgresqlLabel.class);
			case MARIADB -> List.of(MariaDbLabel.class);
		};
		return Stream.concat(ENTITIES.stream(), own.stream()).toArray(Class<?>[]::new);
	}

	@Entity(name = "Customer")
	@Table(name = "customer")
	@Comment("who buys")
	static class Customer {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

		@Version
		int version;

		@Column(length = 100, nullable = false)
		@Comment("as on the invoice")
		String name;

		@Column(length = 40)
		String nickName;

		@JdbcTypeCode(SqlTypes.CHAR)
		@Column(length = 2)
		String initials;

		@Column(length = 120, unique = true)
		String email;

		@Column(length = Length.LONG32)
		String notes;

		@ColumnDefault("10")
		int points;

		long visits;

		short floor;

		@Column(precision = 12, scale = 2, nullable = false)
		BigDecimal balance;

		Double rating;

		Float ratio;

		boolean active;

		LocalDate bornOn;

		LocalTime wakesAt;

		LocalDateTime changedAt;

		Instant seenAt;

		OffsetDateTime calledAt;

		UUID token;

		@Column(length = 1000)
		byte[] photo;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.VARCHAR)
		@Column(length = 20)
		Grade grade;

		@Enumerated(EnumType.ORDINAL)
		@JdbcTypeCode(SqlTypes.SMALLINT)
		Grade formerGrade;

		@Enumerated(EnumType.STRING)
		@Column(length = 20)
		Mood mood;

		@ElementCollection
		@CollectionTable(name = "customer_label",
				joinColumns = @JoinColumn(name = "customer_id", foreignKey = @ForeignKey(name = "fk_customer_label")))
		@Column(name = "label", length = 30, nullable = false)
		Set<String> labels;

		@ElementCollection
		@CollectionTable(name = "customer_address", joinColumns = @JoinColumn(name = "customer_id"))
		@OrderColumn(name = "place")
		List<Address> addresses;

		@ElementCollection
		@CollectionTable(name = "customer_phone", joinColumns = @JoinColumn(name = "customer_id"))
		@Column(name = "phone", length = 30)
		List<String> phones;

	}

	@Embeddable
	static class Address {

		@Column(length = 80)
		String street;

		@Column(length = 10, nullable = false)
		String zip;

	}

	enum Grade {

		BRONZE, SILVER, GOLD

	}

	enum Mood {

		GLAD, SAD

	}

	@Entity(name = "Category")
	@Table(name = "category")
	static class Category {

		@Id
		UUID id;

		@Column(length = 60)
		String title;

	}

	@Entity(name = "Product")
	@Table(name = "product",
			indexes = { @Index(name = "ix_product_title", columnList = "title"),
					@Index(name = "ux_product_code", columnList = "code", unique = true) })
	@SecondaryTable(name = "product_detail", pkJoinColumns = @PrimaryKeyJoinColumn(name = "product_id",
			foreignKey = @ForeignKey(name = "fk_product_detail")))
	static class Product {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(length = 20, nullable = false)
		String code;

		@Column(length = 80)
		String title;

		@Column(length = 80)
		String maker;

		int price;

		int quantity;

		@GeneratedColumn("price * quantity")
		int total;

		@Column(table = "product_detail", length = 500)
		String description;

		@JdbcTypeCode(SqlTypes.JSON)
		List<String> features;

		@ManyToMany
		@JoinTable(name = "product_category",
				joinColumns = @JoinColumn(name = "product_id",
						foreignKey = @ForeignKey(name = "fk_product_category_product")),
				inverseJoinColumns = @JoinColumn(name = "category_id",
						foreignKey = @ForeignKey(name = "fk_product_category_category")))
		Set<Category> categories;

	}

	@Entity(name = "Purchase")
	@Table(name = "purchase",
			uniqueConstraints = @UniqueConstraint(name = "uk_purchase_code", columnNames = { "shop", "code" }),
			indexes = { @Index(name = "ix_purchase_placed", columnList = "placed_on, amount"),
					@Index(name = "ix_purchase_amount", columnList = "amount desc") })
	@Check(name = "ck_purchase_amount", constraints = "amount <= 1000000")
	static class Purchase {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(length = 10, nullable = false)
		String shop;

		@Column(length = 20)
		String code;

		LocalDate placedOn;

		@Column(nullable = false)
		@ColumnDefault("0")
		int amount;

		@Check(constraints = "discount >= 0")
		Integer discount;

		@ManyToOne(optional = false)
		@JoinColumn(name = "customer_id", foreignKey = @ForeignKey(name = "fk_purchase_customer"))
		Customer customer;

		@ManyToOne
		@JoinColumn(name = "recipient_id", foreignKey = @ForeignKey(name = "fk_purchase_recipient"))
		Customer recipient;

		@ManyToOne
		@JoinColumn(name = "parent_id", foreignKey = @ForeignKey(name = "fk_purchase_parent"))
		@OnDelete(action = OnDeleteAction.CASCADE)
		Purchase parent;

	}

	@Embeddable
	static class LineNumber {

		Long purchaseId;

		int place;

	}

	@Entity(name = "PurchaseLine")
	@Table(name = "purchase_line")
	static class PurchaseLine {

		@EmbeddedId
		LineNumber id;

		@MapsId("purchaseId")
		@ManyToOne
		@JoinColumn(name = "purchase_id", foreignKey = @ForeignKey(name = "fk_purchase_line_purchase"))
		Purchase purchase;

		@ManyToOne
		@JoinColumn(name = "product_id", foreignKey = @ForeignKey(name = "fk_purchase_line_product"))
		Product product;

	}

	@Entity(name = "LineNote")
	@Table(name = "line_note")
	static class LineNote {

		@Id
		Long id;

		String text;

		@ManyToOne
		@JoinColumns(foreignKey = @ForeignKey(name = "fk_line_note_line"),
				value = { @JoinColumn(name = "line_place", referencedColumnName = "place"),
						@JoinColumn(name = "line_purchase", referencedColumnName = "purchase_id") })
		PurchaseLine line;

	}

	@Entity(name = "Payment")
	@Table(name = "payment")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Payment {

		@Id
		Long id;

	}

	@Entity(name = "CardPayment")
	@Table(name = "card_payment")
	@PrimaryKeyJoinColumn(name = "id", foreignKey = @ForeignKey(name = "fk_card_payment"))
	static class CardPayment extends Payment {

		@Column(length = 4)
		String lastDigits;

	}

	@Entity(name = "BankPayment")
	@Table(name = "bank_payment")
	static class BankPayment extends Payment {

		@Column(length = 34)
		String iban;

	}

	@Entity(name = "Vehicle")
	@Table(name = "vehicle")
	static class Vehicle {

		@Id
		Long id;

	}

	@Entity(name = "Van")
	static class Van extends Vehicle {

		int seats;

	}

	@Entity(name = "Truck")
	static class Truck extends Vehicle {

		int tons;

	}

	@Entity(name = "Contract")
	@Table(name = "contract")
	@Audited
	static class Contract {

		@Id
		Long id;

		@Column(length = 50)
		String subject;

	}

	@Entity(name = "Ticket")
	@Table(name = "ticket")
	static class Ticket {

		@Id
		@GeneratedValue(strategy = GenerationType.TABLE)
		@TableGenerator(name = "ticket_numbers", table = "ticket_number")
		Long id;

	}

	@Entity(name = "Coupon")
	@Table(name = "coupon")
	static class Coupon {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		@SequenceGenerator(name = "coupon_numbers", sequenceName = "coupon_number", initialValue = 1000,
				allocationSize = 10)
		Long id;

	}

	@Entity(name = "PostgresqlLabel")
	@Table(name = "label", indexes = @Index(name = "ix_label_lower", columnList = "(lower(text))"))
	static class PostgresqlLabel {

		@Id
		Long id;

		@Collate("C")
		@Column(length = 30)
		String text;

		String[] words;

		@Enumerated(EnumType.STRING)
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		Tone tone;

		Size size;

	}

	enum Tone {

		DARK, LIGHT

	}

	@Embeddable
	@Struct(name = "label_size")
	static class Size {

		int width;

		int height;

	}

	@Entity(name = "MariaDbLabel")
	@Table(name = "label")
	static class MariaDbLabel {

		@Id
		Long id;

		@Collate("utf8mb4_bin")
		@Column(length = 30)
		String text;

		@Column(columnDefinition = "int unsigned")
		Long copies;

	}

}
