package io.turnstone.reports;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.turnstone.Base;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.ModelDifference;
import io.turnstone.schema.Schema;
import io.turnstone.testing.MappedUnit;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.envers.Audited;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Differences that other tools pass over. Each test is named after what goes wrong for
 * their users, and shows that it does not here.
 */
class MissedChangeTests {

	@TempDir
	Path directory;

	/**
	 * liquibase-hibernate 751.
	 */
	@ParameterizedTest
	@EnumSource
	void aTextThatBecomesAStringIsPassedOver(TestDatabase database) {
		var scene = scene(database).map(Lengthy.Text.Article.class).migrated();

		scene.map(Lengthy.String1024.Article.class);
		assertThat(scene.told()).containsExactly("type differs: article.body");
		scene.migrated().isSettled();

		scene.map(Lengthy.Text.Article.class);
		assertThat(scene.told()).containsExactly("type differs: article.body");
		scene.migrated().isSettled();
	}

	/**
	 * liquibase-hibernate 48.
	 */
	@ParameterizedTest
	@EnumSource
	void anEnumThatBecomesAStringIsPassedOver(TestDatabase database) {
		var scene = scene(database).map(Numbering.Ordinal.Purchase.class).migrated();

		scene.map(Numbering.Text.Purchase.class);

		assertThat(scene.told()).contains("type differs: purchase.status");
	}

	/**
	 * liquibase-hibernate 140.
	 */
	@ParameterizedTest
	@EnumSource
	void aTypeThatIsToldDoesNotReachTheDraft(TestDatabase database) {
		var scene = scene(database).map(Figures.class)
			.byHand("create table figures (id bigint not null primary key, points smallint, price numeric(8, 2),"
					+ " name varchar(20))");

		var check = scene.project().check(Base.DATABASE);
		var draft = scene.proved();

		assertThat(Scene.describe(check.differences())).containsExactlyInAnyOrder("type differs: figures.points",
				"type differs: figures.price", "type differs: figures.name");
		assertThat(draft.differences()).isEqualTo(check.differences());
		assertThat(draft.changeSets()).hasSize(3).extracting(DraftedChangeSet::object).containsOnly("figures");
		scene.project().upgrade();
		scene.isQuiet();
	}

