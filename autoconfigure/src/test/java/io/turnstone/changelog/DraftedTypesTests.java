package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Table;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DraftedTypesTests {

	private static final List<String> COMMON = List.of("bigint", "integer", "smallint", "boolean", "real",
			"double precision", "float(53)", "float(24)", "numeric(38,2)", "decimal(5)", "varchar(255)", "varchar",
			"character varying(255)", "char(1)", "character(9)", "date", "time", "time(6)", "time without time zone",
			"time(3) with time zone", "timestamp", "timestamp(0)", "timestamp(6)", "timestamp(9)",
			"timestamp with time zone", "timestamp(6) with time zone", "uuid", "json", "interval year",
			"interval second(6)", "interval day to second", "text", "float4", "float8", "int2", "int4", "int8",
			"bigint array", "varchar(255) array");

	private static final List<String> H2 = List.of("tinyint", "binary varying(255)", "varbinary(255)", "binary(16)",
			"blob", "clob", "binary large object", "character large object", "character large object(1000)",
			"national character varying(20)", "nvarchar(20)", "decfloat(34)", "geometry", "java_object",
			"enum('A', 'b', 'it''s', 'c')", "character varying(20) array", "integer array[5]", "interval second(18, 6)",
			"interval day(3) to second(2)", "varchar_ignorecase(20)", "float", "time(9) with time zone",
			"row(a integer, b varchar(2))");

	private static final List<String> POSTGRESQL = List.of("time(0)", "bytea", "oid", "jsonb", "inet", "cidr",
			"macaddr", "money", "bpchar", "bpchar(3)", "\"char\"", "name", "bit(3)", "bit varying(5)", "varbit", "xml",
			"tsvector", "int4range", "point", "integer[]", "character varying(255)[]", "varchar(255)[]",
			"numeric(5,2)[]", "timestamp(3) with time zone[]", "timestamptz(3)", "timetz",
			"timestamp without time zone", "timestamp(3) without time zone", "time(3) without time zone", "interval",
			"interval(3)", "interval second(3)", "mood", "\"Mood\"", "\"Mood\"[]", "positive", "real[]",
			"double precision[]", "numeric", "bigint[][]", "character(3)[]");

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void createsAndAddsColumnsOfExactlyTheTypesAskedFor(TestDatabase product) {
		DraftBench bench = (product == TestDatabase.H2) ? new DraftBench(product)
				: new DraftBench(product, "create type mood as enum ('a', 'B')", "create type \"Mood\" as enum ('x')",
						"create domain positive as integer check (value > 0)");
		List<Change> changes = new ArrayList<>();
		List<String> statements = new ArrayList<>();
		for (String type : types(product)) {
			String name = "t" + changes.size();
			Column first = bench.column("a", type);
			Column second = bench.column("b", type).withNullable(false);
			changes.add(new Change.CreateTable(Table.of(bench.table(name), List.of(first))));
			changes.add(new Change.AddColumn(bench.table(name), second));
			statements.add("create table %s (a %s, b %s not null)".formatted(name, type, type));
		}

		Draft draft = bench.proves(changes, statements.toArray(String[]::new));

		assertThat(draft.content().split("- addColumn:").length - 1)
			.as("changes that Liquibase has exact words for, in\n" + draft.content())
			.isGreaterThan(types(product).size() / 2);
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void asksAboutDoubtfulTypesOnce(TestDatabase product) throws Exception {
		DraftBench bench = new DraftBench(product);
		List<Map<String, String>> questions = new ArrayList<>();
		Table table = Table.of(bench.table("t"), List.of(bench.column("a", "bigint"), bench.column("b", "int8"),
				bench.column("c", "Numeric( 5,2 )"), bench.column("d", "bool")));
		DraftTitle title = new DraftTitle(DraftBench.PATH, "1", "mia", "types", List.of());

		Draft draft;
		try (var connection = bench.dataSource().getConnection()) {
			draft = new Drafter(connection, (types) -> {
				questions.add(types);
				return Set.of();
			}).draft(title, List.of(new Change.CreateTable(table), new Change.DropTable(table)));
		}

		assertThat(questions).hasSize(1);
		assertThat(questions.get(0)).containsOnlyKeys("int8", "bool");
		assertThat(draft.content()).contains("type: int8").doesNotContain("sql:");
	}

	@ParameterizedTest
	@ValueSource(strings = { "geometry(Point,4326)", "vector(3)", "struct<a int>", "row(a row(b int), c numeric(1,2))",
			"enum('a(b', 'c,d', '\"')", "decimal(10,2) unsigned", "varchar(10) character set utf8mb4 collate x", "(",
			"a b c(", "numeric(5,)", "timestamp(6) with time zone[]", "\"Odd (\".\"Type\"", "int[3][4]",
			"interval day(3) to second(2)", "x{y:1}" })
	void writesTypesThatLiquibaseDoesNotKnowAsTheyAre(String type) {
		DraftBench bench = new DraftBench(TestDatabase.H2);

		Draft draft = bench.draft(new Change.AddColumn(bench.table("t"), bench.column("a", type)));

		assertThat(draft.content()).contains(type.replace("'", draft.content().contains("'alter") ? "''" : "'"));
	}

	@Test
	void writesTypesAsTheModelDoes() {
		DraftBench bench = new DraftBench(TestDatabase.POSTGRESQL);
		Column column = new Column("price", DataType.of("numeric(5,2)").writtenAs("decimal(5, 2)"), true, null, null,
				null, null, null);

		assertThat(bench.draft(new Change.AddColumn(bench.table("t"), column)).content())
			.contains("type: decimal(5, 2)");
	}

	private static List<String> types(TestDatabase product) {
		List<String> types = new ArrayList<>(COMMON);
		types.addAll((product == TestDatabase.H2) ? H2 : POSTGRESQL);
		if (product == TestDatabase.POSTGRESQL) {
			types.remove("timestamp(9)");
		}
		return types;
	}

}
