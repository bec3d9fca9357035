package io.turnstone.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.MigrationsException;
import io.turnstone.OpenQuestionsException;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tables and sequences that get another name, with what depends on them and with rows.
 */
class RenamedTableTests {

	private static final String[] ANSWERS = { "client:customer", "client_tags:customer_tags",
			"client_seq:customer_seq" };

	@TempDir
	Path directory;

	private Project project;

	private JdbcTemplate jdbc;

	@ParameterizedTest
	@EnumSource
	void asksAboutTablesAndTheirSequences(TestDatabase database) {
		begin(database, Before.Client.class, Before.Purchase.class);
		this.project.withEntities(After.Customer.class, After.Purchase.class);

		assertThat(questions()).containsExactlyInAnyOrder(ANSWERS);
	}

	@ParameterizedTest
	@EnumSource
	void aRenameKeepsRowsKeysAndNumbers(TestDatabase database) {
		begin(database, Before.Client.class, Before.Purchase.class);
		this.jdbc.execute("insert into client (id, name) values (1, 'Ada'), (2, 'Bob')");
		this.jdbc.execute("insert into client_tags (client_id, tags) values (1, 'vip')");
		this.jdbc.execute("insert into purchase (id, buyer_id) values (1, 2)");
		long before = next(database, "client_seq");
		var schema = this.project.catalog();
		this.project.withEntities(After.Customer.class, After.Purchase.class);

		DraftResult draft = proved(this.project.draft("names", answers("customer_tags.client_id:customer_id")));
		this.project.upgrade();

		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.containsExactlyInAnyOrder("rename table to customer", "rename table to customer_tags",
					"rename sequence to customer_seq", "rename column client_id to customer_id");
		assertThat(draft.hazards()).hasSize(4).allMatch((hazard) -> hazard.code().equals("TS201"));
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.project.check(Base.DATABASE).leftInPlace()).isEmpty();
		assertThat(this.project.check(Base.CHANGELOG).differences()).isEmpty();
		assertThat(this.jdbc.queryForList("select name from customer order by id", String.class)).containsExactly("Ada",
				"Bob");
		assertThat(this.jdbc.queryForList("select tags from customer_tags where customer_id = 1", String.class))
			.containsExactly("vip");
		assertThat(next(database, "customer_seq")).isGreaterThan(before);

		this.project.downgrade(4);

