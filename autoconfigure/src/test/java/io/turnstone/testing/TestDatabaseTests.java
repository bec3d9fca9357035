package io.turnstone.testing;

import java.sql.Connection;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TestDatabaseTests {

	@ParameterizedTest
	@EnumSource
	void handsOutAnEmptyDatabase(TestDatabase database) throws Exception {
		try (Connection connection = database.create().getConnection();
				var tables = connection.getMetaData()
					.getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] { "TABLE" })) {
			assertThat(tables.next()).isFalse();
		}
	}

}
