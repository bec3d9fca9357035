package io.turnstone.scratch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import javax.sql.DataSource;

import io.turnstone.catalog.CatalogScope;
import io.turnstone.catalog.Catalogs;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.Scratch.Lending;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Behaviour of a full scratch, the same on every product.
 */
abstract class FullScratchTests {

	private final DataSource live;

	private final Scratch scratch;

	FullScratchTests(TestDatabase database) {
		this.live = database.create();
		this.scratch = Scratches.forDataSource(this.live, ScratchSettings.none());
	}

	@BeforeEach
	void createLiveTable() {
		TestDatabase.execute(this.live, "create table party (id bigint primary key)");
	}

	@ParameterizedTest
	@EnumSource
	void lendsAnEmptySchemaAsTheDefaultOne(Lending lending) throws Exception {
		Schema schema = this.scratch.full(lending, (full) -> {
			assertThat(List.of(Objects.requireNonNullElse(full.connection().getSchema(), ""),
					full.connection().getCatalog()))
				.contains(full.schema());
			assertThat(read(full.connection(), CatalogScope.ofDefaultSchema()).tables()).isEmpty();
			execute(full.connection(), "create table party (id integer)", "create table member (id integer)");
			return read(full.connection(), CatalogScope.of(full.schema()));
		});

		assertThat(schema.tables()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void leavesNothingBehind(Lending lending) throws Exception {
		Schema before = readLive();
		Set<String> schemas = schemas();

		this.scratch.full(lending, (full) -> {
			execute(full.connection(), "create table party (id integer)", "create sequence seq",
					"create table member (id integer primary key, parent_id integer references member (id))",
					"create view members as select * from member");
			full.connection().setAutoCommit(false);
			execute(full.connection(), "create table uncommitted (id integer)");
			return null;
		});

		assertThat(readLive()).isEqualTo(before);
		assertThat(schemas()).isEqualTo(schemas);
	}

	@ParameterizedTest
	@EnumSource
	void leavesNothingBehindWhenTheWorkFails(Lending lending) throws Exception {
		Set<String> schemas = schemas();

		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.scratch.full(lending, (full) -> {
			execute(full.connection(), "create table party (id integer)");
			throw new IOException("expected");
		})).withMessage("expected").satisfies((ex) -> assertThat(ex.getSuppressed()).isEmpty());

		assertThat(schemas()).isEqualTo(schemas);
	}

	@ParameterizedTest
	@EnumSource
	void givesTheBorrowerTransactions(Lending lending) throws Exception {
		Integer rows = this.scratch.full(lending, (full) -> {
			Connection connection = full.connection();
			assertThat(connection.getAutoCommit()).isTrue();
			execute(connection, "create table member (id integer primary key)");
			connection.setAutoCommit(false);
			assertThat(connection.getAutoCommit()).isFalse();
			execute(connection, "insert into member values (1)");
			connection.commit();
			execute(connection, "insert into member values (2)");
			connection.rollback();
			execute(connection, "insert into member values (3)");
			connection.setAutoCommit(true);
			return count(connection, "member");
		});

		assertThat(rows).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void goesOnAfterAFailedStatement(Lending lending) throws Exception {
		Integer rows = this.scratch.full(lending, (full) -> {
			Connection connection = full.connection();
			execute(connection, "create table member (id integer primary key)", "insert into member values (1)");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(connection, "drop table missing"));
			execute(connection, "insert into member values (2)");
			connection.setAutoCommit(false);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(connection, "drop table missing"));
			connection.rollback();
			return count(connection, "member");
		});

		assertThat(rows).isEqualTo(2);
	}

	@ParameterizedTest
	@EnumSource
	void survivesThatTheBorrowerClosesTheConnection(Lending lending) throws Exception {
		Integer rows = this.scratch.full(lending, (full) -> {
			try (Connection connection = full.connection()) {
				execute(connection, "create table member (id integer)");
			}
			assertThat(full.connection().isClosed()).isFalse();
			return count(full.connection(), "member");
		});

		assertThat(rows).isZero();
	}

	@Test
	void tellsTheProductAndItsVersion() {
		assertThat(this.scratch.product()).matches("(PostgreSQL|H2|MariaDB) [0-9.]+.*");
	}

	DataSource live() {
		return this.live;
	}

	Scratch scratch() {
		return this.scratch;
	}

	abstract Set<String> schemas() throws SQLException;

	Schema readLive() throws SQLException {
		try (Connection connection = this.live.getConnection()) {
			return read(connection, CatalogScope.ofDefaultSchema());
		}
	}

	static Schema read(Connection connection, CatalogScope scope) throws SQLException {
		return Catalogs.readerFor(connection).read(connection, scope);
	}

	static void execute(Connection connection, String... statements) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	static int count(Connection connection, String table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from " + table)) {
			row.next();
			return row.getInt(1);
		}
	}

}
