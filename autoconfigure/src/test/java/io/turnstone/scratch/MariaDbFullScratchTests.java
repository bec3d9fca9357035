package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;

import io.turnstone.scratch.Scratch.Lending;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MariaDbFullScratchTests extends FullScratchTests {

	MariaDbFullScratchTests() {
		super(TestDatabase.MARIADB);
	}

	@Override
	Set<String> schemas() throws SQLException {
		return new TreeSet<>(new JdbcTemplate(live()).queryForList("show databases", String.class));
	}

	@Test
	void sweepsWhatACrashedProcessLeftBehind() throws Exception {
		Set<String> before = schemas();
		TestDatabase.execute(live(), "create database turnstone_scratch_0123456789ab");

		scratch().full(Lending.COMMITTED, (full) -> null);

		assertThat(schemas()).isEqualTo(before);
	}

	@Test
	void leavesAloneWhatSomebodyElseUses() throws Exception {
		scratch().full(Lending.COMMITTED, (mine) -> {
			execute(mine.connection(), "create table party (id integer)");
			Scratches.forDataSource(live(), ScratchSettings.none()).full(Lending.COMMITTED, (others) -> null);
			return assertThat(count(mine.connection(), "party")).isZero();
		});
	}

	@Test
	void hasTheCollationOfTheLiveDatabase() throws Exception {
		TestDatabase.execute(live(), "alter database collate latin1_german1_ci");

		String collation = scratch().full(Lending.COMMITTED, (full) -> {
			execute(full.connection(), "create table party (name varchar(10))");
			return collation(full.connection());
		});

		assertThat(collation).isEqualTo("latin1_german1_ci");
	}

	@Test
	void saysWhatToGrant() {
		DriverManagerDataSource dataSource = (DriverManagerDataSource) live();
		String database = dataSource.getUrl().substring(dataSource.getUrl().lastIndexOf('/') + 1);
		TestDatabase.execute(dataSource, "create user 'full_%s'@'%%' identified by 'secret'".formatted(database),
				"grant all on %s.* to 'full_%s'@'%%'".formatted(database, database));
		DriverManagerDataSource limited = new DriverManagerDataSource(dataSource.getUrl(), "full_" + database,
				"secret");

		assertThatExceptionOfType(ScratchUnavailableException.class).isThrownBy(
				() -> Scratches.forDataSource(limited, ScratchSettings.none()).full(Lending.COMMITTED, (full) -> null))
			.withMessageContaining("grant all on `turnstone\\_scratch\\_%`.*")
			.withMessageContaining("turnstone.scratch.url");
	}

	private static String collation(Connection connection) throws SQLException {
		try (var statement = connection.createStatement();
				var row = statement.executeQuery("select table_collation from information_schema.tables "
						+ "where table_schema = database() and table_name = 'party'")) {
			row.next();
			return row.getString(1);
		}
	}

}
