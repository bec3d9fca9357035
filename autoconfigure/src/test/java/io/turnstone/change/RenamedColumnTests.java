package io.turnstone.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.ModelDifference;
import io.turnstone.OpenQuestionsException;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Attributes that get another name, with what depends on their columns and with rows.
 */
class RenamedColumnTests {

	private static final String[] ANSWERS = { "purchase.phone:phone_number", "purchase.status:state",
			"purchase.buyer_id:customer_id", "purchase.code:ticket" };

	@TempDir
	Path directory;

	private Project project;

	private JdbcTemplate jdbc;

	@ParameterizedTest
	@EnumSource
	void nothingIsWrittenBeforeSomebodyAnswers(TestDatabase database) throws IOException {
		begin(database);
		this.project.withEntities(After.Buyer.class, After.Purchase.class);
		List<Path> before = files();

		assertThatExceptionOfType(OpenQuestionsException.class).isThrownBy(() -> this.project.draft("names"))
			.satisfies((ex) -> {
				assertThat(ex.getReason()).isEqualTo(Reason.UNANSWERED);
				assertThat(ex.getQuestions())
					.extracting((question) -> question.choices().get(0).answer().toLowerCase(Locale.ROOT))
					.containsExactlyInAnyOrder(ANSWERS);
				assertThat(ex.getMessage()).startsWith("4 questions before this can be drafted:")
					.containsIgnoringCase("Is purchase.phone_number the new name of purchase.phone?   both ")
					.containsIgnoringCase("no:   --turnstone.renames=-purchase.phone");
			});
		assertThat(files()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void aCheckTellsWhatLooksLikeAnOldName(TestDatabase database) {
		begin(database);
		this.project.withEntities(After.Buyer.class, After.Purchase.class);

		assertThat(this.project.check(Base.DATABASE).possibleRenames())
			.extracting((rename) -> (rename.from() + ":" + rename.to()).toLowerCase(Locale.ROOT))
			.containsExactlyInAnyOrder("purchase.phone:purchase.phone_number", "purchase.status:purchase.state",
					"purchase.buyer_id:purchase.customer_id", "purchase.code:purchase.ticket");
	}

	@ParameterizedTest
	@EnumSource
	void aRenameKeepsTheRowsAndWhatDependsOnTheColumn(TestDatabase database) {
		begin(database);
		this.project.withEntities(After.Buyer.class, After.Purchase.class);

		DraftResult draft = proved(this.project.draft("names", ANSWERS));
		this.project.upgrade();

		assertThat(draft.changeSets()).extracting(DraftResult.DraftedChangeSet::description)
			.containsExactlyInAnyOrder("rename column phone to phone_number", "rename column status to state",
					"rename column buyer_id to customer_id", "rename column code to ticket");
		assertThat(draft.hazards()).hasSize(4).allMatch((hazard) -> hazard.code().equals("TS201"));
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.project.check(Base.DATABASE).leftInPlace()).isEmpty();
		assertThat(this.project.check(Base.CHANGELOG).differences()).isEmpty();
		this.project.hibernate("validate");
		this.jdbc.execute("insert into purchase (id, ticket) values (2, 'b')");
		assertThat(this.jdbc.queryForList("select phone_number from purchase order by id", String.class))
			.containsExactly("123", "none");
		assertThat(this.jdbc.queryForList("select state from purchase where customer_id = 7", String.class))
			.containsExactly("NEW");

		this.project.downgrade(4);

		assertThat(this.jdbc.queryForList("select phone from purchase order by id", String.class))
			.containsExactly("123", "none");
	}

	@ParameterizedTest
	@EnumSource
	void aColumnThatIsNoRenameIsAdded(TestDatabase database) {
		begin(database);
		this.project.withEntities(Longer.Buyer.class, Other.Purchase.class);

		DraftResult draft = proved(this.project.draft("names", "-purchase.phone"));
		this.project.upgrade();

		assertThat(draft.changeSets()).extracting(DraftResult.DraftedChangeSet::description)
			.singleElement()
			.asString()
			.startsWith("add column mobile ");
		assertThat(this.project.check(Base.DATABASE).leftInPlace()).extracting(RenamedColumnTests::described)
			.containsExactlyInAnyOrder("column is not mapped: purchase.phone", "index is not mapped: purchase");
		assertThat(this.jdbc.queryForObject("select phone from purchase", String.class)).isEqualTo("123");
	}

	@ParameterizedTest
	@EnumSource
	void aRenamedColumnMayChangeToo(TestDatabase database) {
		begin(database);
		this.project.withEntities(Longer.Buyer.class, Longer.Purchase.class);

		DraftResult draft = proved(this.project.draft("names", "purchase.phone:number_of_phone"));
		this.project.upgrade();

		assertThat(draft.changeSets()).hasSize(2);
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.jdbc.queryForObject("select number_of_phone from purchase", String.class)).isEqualTo("123");

		this.project.downgrade(2);

		assertThat(this.jdbc.queryForObject("select phone from purchase", String.class)).isEqualTo("123");
	}

