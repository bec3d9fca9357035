package io.turnstone;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole path: from a changed entity to a proved, applied changelog, and back.
 */
class FirstFlightTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void followsTheEntitiesFromNothing(TestDatabase database) {
		Project project = new Project(this.directory, database.create());
		project.withEntities(Before.Customer.class, Before.PurchaseOrder.class);

		DraftResult draft = project.draft("the first tables");

		assertThat(draft.proof()).isNotNull();
		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();
		assertThat(Path.of(draft.file())).exists();
		assertThat(project.catalog().tables()).isEmpty();

		project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.CHANGELOG).differences()).isEmpty();
		assertThat(project.check(Base.DATABASE).notes()).isEmpty();
		project.hibernate("validate");

		project.downgrade(draft.changeSets().size());

		assertThat(project.catalog().tables()).isEmpty();
		assertThat(project.catalog().sequences()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void agreesWithWhatHibernateCreates(TestDatabase database) {
		Project project = new Project(this.directory, database.create());
		project.withEntities(Before.Customer.class, Before.PurchaseOrder.class);
		project.hibernate("create-only");

		CheckResult result = project.check(Base.DATABASE);

		assertThat(result.differences()).isEmpty();
		assertThat(result.notes()).isEmpty();
		assertThat(result.leftInPlace()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void followsAChangedEntity(TestDatabase database) throws Exception {
		Project project = new Project(this.directory, database.create());
		project.withEntities(Before.Customer.class, Before.PurchaseOrder.class);
		project.draft("the first tables");
		project.upgrade();
		var before = project.catalog();
		project.withEntities(After.Customer.class, After.PurchaseOrder.class);

		DraftResult draft = project.draft("orders: returns and discounts", "customer.phone:phone_number");

		assertThat(draft.differences())
			.extracting((difference) -> difference.object().toLowerCase(Locale.ROOT) + " " + difference.kind())
			.containsExactlyInAnyOrder("purchase_order.discount column is missing", status(database));
		assertThat(draft.changeSets()).extracting(DraftResult.DraftedChangeSet::description)
			.contains("rename column phone to phone_number");
		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();

		project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.CHANGELOG).differences()).isEmpty();

		project.downgrade(draft.changeSets().size());

		assertThat(project.changedSince(before)).isEmpty();
		try (var files = Files.list(project.resources().resolve("db/changelog/changes"))) {
			assertThat(files).hasSize(2);
		}
	}

	private static String status(TestDatabase database) {
		return (database == TestDatabase.POSTGRESQL) ? "purchase_order.status check differs"
				: "purchase_order.status type differs";
	}

	interface Before {

		@Entity(name = "Customer")
		@Table(name = "customer", indexes = @Index(name = "ix_customer_name", columnList = "lastName, firstName"))
		class Customer {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			@Column(nullable = false, unique = true, length = 100)
			String email;

			String firstName;

			String lastName;

			String phone;

			@Embedded
			Address address;

			@ElementCollection
			List<String> tags = new ArrayList<>();

			@Version
			int version;

		}

		@Entity(name = "PurchaseOrder")
		@Table(name = "purchase_order")
		class PurchaseOrder {

			@Id
			@GeneratedValue
			Long id;

			@ManyToOne(optional = false)
			Customer customer;

			@Enumerated(EnumType.STRING)
			Status status;

			LocalDateTime placedAt;

			@OneToMany
			List<Customer> watchers = new ArrayList<>();

		}

		enum Status {

			NEW, PAID

		}

		@Embeddable
		class Address {

			String street;

			@Column(length = 10)
			String zip;

		}

	}

	interface After {

		@Entity(name = "Customer")
		@Table(name = "customer", indexes = @Index(name = "ix_customer_name", columnList = "lastName, firstName"))
		class Customer {

			@Id
			@GeneratedValue(strategy = GenerationType.IDENTITY)
			Long id;

			@Column(nullable = false, unique = true, length = 100)
			String email;

			String firstName;

			String lastName;

			String phoneNumber;

			@Embedded
			Before.Address address;

			@ElementCollection
			List<String> tags = new ArrayList<>();

			@Version
			int version;

		}

		@Entity(name = "PurchaseOrder")
		@Table(name = "purchase_order")
		class PurchaseOrder {

			@Id
			@GeneratedValue
			Long id;

			@ManyToOne(optional = false)
			Customer customer;

			@Enumerated(EnumType.STRING)
			Status status;

			LocalDateTime placedAt;

			@Column(nullable = false, precision = 5, scale = 2)
			@ColumnDefault("0")
			BigDecimal discount;

			@OneToMany
			List<Customer> watchers = new ArrayList<>();

		}

		enum Status {

			NEW, PAID, RETURNED

		}

	}

}
