package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Finding;
import io.turnstone.schema.Identity;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.UserType;
import io.turnstone.schema.UserType.Form;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

class PostgresCatalogReaderTests extends CatalogReaderTests {

	PostgresCatalogReaderTests() {
		super(TestDatabase.POSTGRESQL);
	}

	@Override
	String stored(String name) {
		return name;
	}

	@Override
	String type(String standard) {
		return standard;
	}

	@Test
	void readsTypesInFull() throws Exception {
		execute("create type mood as enum ('sad', 'happy')", """
				create table party (a varchar(9) array, b timestamp(6) with time zone, c numeric(38, 2), d mood,
				e interval second(6), f jsonb, g integer[][])""");

		assertThat(table("party").columns()).extracting(Column::type)
			.extracting(DataType::text)
			.containsExactly("character varying(9)[]", "timestamp(6) with time zone", "numeric(38,2)", "mood",
					"interval second(6)", "jsonb", "integer[]");
	}

	@Test
	void readsTypesThatWereMadeInTheDatabase() throws Exception {
		execute("create type mood as enum ('sad', 'it''s fine')",
				"create type \"Place\" as (street text, zip varchar(9))",
				"create domain percent as integer default 5 not null check (value between 0 and 100)",
				"create table party (a mood)");

		assertThat(read().types().values()).containsExactly(
				UserType.of(ObjectName.of("Place"), Form.STRUCTURE, List.of("street text", "zip character varying(9)")),
				UserType.of(ObjectName.of("mood"), Form.ENUM, List.of("sad", "it's fine")),
				UserType.of(ObjectName.of("percent"), Form.DOMAIN,
						List.of("integer", "not null", "default 5", "CHECK (((VALUE >= 0) AND (VALUE <= 100)))")));
	}

	@Test
	void readsExpressionsOfGeneratedColumns() throws Exception {
		execute("create table party (a integer, b integer generated always as (a * 2) stored)");

		assertThat(table("party").columns().get(1).generatedAs()).isEqualTo("(a * 2)");
		assertThat(table("party").columns().get(1).defaultValue()).isNull();
	}

	@Test
	void readsCollationsThatAreNotTheDefault() throws Exception {
		execute("create table party (a text, b text collate \"C\")");

		assertThat(table("party").columns()).extracting(Column::collation).containsExactly(null, "C");
	}

	@Test
	void takesSerialColumnsForIdentityColumns() throws Exception {
		execute("create table party (id bigserial, other bigint default 1)", "create sequence seq",
				"alter table party add shared bigint default nextval('seq')");

		assertThat(table("party").columns()).extracting(Column::identity)
			.containsExactly(Identity.BY_DEFAULT, null, null);
		assertThat(table("party").columns()).extracting(Column::defaultValue)
			.containsExactly(null, "1", "nextval('seq'::regclass)");
		assertThat(read().sequences()).containsOnlyKeys(ObjectName.of("seq"));
	}

	@Test
	void readsTheConditionsOfChecks() throws Exception {
		execute("create table party (a integer)", "alter table party add constraint ck check (a > 1) not valid");

		assertThat(table("party").checks()).extracting(Check::expression).containsExactly("(a > 1)");
	}

	@Test
	void readsExpressionsAndConditionsOfIndexes() throws Exception {
		execute("create table party (a varchar(10), b integer)",
				"create index ix on party (lower(a) desc, b) include (a) where b > 0");

		assertThat(table("party").indexes()).containsExactly(new Index("ix", false,
				List.of(new Index.Part("lower(a::text)", true, true), Index.Part.column("b")), "(b > 0)"));
	}

	@Test
	void listsWhatItCannotCompare() throws Exception {
		execute("create table party (a text, b jsonb, c int4range, d text)", "create index gin on party using gin (b)",
				"create index hash on party using hash (a)", "create index ops on party (a text_pattern_ops, d)",
				"create index coll on party (a collate \"C\")", "create index nulls on party (a nulls first)",
				"alter table party add constraint excluded exclude using gist (c with &&)");

		assertThat(table("party").indexes()).isEmpty();
		assertThat(read().findings()).extracting(Finding::object)
			.containsExactlyInAnyOrder("party.gin", "party.hash", "party.ops", "party.coll", "party.nulls",
					"party.excluded");
	}