		assertThat(this.project.changedSince(schema)).isEmpty();
		assertThat(this.jdbc.queryForList("select name from client order by id", String.class)).containsExactly("Ada",
				"Bob");
		assertThat(next(database, "client_seq")).isGreaterThan(before + 50);
	}

	@ParameterizedTest
	@EnumSource
	void theLiveDatabaseCanBeTheBase(TestDatabase database) {
		begin(database, Before.Client.class, Before.Purchase.class);
		this.project.withEntities(After.Customer.class, After.Purchase.class);
		var request = new DraftRequest("dataSource", "names", Base.DATABASE, null,
				answers("client_tags.client_id:customer_id"));

		proved(this.project.withEntities(After.Customer.class, After.Purchase.class).draft(request));
		this.project.upgrade();

		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void aRenamedTableMayChangeToo(TestDatabase database) {
		begin(database, Before.Client.class, Before.Purchase.class);
		this.jdbc.execute("insert into client (id, name) values (1, 'Ada')");
		this.project.withEntities(Longer.Customer.class, Longer.Purchase.class);

		DraftResult draft = proved(this.project.draft("names", "client:customer", "-client_tags", "-client_seq"));
		this.project.upgrade();

		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.anyMatch((text) -> text.startsWith("change type of name"))
			.contains("rename table to customer");
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.jdbc.queryForObject("select name from customer", String.class)).isEqualTo("Ada");
	}

	@ParameterizedTest
	@EnumSource
	void anotherNamingStrategyIsOneQuestion(TestDatabase database) {
		begin(database, Joined.PurchaseOrder.class);
		this.jdbc
			.execute("insert into purchaseorder (id, placedat, itemcount, buyername) values (1, 'today', 2, 'Ada')");
		this.project.withEntities(Apart.PurchaseOrder.class);

		assertThatExceptionOfType(OpenQuestionsException.class).isThrownBy(() -> this.project.draft("names"))
			.withMessageContaining("One question before this can be drafted")
			.withMessageContaining("Did the naming strategy change, which spells 5 names in another way?")
			.withMessageContaining("--turnstone.renames=respelled");
		DraftResult draft = proved(this.project.draft("names", "respelled"));
		this.project.upgrade();

		assertThat(draft.changeSets()).hasSize(5).allMatch((changeSet) -> changeSet.description().startsWith("rename"));
		assertThat(this.project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(this.project.check(Base.DATABASE).leftInPlace()).isEmpty();
		assertThat(this.jdbc.queryForObject("select buyer_name from purchase_order", String.class)).isEqualTo("Ada");
	}

	@ParameterizedTest
	@EnumSource
	void whoSaysNoToTheSpellingGetsNewTables(TestDatabase database) {
		begin(database, Joined.PurchaseOrder.class);
		this.project.withEntities(Apart.PurchaseOrder.class);

		DraftResult draft = proved(this.project.draft("names", "-respelled"));

		assertThat(draft.changeSets()).extracting(DraftedChangeSet::description)
			.anyMatch((text) -> text.startsWith("create table"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = { //
			"nothing:customer|The answer 'nothing:customer' is about a table or sequence that is not there",
			"client:purchase|The answer 'client:purchase' gives client a name that the model does not have, or that is there already",
			"purchase:customer|The answer 'purchase:customer' renames purchase, which the model still has" })
	void refusesAnAnswerThatSuitsNothing(String answer, String message) {
		begin(TestDatabase.POSTGRESQL, Before.Client.class, Before.Purchase.class);
		this.project.withEntities(After.Customer.class, After.Purchase.class);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.project.draft("names", answer))
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(MigrationsException.Reason.BAD_REQUEST));
	}

	@Test
	void refusesTwoNamesForOneTable() {
		begin(TestDatabase.POSTGRESQL, Before.Client.class, Before.Purchase.class);
		this.project.withEntities(After.Customer.class, After.Purchase.class);

		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> this.project.draft("names", "client:customer", "client:customer_tags"))
			.withMessageContaining("contradicts another one");
	}

	private List<String> questions() {
		try {
			this.project.draft("names");
			return List.of();
		}
		catch (OpenQuestionsException ex) {
			return ex.getQuestions()
				.stream()
				.map((question) -> question.choices().get(0).answer().toLowerCase(Locale.ROOT))
				.toList();
		}
	}

	private static DraftAnswers answers(String column) {
		return new DraftAnswers(List.of(ANSWERS[0], ANSWERS[1], ANSWERS[2], column), List.of());
	}

	private long next(TestDatabase database, String sequence) {
		String sql = (database == TestDatabase.POSTGRESQL) ? "select nextval('%s')" : "select next value for %s";
		return this.jdbc.queryForObject(sql.formatted(sequence), Long.class);
	}

	private void begin(TestDatabase database, Class<?>... entities) {
		this.project = new Project(this.directory, database.create());
		this.jdbc = new JdbcTemplate(this.project.dataSource());
		this.project.withEntities(entities);
		this.project.draft("before");
		this.project.upgrade();
	}

	private static DraftResult proved(DraftResult draft) {
		assertThat(draft.proof()).isNotNull();
		assertThat(draft.proof().reason()).as(draft.content()).isNull();
		return draft;
	}

	static class Before {

		@Entity(name = "client")
		static class Client {

			@Id
			@GeneratedValue
			Long id;

			@Column(length = 20)
			String name;

			@ElementCollection
			Set<String> tags;

		}

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@ManyToOne
			@JoinColumn(name = "buyer_id")
			Client client;

		}

	}

	static class After {

		@Entity(name = "customer")
		static class Customer {

			@Id
			@GeneratedValue
			Long id;

			@Column(length = 20)
			String name;

			@ElementCollection
			Set<String> tags;

		}

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@ManyToOne
			@JoinColumn(name = "buyer_id")
			Customer customer;

		}

	}

	static class Longer {

		@Entity(name = "customer")
		static class Customer {

			@Id
			Long id;

			@Column(length = 40)
			String name;

		}

		@Entity
		@Table(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@ManyToOne
			@JoinColumn(name = "buyer_id")
			Customer customer;

		}

	}

	static class Joined {

		@Entity
		@Table(name = "purchaseorder")
		static class PurchaseOrder {

			@Id
			@GeneratedValue
			Long id;

			@Column(name = "placedat")
			String placedAt;

			@Column(name = "itemcount")
			Integer itemCount;

			@Column(name = "buyername")
			String buyerName;

		}

	}

	static class Apart {

		@Entity
		@Table(name = "purchase_order")
		static class PurchaseOrder {

			@Id
			@GeneratedValue
			Long id;

			@Column(name = "placed_at")
			String placedAt;

			@Column(name = "item_count")
			Integer itemCount;

			@Column(name = "buyer_name")
			String buyerName;

		}

	}

}
