package io.turnstone.changelog;

import java.sql.SQLException;

import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamingTests {

	@ParameterizedTest
	@EnumSource
	void tellsReservedWords(TestDatabase database) throws SQLException {
		try (var connection = database.create().getConnection()) {
			Naming naming = Naming.of(connection);

			assertThat(naming.isReserved("select")).isTrue();
			assertThat(naming.isReserved("note")).isFalse();
			assertThat(naming.isReserved("key")).isEqualTo(database != TestDatabase.POSTGRESQL);
		}
	}

	@ParameterizedTest
	@EnumSource
	void asksForNothingButWords(TestDatabase database) throws SQLException {
		try (var connection = database.create().getConnection()) {
			Naming naming = Naming.of(connection);

			assertThat(naming.isReserved("a b")).isFalse();
			assertThat(naming.isReserved("x; select 1")).isFalse();
			assertThat(naming.isReserved("")).isFalse();
		}
	}

	@ParameterizedTest
	@EnumSource
	void tellsStoredNamesAndQuotes(TestDatabase database) throws SQLException {
		try (var connection = database.create().getConnection()) {
			Naming naming = Naming.of(connection);

			assertThat(naming.stored("Note")).isEqualTo(switch (database) {
				case H2 -> "NOTE";
				case POSTGRESQL -> "note";
				case MARIADB -> "Note";
			});
			assertThat(naming.quotesByBacktick()).isEqualTo(database == TestDatabase.MARIADB);
		}
	}

}
