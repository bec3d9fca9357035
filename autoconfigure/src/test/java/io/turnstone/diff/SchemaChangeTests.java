package io.turnstone.diff;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.turnstone.schema.DataType;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaChangeTests {

	private static final Table TABLE = Compared.TABLE.withUniqueKeys(List.of(new UniqueKey("uk", List.of("number"))))
		.withForeignKeys(List.of(reference("fk", DeleteAction.NO_ACTION)))
		.withIndexes(List.of(index("ix", "number")))
		.withChecks(List.of(Compared.found("ck", "number > 0", "number")));

	@Test
	void findsNoneWhereAllIsAsBefore() {
		assertThat(SchemaChange.between(Compared.schema(TABLE), Compared.schema(TABLE))).isEmpty();
	}

	@Test
	void ignoresOrderOfColumns() {
		var turned = TABLE.withColumns(List.of(Compared.NUMBER, Compared.STATUS, Compared.ID));

		assertThat(SchemaChange.between(Compared.schema(TABLE), Compared.schema(turned))).isEmpty();
	}

	@Test
	void namesTablesThatAreGoneOrLeftBehind() {
		assertThat(SchemaChange.between(Compared.schema(TABLE), Compared.schema()))
			.extracting(SchemaChange::description)
			.containsExactly("table orders is gone");
		assertThat(SchemaChange.between(Compared.schema(), Compared.schema(TABLE)))
			.extracting(SchemaChange::description)
			.containsExactly("table orders is left behind");
	}

	@Test
	void seesSequences() {
		var before = Schema.of(List.of(), List.of(new Sequence(ObjectName.of("seq"), 50, 1L)), List.of());
		var after = Schema.of(List.of(), List.of(new Sequence(ObjectName.of("seq"), 10, 1L)), List.of());

		assertThat(SchemaChange.between(before, after)).singleElement().asString().contains("seq was", "and is");
		assertThat(SchemaChange.between(before, Schema.empty())).hasSize(1);
	}

	@ParameterizedTest
	@MethodSource
	void seesEveryChangeOfTable(UnaryOperator<Table> change) {
		assertThat(SchemaChange.between(Compared.schema(TABLE), Compared.schema(change.apply(TABLE)))).hasSize(1);
		assertThat(SchemaChange.between(Compared.schema(change.apply(TABLE)), Compared.schema(TABLE))).hasSize(1);
	}

	static Stream<UnaryOperator<Table>> seesEveryChangeOfTable() {
		return Stream.of((table) -> table.withColumns(List.of(Compared.ID, Compared.STATUS)),
				(table) -> table
					.withColumns(List.of(Compared.ID, Compared.NUMBER, Compared.STATUS.withType(DataType.of("text")))),
				(table) -> table
					.withColumns(List.of(Compared.ID, Compared.NUMBER, Compared.STATUS.withComment("how far it is"))),
				(table) -> table.withComment("orders"), (table) -> table.withPrimaryKey(null),
				(table) -> table.withPrimaryKey(new PrimaryKey("orders_pkey", List.of("number"))),
				(table) -> table.withUniqueKeys(List.of()),
				(table) -> table.withUniqueKeys(List.of(new UniqueKey("other", List.of("number")))),
				(table) -> table.withForeignKeys(List.of()),
				(table) -> table.withForeignKeys(List.of(reference("fk", DeleteAction.CASCADE))),
				(table) -> table.withForeignKeys(List.of(reference("other", DeleteAction.NO_ACTION))),
				(table) -> table.withIndexes(List.of(index("ix", "status"))),
				(table) -> table.withIndexes(List.of(index("other", "number"))),
				(table) -> table.withChecks(List.of(Compared.found("ck", "number > 1", "number"))),
				(table) -> table.withChecks(List.of(Compared.found("other", "number > 0", "number"))));
	}

	private static ForeignKey reference(String name, DeleteAction onDelete) {
		return new ForeignKey(name, List.of("number"), ObjectName.of("customer"), List.of("id"), onDelete);
	}

	private static Index index(String name, String column) {
		return new Index(name, false, List.of(Index.Part.column(column)), null);
	}

}
