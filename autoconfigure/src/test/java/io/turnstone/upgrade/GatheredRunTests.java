package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GatheredRunTests {

	private Connection connection;

	private JdbcClient client;

	@BeforeEach
	void connect() throws SQLException {
		this.connection = TestDatabase.POSTGRESQL.create().getConnection();
		this.client = JdbcClient.create(new SingleConnectionDataSource(this.connection, true));
	}

	@AfterEach
	void disconnect() throws SQLException {
		this.connection.close();
	}

	@Test
	void commitsWhatMakesObjectsTogether() {
		update(IntStream.range(0, 45).mapToObj((table) -> createTable("make-" + table, "table_" + table)));

		assertThat(tables()).hasSize(45);
		assertThat(entries()).hasSize(45);
		assertThat(transactions()).isEqualTo(3);
	}

	@Test
	void commitsEachOfTheOthers() {
		update(Stream.of(createTable("1", "customer"), createTable("2", "purchase_order"),
				sql("3", "insert into customer (id) values (1)"), sql("4", "delete from customer"),
				createTable("5", "item")));

		assertThat(tables()).containsExactly("customer", "item", "purchase_order");
		assertThat(transactions()).isEqualTo(4);
	}

	@Test
	void letsChangeSetsUseWhatHasToBeCommitted() {
		this.client.sql("create type mood as enum ('GOOD')").update();

		update(Stream.of(sql("1", "alter type mood add value 'BAD'"),
				createTable("2", "customer").replace("varchar(20)", "mood, defaultValue: BAD")));

		assertThat(entries()).containsExactly("1", "2");
	}

	@Test
	void keepsWhatWasMadeBeforeAFailureThatDoesNotMatter() {
		update(Stream.of(createTable("1", "customer"),
				createTable("2", "customer").replace("author: mia", "author: mia\n    failOnError: false"),
				createTable("3", "item")));

		assertThat(tables()).containsExactly("customer", "item");
		assertThat(entries()).containsExactly("1", "3");
	}

	@Test
	void keepsWhatWasMadeBeforeAPreconditionThatFails() {
		update(Stream.of(createTable("1", "customer"), createTable("2", "purchase_order").replace("author: mia", """
				author: mia
				    preConditions:
				    - onError: MARK_RAN
				    - sqlCheck: {expectedResult: 0, sql: select count(*) from nowhere}"""), createTable("3", "item")));

		assertThat(tables()).containsExactly("customer", "item");
		assertThat(entries()).containsExactly("1", "2", "3");
	}

	@Test
	void leavesNoTransactionOpenThatFailed() {
		assertThatExceptionOfType(UpgradeFailedException.class)
			.isThrownBy(() -> update(Stream.of(createTable("1", "customer"), createTable("2", "customer"))))
			.withMessageContaining("customer");

		assertThat(tables()).isEmpty();
		update(Stream.of(createTable("1", "customer")));
		assertThat(tables()).containsExactly("customer");
	}

	private void update(Stream<String> changeSets) {
		Changelogs.runner(changeSets.toArray(String[]::new)).inSchema("public").update(this.connection);
	}

	private List<String> tables() {
		return this.client.sql("""
				select tablename from pg_tables where schemaname = 'public' and tablename not like 'databasechangelog%'
				order by tablename""").query(String.class).list();
	}

	private List<String> entries() {
		return this.client.sql("select id from databasechangelog order by orderexecuted").query(String.class).list();
	}

	private int transactions() {
		return this.client.sql("select count(distinct xmin::text) from databasechangelog")
			.query(Integer.class)
			.single();
	}

}
