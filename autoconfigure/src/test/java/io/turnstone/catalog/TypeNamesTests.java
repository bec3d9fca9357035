package io.turnstone.catalog;

import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.ObjectName;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the names of types, which must be those that the catalog reader reads.
 */
class TypeNamesTests {

	@Test
	void postgresNamesTypesAsItsCatalogDoes() throws Exception {
		DataSource database = TestDatabase.POSTGRESQL.create();
		TestDatabase.execute(database, "create type mood as enum ('a::b')", "create type \"Odd One\" as enum ('a')",
				"create domain code as varchar(7) check (value <> '')", "create schema other",
				"create type other.mood as enum ('x')");
		List<String> written = List.of("varchar(255)", "varchar", "text", "char(3)", "integer", "int8", "smallint",
				"numeric(38,2)", "decimal", "numeric(5)", "float4", "float(53)", "boolean", "date", "time(3)",
				"timestamp(6)", "timestamp(6) with time zone", "timestamp", "timestamptz[]", "time",
				"interval second(6)", "uuid", "bytea", "oid", "jsonb", "xml", "inet", "bit(5)", "integer[]",
				"varchar(9) array", "mood", "mood[]", "other.mood", "\"Odd One\"", "code", "\"char\"", "money");

		assertThat(names(database, written)).isEqualTo(read(database, written)).hasSameSizeAs(written);
	}

	@Test
	void postgresHasNoNameForWhatIsNoType() throws Exception {
		assertThat(names(TestDatabase.POSTGRESQL.create(), List.of("bigserial", "integer not null", "text")))
			.containsOnlyKeys("text");
	}

	@Test
	void mariaDbNamesTypesAsItsDefinitionsDo() throws Exception {
		DataSource database = TestDatabase.MARIADB.create();
		List<String> written = List.of("varchar(255)", "char(3)", "tinytext", "text", "longtext", "integer", "bigint",
				"tinyint", "smallint", "int unsigned", "boolean", "bit", "bit(9)", "decimal(38,2)", "numeric(5)",
				"float", "float(53)", "double precision", "date", "time(3)", "datetime(6)", "timestamp(6)", "year",
				"binary(16)", "varbinary(255)", "blob", "longblob", "json", "varchar(20) character set latin1");

		assertThat(names(database, written)).isEqualTo(read(database, written)).hasSameSizeAs(written);
	}

	@Test
	void mariaDbHasNoNameForWhatDoesNotGoWithIt() throws Exception {
		assertThat(names(TestDatabase.MARIADB.create(), List.of("enum ('A', 'B')", "uuid", "text")))
			.containsOnlyKeys("text");
	}

	private static Map<String, String> names(DataSource database, List<String> written) throws Exception {
		try (Connection connection = database.getConnection()) {
			return Catalogs.readerFor(connection).typeNames(connection, null, written);
		}
	}

	private static Map<String, String> read(DataSource database, List<String> written) throws Exception {
		Map<String, String> names = new HashMap<>();
		for (int number = 0; number < written.size(); number++) {
			TestDatabase.execute(database, "create table t%d (c %s)".formatted(number, written.get(number)));
		}
		try (Connection connection = database.getConnection()) {
			var schema = Catalogs.readerFor(connection).read(connection, CatalogScope.ofDefaultSchema());
			for (int number = 0; number < written.size(); number++) {
				Column column = schema.table(ObjectName.of("t" + number)).orElseThrow().columns().get(0);
				DataType type = Objects.requireNonNull(column.type());
				names.put(written.get(number), Objects.requireNonNullElse(type.domain(), type.text()));
			}
		}
		return names;
	}

}
