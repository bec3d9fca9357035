package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.turnstone.catalog.CatalogScope;
import io.turnstone.catalog.Catalogs;
import io.turnstone.schema.Finding;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.Scratch.Lending;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.mockito.Answers;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class ScratchesTests {

	private static final List<ScratchTable> TABLES = List
		.of(new ScratchTable("party", List.of("create table {{table}} (id integer)")), new ScratchTable("broken",
				List.of("create table {{table}} (id integer)", "create index x on missing (y)")));

	@Test
	void namesTheProductThatHasNoScratch() throws Exception {
		DataSource db2 = mock(DataSource.class, Answers.RETURNS_DEEP_STUBS);
		DatabaseMetaData metaData = db2.getConnection().getMetaData();
		given(metaData.getDatabaseProductName()).willReturn("DB2/LINUXX8664");
		given(metaData.getDatabaseProductVersion()).willReturn("SQL12010");
		Scratch scratch = Scratches.forDataSource(db2, ScratchSettings.none());

		assertThatExceptionOfType(ScratchUnavailableException.class)
			.isThrownBy(() -> scratch.lean(TABLES, ScratchesTests::read))
			.withMessageContainingAll("DB2/LINUXX8664 SQL12010", "turnstone.scratch.url");
	}

	@Test
	void usesTheDatabaseOfTheUrlForAnyProduct() throws Exception {
		String name = "scratch" + UUID.randomUUID();
		Scratch scratch = Scratches.forDataSource(hsqldb("live" + UUID.randomUUID()), settings(hsqldb(name)));

		LeanResult result = scratch.lean(TABLES, ScratchesTests::read);

		assertThat(scratch.product()).startsWith("HSQL Database Engine 2");
		assertThat(result.tables()).containsOnlyKeys("party");
		assertThat(result.findings()).extracting(Finding::object).contains("broken");
		try (Connection connection = hsqldb(name).getConnection()) {
			assertThat(read(connection, "PUBLIC", List.of()).tables()).isEmpty();
		}
	}

	@Test
	void lendsAWholeSchemaInTheDatabaseOfTheUrl() throws Exception {
		DriverManagerDataSource separate = hsqldb("scratch" + UUID.randomUUID());
		Scratch scratch = Scratches.forDataSource(hsqldb("live" + UUID.randomUUID()), settings(separate));

		Schema schema = scratch.full(Lending.COMMITTED, (full) -> {
			assertThat(full.connection().getSchema()).isEqualTo(full.schema());
			FullScratchTests.execute(full.connection(), "create table party (id integer)");
			return read(full.connection(), full.schema(), List.of());
		});

		assertThat(schema.tables()).hasSize(1);
		assertThat(new JdbcTemplate(separate).queryForList("select schema_name from information_schema.schemata",
				String.class))
			.noneMatch((name) -> name.startsWith("TURNSTONE"));
	}

	@Test
	void prefersTheDatabaseOfTheUrl() throws Exception {
		DriverManagerDataSource live = TestDatabase.POSTGRESQL.create();
		DriverManagerDataSource separate = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(separate, "create domain mark as integer");
		Scratch scratch = Scratches.forDataSource(live, settings(separate));

		LeanResult result = scratch.lean(List.of(new ScratchTable("party", List.of("create table {{table}} (a mark)"))),
				ScratchesTests::read);
		String database = scratch.full(Lending.ONE_TRANSACTION, (full) -> full.connection().getCatalog());

		assertThat(result.tables()).containsOnlyKeys("party");
		assertThat(separate.getUrl()).contains("/" + database);
	}

	@Test
	void refusesAUrlOfAnotherProduct() {
		Scratch scratch = Scratches.forDataSource(TestDatabase.H2.create(), settings(hsqldb("other")));

		assertThatExceptionOfType(ScratchUnavailableException.class).isThrownBy(scratch::product)
			.withMessageContainingAll("turnstone.scratch.url", "HSQL Database Engine", "H2 2");
	}

	@Test
	void connectsToNothingBeforeItIsUsed() {
		DriverManagerDataSource unreachable = new DriverManagerDataSource("jdbc:postgresql://localhost:1/none", "user",
				"secret");

		Scratch scratch = Scratches.forDataSource(unreachable, ScratchSettings.none());

		assertThatExceptionOfType(ScratchUnavailableException.class).isThrownBy(scratch::product)
			.withMessageContaining("cannot be reached")
			.satisfies((ex) -> assertThat(ex.getMessage()).doesNotContain("secret"));
	}

	@Test
	void keepsThePasswordToItself() {
		assertThat(new ScratchSettings("jdbc:x:secret", "user", "secret").toString()).doesNotContain("secret");
	}

	@Test
	void choosesTheProductOnce() {
		DriverManagerDataSource live = TestDatabase.H2.create();
		Scratch scratch = Scratches.forDataSource(live, ScratchSettings.none());
		String product = scratch.product();
		live.setUrl("jdbc:none:");

		assertThat(scratch.product()).isEqualTo(product).startsWith("H2 2");
	}

	private static Schema read(Connection connection, String schema, Collection<String> tables) throws SQLException {
		return Catalogs.readerFor(connection).read(connection, CatalogScope.of(schema, tables));
	}

	private static ScratchSettings settings(DriverManagerDataSource dataSource) {
		return new ScratchSettings(dataSource.getUrl(), dataSource.getUsername(), dataSource.getPassword());
	}

	private static DriverManagerDataSource hsqldb(String name) {
		return new DriverManagerDataSource("jdbc:hsqldb:mem:" + name, "sa", "");
	}

}