	@Test
	void listsUniqueKeysThatHoldNullsToBeEqual() throws Exception {
		assumeThat(majorVersion()).isGreaterThanOrEqualTo(15);
		execute("create table party (a integer, b integer, constraint uk unique nulls not distinct (a))",
				"create unique index ux on party (b) nulls not distinct");

		assertThat(table("party").uniqueKeys()).isEmpty();
		assertThat(table("party").indexes()).isEmpty();
		assertThat(read().findings()).extracting(Finding::object).containsExactly("party.uk", "party.ux");
	}

	@Test
	void listsConstraintsThatAreNotEnforced() throws Exception {
		assumeThat(majorVersion()).isGreaterThanOrEqualTo(18);
		execute("create table party (id bigint primary key, a bigint, constraint ck check (a > 1) not enforced, "
				+ "constraint fk foreign key (a) references party not enforced)");

		assertThat(table("party").checks()).isEmpty();
		assertThat(table("party").foreignKeys()).isEmpty();
		assertThat(read().findings()).extracting(Finding::object).containsExactly("party.ck", "party.fk");
	}

	@Test
	void listsInvalidIndexes() throws Exception {
		execute("create table party (a integer)", "insert into party values (1), (1)");
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> execute("create unique index concurrently broken on party (a)"));

		assertThat(table("party").indexes()).isEmpty();
		assertThat(read().findings()).extracting(Finding::object).containsExactly("party.broken");
	}

	@Test
	void readsPartitionedTablesWithoutTheirPartitions() throws Exception {
		execute("create table party (id bigint primary key) partition by range (id)",
				"create table party_1 partition of party for values from (1) to (10)",
				"create table member (party_id bigint references party)");

		assertThat(read().tables()).containsOnlyKeys(ObjectName.of("party"), ObjectName.of("member"));
		assertThat(table("party").primaryKey()).isNotNull();
		assertThat(table("member").foreignKeys()).hasSize(1);
	}

	@Test
	void restoresTheSearchPath() throws Exception {
		execute("create schema app", "create table app.party (id bigint)");
		try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("set search_path = app, public");

			assertThat(read(connection).tables()).containsOnlyKeys(ObjectName.of("party"));
			assertThat(searchPath(statement)).isEqualTo("app, public");
			assertThat(connection.getAutoCommit()).isTrue();
		}
	}

	@Test
	void leavesAnOpenTransactionAsItIs() throws Exception {
		try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("create table party (id bigint)");
			statement.execute("set local search_path = public, pg_catalog");

			assertThat(read(connection).tables()).containsOnlyKeys(ObjectName.of("party"));
			assertThat(searchPath(statement)).isEqualTo("public, pg_catalog");
			connection.commit();
		}
		assertThat(read().tables()).containsOnlyKeys(ObjectName.of("party"));
	}

	@Test
	void leavesNoAbortedTransactionBehind() throws Exception {
		try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("create table party (id bigint)");
			PostgresReading reading = PostgresReading.begin(connection);
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("select 1 / 0"));
			reading.close();
			connection.commit();
		}
		assertThat(read().tables()).containsOnlyKeys(ObjectName.of("party"));
	}

	@Test
	void isNotMisledByTemporaryTables() throws Exception {
		execute("create type mood as enum ('sad', 'happy')", "create sequence seq",
				"create table party (a mood default 'sad', b bigint default nextval('seq'))");
		Schema before = read();
		try (Connection connection = dataSource().getConnection(); Statement statement = connection.createStatement()) {
			statement.execute("create type pg_temp.mood as enum ('other')");
			statement.execute("create temporary sequence seq");
			statement.execute("create temporary table party (id bigint)");

			assertThat(read(connection)).isEqualTo(before);
		}
	}

	private Schema read(Connection connection) throws SQLException {
		return Catalogs.readerFor(connection).read(connection, CatalogScope.ofDefaultSchema());
	}

	private int majorVersion() throws SQLException {
		try (Connection connection = dataSource().getConnection()) {
			return connection.getMetaData().getDatabaseMajorVersion();
		}
	}

	private static String searchPath(Statement statement) throws SQLException {
		try (ResultSet row = statement.executeQuery("show search_path")) {
			row.next();
			return row.getString(1);
		}
	}

}