	/**
	 * liquibase-hibernate 720.
	 */
	@ParameterizedTest
	@EnumSource
	void aCheckNeverReachesTheChangelog(TestDatabase database) {
		var scene = scene(database).map(Guarded.Before.Purchase.class).migrated();

		scene.map(Guarded.After.Purchase.class);
		assertThat(scene.told()).containsExactly("check is missing: purchase.points");
		scene.migrated().isSettled();

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> scene.byHand("insert into purchase (id, points) values (1, 0)"));
	}

	/**
	 * liquibase-hibernate 652.
	 */
	@ParameterizedTest
	@EnumSource(names = { "H2", "MARIADB" })
	void anEnumIsDraftedWithoutItsValues(TestDatabase database) {
		var scene = scene(database).map(Choices.Before.Purchase.class);

		assertThat(scene.proved().content()).containsPattern("(?i)enum ?\\('NEW', ?'PAID'\\)");
		scene.isSettled();
	}

	/**
	 * spring-data-jpa 3699.
	 */
	@ParameterizedTest
	@EnumSource
	void aNewConstantIsRejectedByTheOldCheck(TestDatabase database) {
		var scene = scene(database).map(Choices.Before.Purchase.class).migrated();
		scene.map(Choices.After.Purchase.class);

		assertThat(scene.project().check(Base.DATABASE).differences()).singleElement()
			.satisfies((difference) -> assertThat(difference.impact()).isEqualTo("BREAKS"));
		assertThatExceptionOfType(Exception.class)
			.isThrownBy(() -> scene.byHand("insert into purchase (id, status) values (1, 'SENT')"));

		scene.migrated().isSettled();
		scene.byHand("insert into purchase (id, status) values (1, 'SENT')");
	}

	/**
	 * liquibase 6122.
	 */
	@ParameterizedTest
	@EnumSource
	void aColumnIsMissedByATestOfModelAndChangelog(TestDatabase database) {
		var scene = scene(database).map(Sparse.Before.Purchase.class).migrated();
		scene.map(Sparse.After.Purchase.class);

		assertThat(Scene.describe(scene.project().check(Base.CHANGELOG).differences())).containsExactlyInAnyOrder(
				"column is missing: purchase.note", "column is missing: purchase.points",
				"column is missing: purchase.total");
	}

	/**
	 * liquibase 2736.
	 */
	@ParameterizedTest
	@EnumSource
	void aNewMaximumSizeGivesAnEmptyChangelog(TestDatabase database) {
		var scene = scene(database).map(Sized.Before.Purchase.class).migrated();
		scene.map(Sized.After.Purchase.class);

		assertThat(scene.told()).containsExactly("type differs: purchase.note");
		scene.migrated().isSettled();
		scene.byHand("insert into purchase (id, note) values (1, '%s')".formatted("x".repeat(60)));
	}

	/**
	 * liquibase 6437.
	 */
	@ParameterizedTest
	@EnumSource
	void thePrecisionOfATimestampIsIgnored(TestDatabase database) {
		var scene = scene(database).map(Precise.Before.Purchase.class).migrated();
		scene.map(Precise.After.Purchase.class);

		assertThat(scene.told()).containsExactly("type differs: purchase.paid_at");
		assertThat(scene.proved().content()).contains("(3)");
		scene.isSettled();
	}

	/**
	 * liquibase-hibernate 357.
	 */
	@ParameterizedTest
	@EnumSource
	void aRemovedAttributeIsPassedOver(TestDatabase database) {
		var scene = scene(database).map(Sparse.After.Purchase.class).migrated();
		scene.map(Sparse.Before.Purchase.class);

		assertThat(scene.told()).containsExactly("unmapped column must not be null: purchase.points");
		assertThat(scene.left()).containsExactlyInAnyOrder("column is not mapped: purchase.note",
				"column is not mapped: purchase.total");

		scene.migrated().isSettled();
		scene.byHand("insert into purchase (id) values (1)");
	}

	/**
	 * liquibase-hibernate 100.
	 */
	@ParameterizedTest
	@EnumSource
	void anIndexIsPassedOver(TestDatabase database) {
		var scene = scene(database).map(Sparse.After.Purchase.class).migrated();
		scene.map(Searched.Purchase.class);

		assertThat(scene.told()).containsExactlyInAnyOrder("index is missing: purchase",
				"unique key is missing: purchase");
		assertThat(scene.proved().changeSets()).hasSize(2);
		scene.isSettled();
	}

	/**
	 * liquibase-hibernate 242.
	 */
	@ParameterizedTest
	@EnumSource
	void aSecondaryTableIsPassedOver(TestDatabase database) {
		var scene = scene(database).map(Hotel.class).migrated();

		assertThat(columns(scene.project().catalog(), "hotel_details")).containsExactlyInAnyOrder("id", "stars");
		scene.byHand("alter table hotel_details drop column stars");

		assertThat(scene.told()).containsExactly("column is missing: hotel_details.stars");
	}

	/**
	 * liquibase-hibernate 151.
	 */
	@ParameterizedTest
	@EnumSource
	void aTableOfASubclassIsPassedOver(TestDatabase database) {
		var scene = scene(database).map(Vehicle.class, Car.class, Payment.class, CardPayment.class).migrated();

		assertThat(columns(scene.project().catalog(), "car")).containsExactlyInAnyOrder("id", "doors");
		assertThat(columns(scene.project().catalog(), "card_payment")).containsExactlyInAnyOrder("id", "amount",
				"card");
		scene.isQuiet();
		scene.byHand("alter table car drop column doors", "alter table card_payment drop column amount");

		assertThat(scene.told()).containsExactlyInAnyOrder("column is missing: car.doors",
				"column is missing: card_payment.amount");
	}

	/**
	 * liquibase-hibernate 169, 460 and 99.
	 */
	@ParameterizedTest
	@EnumSource
	void theNamesOfAuditTablesAreIgnored(TestDatabase database) {
		var unit = MappedUnit.of(Note.class)
			.with("org.hibernate.envers.audit_table_suffix", "_history")
			.with("org.hibernate.envers.audit_table_prefix", "old_")
			.with("org.hibernate.envers.revision_field_name", "revision")
			.with("org.hibernate.envers.revision_type_field_name", "revision_type");
		var scene = scene(database).map(unit).migrated();

		assertThat(columns(scene.project().catalog(), "old_note_history")).contains("revision", "revision_type");
		assertThat(tables(scene.project().catalog())).doesNotContain("note_aud");
		scene.isQuiet();
	}

	/**
	 * liquibase-hibernate 90, generator-jhipster 1189.
	 */
	@ParameterizedTest
	@EnumSource
	void aNewDefaultIsPassedOver(TestDatabase database) {
		var scene = scene(database).map(Sparse.After.Purchase.class).migrated();
		scene.map(Defaulted.Purchase.class);

		assertThat(scene.told()).containsExactlyInAnyOrder("default differs: purchase.note",
				"default differs: purchase.points");
		scene.migrated().isSettled();
		scene.byHand("insert into purchase (id) values (1)");
		assertThat(scene.jdbc().queryForObject("select note from purchase where points = 5", String.class))
			.isEqualTo("it's new");
	}

	/**
	 * liquibase 1356.
	 */
	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void anArrayBecomesItsElement(TestDatabase database) {
		var scene = scene(database).map(Ring.class).migrated();
		scene.isQuiet();
		scene.byHand("alter table ring drop column keys", "alter table ring add column keys uuid");

		assertThat(scene.project().check(Base.DATABASE).differences()).extracting(ModelDifference::model)
			.singleElement()
			.satisfies((type) -> assertThat(type.toLowerCase(Locale.ROOT)).startsWith("uuid")
				.containsAnyOf("[]", "array"));
	}

	private Scene scene(TestDatabase database) {
		return new Scene(this.directory, database);
	}

	private static List<String> tables(Schema schema) {
		return schema.tables().keySet().stream().map((name) -> name.name().toLowerCase(Locale.ROOT)).toList();
	}

	private static List<String> columns(Schema schema, String table) {
		List<String> columns = new ArrayList<>();
		schema.tables().forEach((name, found) -> {
			if (name.name().equalsIgnoreCase(table)) {
				found.columns().forEach((column) -> columns.add(column.name().toLowerCase(Locale.ROOT)));
			}
		});
		return columns;
	}

	interface Lengthy {

		interface Text {

			@Entity(name = "Article")
			class Article {

				@Id
				Long id;

				@Column(length = 100_000)
				String body;

			}

		}

		interface String1024 {

			@Entity(name = "Article")
			class Article {

				@Id
				Long id;

				@Column(length = 1024)
				String body;

			}

		}

	}

	interface Numbering {

		interface Ordinal {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.ORDINAL)
				Two status;

			}

		}

		interface Text {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				Two status;

			}

		}

	}

	enum Two {

		NEW, PAID

	}

	enum Three {

		NEW, PAID, SENT

	}

	@Entity(name = "Figures")
	static class Figures {

		@Id
		Long id;

		Long points;

		@Column(precision = 12, scale = 2)
		BigDecimal price;

		@Column(length = 80)
		String name;

	}

	interface Guarded {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				int points;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Check(constraints = "points > 0")
				int points;

			}

		}

	}

	interface Choices {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				Two status;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				Three status;

			}

		}

	}

	interface Sparse {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				String note;

				int points;

				BigDecimal total;

			}

		}

	}

	interface Searched {

		@Entity(name = "Purchase")
		@Table(indexes = { @Index(columnList = "points, total"), @Index(columnList = "note", unique = true) })
		class Purchase {

			@Id
			Long id;

			String note;

			int points;

			BigDecimal total;

		}

	}

	interface Defaulted {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@ColumnDefault("'it''s new'")
			String note;

			@ColumnDefault("5")
			int points;

			BigDecimal total;

		}

	}

	interface Sized {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Size(max = 30)
				String note;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Size(max = 60)
				String note;

			}

		}

	}

	interface Precise {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(secondPrecision = 6)
				LocalDateTime paidAt;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(secondPrecision = 3)
				LocalDateTime paidAt;

			}

		}

	}

	@Entity(name = "Hotel")
	@SecondaryTable(name = "hotel_details")
	static class Hotel {

		@Id
		Long id;

		@Column(table = "hotel_details", nullable = false)
		int stars;

	}

	@Entity(name = "Vehicle")
	@Inheritance(strategy = InheritanceType.JOINED)
	static class Vehicle {

		@Id
		Long id;

	}

	@Entity(name = "Car")
	static class Car extends Vehicle {

		int doors;

	}

	@Entity(name = "Payment")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	static class Payment {

		@Id
		Long id;

		BigDecimal amount;

	}

	@Entity(name = "CardPayment")
	static class CardPayment extends Payment {

		String card;

	}

	@Entity(name = "Note")
	@Audited
	static class Note {

		@Id
		Long id;

		String text;

	}

	@Entity(name = "Ring")
	static class Ring {

		@Id
		Long id;

		UUID[] keys;

	}

}
