package io.turnstone.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import com.zaxxer.hikari.HikariDataSource;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link SteadyConnection}.
 */
class SteadyConnectionTests {

	private final HikariDataSource pool = TestDatabase.POSTGRESQL.pool();

	@AfterEach
	void close() {
		this.pool.close();
	}

	@Test
	void staysOpenWhereAStatementIsNotSupported() throws Exception {
		TestDatabase.execute(this.pool, "create table item (id integer)", "create view items as select id from item");
		try (Connection connection = steady(); Statement statement = connection.createStatement()) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> statement.execute("alter table item alter column id type bigint"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("0A000"));

			assertThat(connection.isClosed()).isFalse();
			assertThat(statement.execute("select id from item")).isTrue();
		}
	}

	@Test
	void isLeftAloneWhereNoPoolLentIt() throws Exception {
		try (Connection connection = TestDatabase.H2.create().getConnection()) {
			assertThat(SteadyConnection.of(connection)).isSameAs(connection);
		}
	}

	@Test
	void rollsBackWhatWasNotCommitted() throws Exception {
		TestDatabase.execute(this.pool, "create table item (id integer)");
		try (Connection connection = steady(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("insert into item values (1)");
		}

		assertThat(new JdbcTemplate(this.pool).queryForList("select id from item")).isEmpty();
	}

	@Test
	void isGivenBackAsItWas() throws Exception {
		try (Connection connection = steady()) {
			connection.setAutoCommit(false);
			connection.setReadOnly(true);
		}

		assertThat(this.pool.getHikariPoolMXBean().getActiveConnections()).isZero();
		try (Connection connection = this.pool.getConnection()) {
			assertThat(connection.getAutoCommit()).isTrue();
			assertThat(connection.isReadOnly()).isFalse();
		}
	}

	@Test
	void canBeClosedTwice() throws Exception {
		Connection connection = steady();
		connection.close();
		connection.close();

		assertThat(connection.isClosed()).isTrue();
	}

	@Test
	void isNotLentAgainOnceItsSessionIsGone() throws Exception {
		try (Connection connection = steady(); Statement statement = connection.createStatement()) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> statement.execute("select pg_terminate_backend(pg_backend_pid())"));

			assertThat(connection.isClosed()).isTrue();
		}

		assertThat(new JdbcTemplate(this.pool).queryForObject("select 1", Integer.class)).isEqualTo(1);
	}

	private Connection steady() throws SQLException {
		return SteadyConnection.of(this.pool.getConnection());
	}

}
