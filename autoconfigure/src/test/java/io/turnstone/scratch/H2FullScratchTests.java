package io.turnstone.scratch;

import java.sql.SQLException;
import java.util.Set;

import io.turnstone.scratch.Scratch.Lending;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class H2FullScratchTests extends FullScratchTests {

	private static final String SETTINGS = """
			SELECT SETTING_NAME || '=' || SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS
			WHERE SETTING_NAME NOT LIKE '%.%' AND SETTING_NAME NOT IN ('DEFRAG_ALWAYS', 'WRITE_DELAY', 'db_close_delay')""";

	H2FullScratchTests() {
		super(TestDatabase.H2);
	}

	@Override
	Set<String> schemas() throws SQLException {
		return Set.copyOf(new JdbcTemplate(live()).queryForList("select schema_name from information_schema.schemata",
				String.class));
	}

	@Test
	void hasTheSettingsOfTheLiveDatabase() throws Exception {
		DriverManagerDataSource live = new DriverManagerDataSource("""
				jdbc:h2:mem:with_settings;DB_CLOSE_DELAY=-1;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IGNORECASE=TRUE;\
				NON_KEYWORDS=VALUE,KEY;DEFAULT_NULL_ORDERING=HIGH;TIME ZONE=UTC;CASE_INSENSITIVE_IDENTIFIERS=TRUE""",
				"sa", "");

		Scratches.forDataSource(live, ScratchSettings.none()).full(Lending.ONE_TRANSACTION, (full) -> {
			JdbcTemplate scratch = new JdbcTemplate(new SingleConnectionDataSource(full.connection(), true));
			assertThat(scratch.queryForList(SETTINGS, String.class))
				.containsExactlyInAnyOrderElementsOf(new JdbcTemplate(live).queryForList(SETTINGS, String.class));
			return null;
		});
	}

	@Test
	void hasTheNameOfTheLiveSchema() throws Exception {
		TestDatabase.execute(live(), "create schema app");
		DriverManagerDataSource app = new DriverManagerDataSource(
				((DriverManagerDataSource) live()).getUrl() + ";SCHEMA=APP", "sa", "");

		String schema = Scratches.forDataSource(app, ScratchSettings.none())
			.full(Lending.COMMITTED, (full) -> full.connection().getSchema());

		assertThat(schema).isEqualTo("APP");
	}

}