	@Test
	void aColumnThatIsKeptMakesRoomForAnother() {
		begin(TestDatabase.POSTGRESQL);
		this.jdbc.execute("alter table purchase add column tel varchar(20)");
		this.project.withEntities(Longer.Buyer.class, Other.Purchase.class);
		var request = new DraftRequest("dataSource", "names", Base.DATABASE, null,
				new DraftAnswers(List.of("-purchase.phone"), List.of()));

		assertThatExceptionOfType(OpenQuestionsException.class)
			.isThrownBy(() -> this.project.withEntities(Longer.Buyer.class, Other.Purchase.class).draft(request))
			.satisfies(
					(ex) -> assertThat(ex.getQuestions()).extracting((question) -> question.choices().get(0).answer())
						.containsExactly("purchase.tel:mobile"));
	}

	@ParameterizedTest
	@EnumSource
	void theFileBesideTheChangelogAnswers(TestDatabase database) throws IOException {
		begin(database);
		this.project.withEntities(After.Buyer.class, After.Purchase.class);
		Files.writeString(this.project.resources().resolve("db/changelog/turnstone.renames.yaml"),
				"# names\n- " + String.join("\n- ", ANSWERS) + "\n- -purchase.gone\n- sale.a:b\n");

		DraftResult draft = proved(this.project.draft("names"));

		assertThat(draft.changeSets()).hasSize(4);
		assertThat(draft.spentRenames()).containsExactly("-purchase.gone", "sale.a:b");

		this.project.upgrade();

		DraftResult nothing = this.project.draft("nothing");
		assertThat(nothing.drafted()).isFalse();
		assertThat(nothing.spentRenames()).hasSize(6);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
							phone | 'phone' is no answer about a rename | customer.phone:phone_number
							purchase.phone | 'purchase.phone' is no answer about a rename | customer.phone:phone_number
							-purchase.phone:x | '-purchase.phone:x' is no answer about a rename | customer.phone:phone_number
							sale.phone:phone_number | 'sale.phone:phone_number' is about a table that is not there | PURCHASE
							purchase.fon:phone_number | 'purchase.fon:phone_number' is about a column that PURCHASE does not have | PHONE
							purchase.id:phone_number | renames PURCHASE.ID, which the model still has | leave the answer out
							purchase.phone:state,purchase.status:state | 'purchase.status:state' contradicts another one | one new name
					purchase.phone:fon | a column that the model does not have | PHONE_NUMBER
							""")
	void anAnswerThatIsAboutNothingIsRefused(String answer, String message, String action) {
		begin(TestDatabase.H2);
		this.project.withEntities(After.Buyer.class, After.Purchase.class);

		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> this.project.draft("names", answer.split(",")))
			.withMessageContaining(message)
			.satisfies((ex) -> {
				assertThat(ex.getReason()).isEqualTo(Reason.BAD_REQUEST);
				assertThat(ex.getAction()).contains(action);
			});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			purchase.phone:phone_number | line 1 is not a list
			- {purchase: phone}         | line 1 is not a text
			- a: [b                     | is not YAML
			""")
	void aFileThatIsSomethingElseIsRefused(String content, String message) throws IOException {
		begin(TestDatabase.H2);
		Files.writeString(this.project.resources().resolve("db/changelog/turnstone.renames.yaml"), content);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.draft("names"))
			.withMessageContaining("turnstone.renames.yaml")
			.withMessageContaining(message)
			.satisfies((ex) -> assertThat(ex.getAction()).contains("- customer.phone:phone_number"));
	}

	private void begin(TestDatabase database) {
		this.project = new Project(this.directory, database.create());
		this.jdbc = new JdbcTemplate(this.project.dataSource());
		this.project.withEntities(Before.Buyer.class, Before.Purchase.class);
		proved(this.project.draft("beginning"));
		this.project.upgrade();
		this.jdbc.execute("insert into buyer (id) values (7)");
		this.jdbc.execute("insert into purchase (id, phone, status, buyer_id, code) values (1, '123', 'NEW', 7, 'a')");
	}

	private static DraftResult proved(DraftResult draft) {
		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.content()).isTrue();
		return draft;
	}

	private static String described(ModelDifference difference) {
		return "%s: %s".formatted(difference.kind(), difference.object().toLowerCase(Locale.ROOT));
	}

	private List<Path> files() throws IOException {
		try (var files = Files.walk(this.directory)) {
			return files.toList();
		}
	}

	enum Status {

		NEW, PAID

	}

	interface Before {

		@Entity(name = "Buyer")
		class Buyer {

			@Id
			Long id;

		}

		@Entity(name = "Purchase")
		@Table(indexes = @Index(name = "ix_purchase_phone", columnList = "phone"),
				uniqueConstraints = @UniqueConstraint(name = "uk_purchase_code", columnNames = "code"))
		class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			@ColumnDefault("'none'")
			String phone;

			@Enumerated(EnumType.STRING)
			Status status;

			@ManyToOne
			@JoinColumn(foreignKey = @ForeignKey(name = "fk_purchase_buyer"))
			Buyer buyer;

			@Column(nullable = false, length = 9)
			String code;

		}

	}

	interface After {

		@Entity(name = "Buyer")
		class Buyer {

			@Id
			Long id;

		}

		@Entity(name = "Purchase")
		@Table(indexes = @Index(name = "ix_purchase_phone", columnList = "phone_number"),
				uniqueConstraints = @UniqueConstraint(name = "uk_purchase_code", columnNames = "ticket"))
		class Purchase {

			@Id
			Long id;

			@Column(name = "phone_number", length = 20)
			@ColumnDefault("'none'")
			String phoneNumber;

			@Enumerated(EnumType.STRING)
			Status state;

			@ManyToOne
			@JoinColumn(name = "customer_id", foreignKey = @ForeignKey(name = "fk_purchase_buyer"))
			Buyer customer;

			@Column(nullable = false, length = 9)
			String ticket;

		}

	}

	interface Other {

		@Entity(name = "Purchase")
		@Table(uniqueConstraints = @UniqueConstraint(name = "uk_purchase_code", columnNames = "code"))
		class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			@ColumnDefault("'none'")
			String mobile;

			@Enumerated(EnumType.STRING)
			Status status;

			@ManyToOne
			@JoinColumn(foreignKey = @ForeignKey(name = "fk_purchase_buyer"))
			Longer.Buyer buyer;

			@Column(nullable = false, length = 9)
			String code;

		}

	}

	interface Longer {

		@Entity(name = "Buyer")
		class Buyer {

			@Id
			Long id;

		}

		@Entity(name = "Purchase")
		@Table(indexes = @Index(name = "ix_purchase_phone", columnList = "number_of_phone"),
				uniqueConstraints = @UniqueConstraint(name = "uk_purchase_code", columnNames = "code"))
		class Purchase {

			@Id
			Long id;

			@Column(name = "number_of_phone", length = 30)
			@ColumnDefault("'none'")
			String phone;

			@Enumerated(EnumType.STRING)
			Status status;

			@ManyToOne
			@JoinColumn(foreignKey = @ForeignKey(name = "fk_purchase_buyer"))
			Buyer buyer;

			@Column(nullable = false, length = 9)
			String code;

		}

	}

}
