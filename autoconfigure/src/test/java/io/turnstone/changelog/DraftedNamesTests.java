package io.turnstone.changelog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Identity;
import io.turnstone.schema.Index;
import io.turnstone.schema.Index.Part;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class DraftedNamesTests {

	private static final Pattern NAME = Pattern.compile("\\{n(\\w*)}");

	private static final List<String> WORDS = List.of("order", "user", "value", "key", "group", "second", "uescape",
			"system_user", "yes", "null", "true", "table", "select", "year", "limit", "offset", "window", "comment",
			"name", "type", "index", "end", "desc");

	private static final List<String> NAMES = List.of("Order", "OrderLine", "orderLine", "ORDER", "lower", "UPPER",
			"with space", "with-dash", "1st", "quo'te", "dot.ted", "$money", "größe", "semi;colon", "call()", "_under",
			"a\"b", "#", "@at", "back\\slash", "{}");

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void keepsReservedWords(TestDatabase product) {
		DraftBench bench = new DraftBench(product);

		proves(bench, WORDS.stream().map((word) -> ObjectName.of(bench.stored(word))).toList());
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void keepsNamesInTheirOwnCase(TestDatabase product) {
		proves(new DraftBench(product), NAMES.stream().map(ObjectName::of).toList());
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void writesOrdinaryNamesInLowerCase(TestDatabase product) {
		DraftBench bench = new DraftBench(product);

		for (String word : List.of("customer", "name", "status", "type", "order", "user", "x1_y")) {
			Draft draft = bench
				.draft(new Change.CreateTable(Table.of(bench.table(word), List.of(bench.column(word, "integer")))));

			assertThat(draft.content()).contains("tableName: " + word + "\n", "name: " + word + "\n")
				.doesNotContain("objectQuotingStrategy");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void changesTablesOfOtherSchemas(TestDatabase product) {
		List<String> schemas = (product == TestDatabase.H2) ? List.of("OTHER", "USER")
				: List.of("other", "Mixed Case", "user");
		DraftBench bench = new DraftBench(product,
				schemas.stream().map((schema) -> "create schema " + quoted(schema)).toArray(String[]::new));

		proves(bench, schemas.stream().map((schema) -> new ObjectName(schema, bench.stored("thing"))).toList());
	}

	private static void proves(DraftBench bench, List<ObjectName> tables) {
		bench.proves(tables.stream().flatMap(DraftedNamesTests::changes).toList(),
				tables.stream().flatMap(DraftedNamesTests::statements).toArray(String[]::new));
	}

	private static Stream<Change> changes(ObjectName table) {
		String name = table.name();
		ObjectName parent = new ObjectName(table.schema(), name + "_p");
		Sequence sequence = new Sequence(new ObjectName(table.schema(), name + "_s"), 50, 1L);
		Column id = Column.of(name, "bigint").withNullable(false);
		Column other = Column.of(name + "_o", "bigint").withNullable(false);
		return Stream.of(new Change.CreateSequence(sequence),
				new Change.AlterSequence(sequence, new Sequence(sequence.name(), 10, 1L)),
				new Change.CreateTable(
						Table.of(parent, List.of(id)).withPrimaryKey(new PrimaryKey(name + "_pk", List.of(name)))),
				new Change.CreateTable(Table.of(table, List.of(id)).withComment("it")),
				new Change.AddColumn(table, other),
				new Change.AlterColumn(table, Aspect.NULLABILITY, other, other.withNullable(true)),
				new Change.AlterColumn(table, Aspect.NULLABILITY, other.withNullable(true), other),
				new Change.AlterColumn(table, Aspect.DEFAULT, other, other.withDefault("1")),
				new Change.AlterColumn(table, Aspect.DEFAULT, other.withDefault("1"), other),
				new Change.AlterColumn(table, Aspect.IDENTITY, other, other.withIdentity(Identity.BY_DEFAULT)),
				new Change.AlterColumn(table, Aspect.COMMENT, other, other.withComment("c")),
				new Change.AddPrimaryKey(table, new PrimaryKey(name + "_pk2", List.of(name + "_o", name))),
				new Change.AddUniqueKey(table, new UniqueKey(name + "_uk", List.of(name))),
				new Change.CreateIndex(table,
						new Index(name + "_ix", false, List.of(new Part(name, false, true)), null)),
				new Change.AddForeignKey(table,
						new ForeignKey(name + "_fk", List.of(name), parent, List.of(name), DeleteAction.CASCADE)),
				new Change.AddCheck(table,
						new Check(name + "_ck", quoted(name) + " > 0", null, List.of(), Check.Source.DECLARED)));
	}

	private static Stream<String> statements(ObjectName table) {
		String prefix = (table.schema() != null) ? quoted(table.schema()) + "." : "";
		return Stream.of("create sequence ~{n_s} start with 1 increment by 10",
				"create table ~{n_p} ({n} bigint not null, constraint {n_pk} primary key ({n}))", """
						create table ~{n} ({n} bigint not null, {n_o} bigint generated by default as identity not null,
							constraint {n_pk2} primary key ({n_o}, {n}), constraint {n_uk} unique ({n}),
							constraint {n_fk} foreign key ({n}) references ~{n_p} ({n}) on delete cascade,
							constraint {n_ck} check ({n} > 0))
						""", "comment on table ~{n} is 'it'", "comment on column ~{n}.{n_o} is 'c'",
				"create index {n_ix} on ~{n} ({n} desc)")
			.map((statement) -> NAME.matcher(statement.replace("~", prefix))
				.replaceAll((match) -> Matcher.quoteReplacement(quoted(table.name() + match.group(1)))));
	}

	private static String quoted(String name) {
		return "\"" + name.replace("\"", "\"\"") + "\"";
	}

}
