package io.turnstone.changelog;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.schema.Check;
import io.turnstone.schema.Index;
import io.turnstone.schema.Index.Part;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConstraintNamesTests {

	@ParameterizedTest
	@EnumSource(names = { "H2", "POSTGRESQL" })
	void namesThingsAfterWhatTheyCover(TestDatabase product) throws Exception {
		DraftBench bench = new DraftBench(product);
		ObjectName table = bench.table("orders");

		List<String> names = names(product,
				new Change.CreateTable(
						Table.of(table, List.of()).withPrimaryKey(new PrimaryKey(null, List.of(bench.stored("id"))))),
				unique(table, bench.stored("a"), bench.stored("b")), index(table, bench.stored("a")),
				new Change.AddCheck(table,
						new Check(null, "x", null, List.of(bench.stored("status")), Check.Source.IMPLICIT)));

		assertThat(names).containsExactly(bench.stored("pk_orders"), bench.stored("uk_orders_a_b"),
				bench.stored("ix_orders_a"), bench.stored("ck_orders_status"));
	}

	@Test
	void makesOrdinaryNamesOfOddOnes() throws Exception {
		assertThat(names(TestDatabase.POSTGRESQL, unique(ObjectName.of("Order Line"), "größe", "№ 1")))
			.containsExactly("uk_order_line_größe_1");
	}

	@Test
	void keepsWithinWhatTheProductCanStore() throws Exception {
		String column = "größe".repeat(20);
		List<String> names = names(TestDatabase.POSTGRESQL, unique(ObjectName.of("orders"), column + "a"),
				unique(ObjectName.of("orders"), column + "b"));

		assertThat(names).doesNotHaveDuplicates()
			.allMatch((name) -> name.getBytes(StandardCharsets.UTF_8).length <= 63)
			.allMatch((name) -> name.matches("uk_orders_größe.*_[0-9a-f]{8}"));
	}

	@Test
	void givesNoNameTwice() throws Exception {
		ObjectName table = ObjectName.of("orders");
		List<String> names = names(TestDatabase.POSTGRESQL, unique(table, "a_b", "c"), unique(table, "a", "b_c"),
				index(table, "x"), index(table, "x", "desc"),
				new Change.AddUniqueKey(table, new UniqueKey("ix_orders_x", List.of("z"))));

		assertThat(names).doesNotHaveDuplicates().contains("uk_orders_a_b_c").contains("ix_orders_x");
		assertThat(names.get(1)).matches("uk_orders_a_b_c_[0-9a-f]{8}");
		assertThat(names.get(2)).matches("ix_orders_x_[0-9a-f]{8}");
	}

	@ParameterizedTest
	@EnumSource
	void givesTheNameThatSeveralTablesAskForToTheFirst(TestDatabase product) throws Exception {
		List<String> names = names(product,
				new Change.AddUniqueKey(ObjectName.of("orders"), new UniqueKey("uk", List.of("a"))),
				new Change.AddUniqueKey(ObjectName.of("lines"), new UniqueKey("uk", List.of("a"))));

		assertThat(names.get(0)).isEqualTo("uk");
		assertThat(names.get(1)).matches((product == TestDatabase.MARIADB) ? "uk" : "uk_[0-9a-f]{8}");
	}

	@Test
	void leavesTheNameToTheTableThatHasIt() throws Exception {
		UniqueKey key = new UniqueKey("uk_lines_a", List.of("b"));
		Schema base = Schema.of(List.of(Table.of(ObjectName.of("orders"), List.of()).withUniqueKeys(List.of(key))),
				List.of(), List.of());

		assertThat(names(TestDatabase.POSTGRESQL, base, unique(ObjectName.of("lines"), "a"))).singleElement()
			.satisfies((name) -> assertThat(name).matches("uk_lines_a_[0-9a-f]{8}"));
		assertThat(names(TestDatabase.POSTGRESQL, base,
				new Change.AddUniqueKey(ObjectName.of("lines"), new UniqueKey("uk_lines_a", List.of("a")))))
			.singleElement()
			.satisfies((name) -> assertThat(name).matches("uk_lines_a_[0-9a-f]{8}"));
	}

	@ParameterizedTest
	@EnumSource
	void leavesTheNameToTheOtherColumnsOfATable(TestDatabase product) throws Exception {
		ObjectName orders = ObjectName.of("orders");
		Schema base = Schema.of(
				List.of(Table.of(orders, List.of())
					.withUniqueKeys(List.of(new UniqueKey("uk", List.of("a"))))
					.withIndexes(List.of(new Index("ix", false, List.of(Part.column("a")), null)))),
				List.of(), List.of());

		List<String> names = names(product, base,
				new Change.AddUniqueKey(orders, new UniqueKey("uk", List.of("a", "b"))),
				new Change.CreateIndex(orders, new Index("ix", false, List.of(Part.column("b")), null)),
				new Change.CreateIndex(orders, new Index("iy", false, List.of(Part.column("b")), null)));

		assertThat(names.get(0)).matches("uk_[0-9a-f]{8}");
		assertThat(names.get(1)).matches("ix_[0-9a-f]{8}");
		assertThat(names.get(2)).isEqualTo("iy");
	}

	@Test
	void takesTheNameOfWhatGoes() throws Exception {
		ObjectName orders = ObjectName.of("orders");
		Index old = new Index("IX", false, List.of(Part.column("a")), null);
		Schema base = Schema.of(List.of(Table.of(orders, List.of()).withIndexes(List.of(old))), List.of(), List.of());
		Change creation = new Change.CreateIndex(orders, new Index("ix", false, List.of(Part.column("b")), null));

		assertThat(names(TestDatabase.MARIADB, base, creation)).singleElement()
			.satisfies((name) -> assertThat(name).matches("ix_[0-9a-f]{8}"));
		try (Connection connection = TestDatabase.MARIADB.create().getConnection()) {
			assertThat(ConstraintNames.complete(List.of(new Change.DropIndex(orders, old), creation), base,
					Target.of(connection)))
				.contains(creation);
		}
	}

	private static Change unique(ObjectName table, String... columns) {
		return new Change.AddUniqueKey(table, new UniqueKey(null, List.of(columns)));
	}

	private static Change index(ObjectName table, String... columns) {
		List<Part> parts = List.of(new Part(columns[0], false, columns.length > 1));
		return new Change.CreateIndex(table, new Index(null, false, parts, null));
	}

	private static List<String> names(TestDatabase product, Change... changes) throws Exception {
		return names(product, Schema.empty(), changes);
	}

	private static List<String> names(TestDatabase product, Schema base, Change... changes) throws Exception {
		try (Connection connection = product.create().getConnection()) {
			return ConstraintNames.complete(List.of(changes), base, Target.of(connection))
				.stream()
				.map((change) -> change.accept(new Names()))
				.toList();
		}
	}

	/**
	 * Names in changes.
	 */
	private static final class Names implements SelectiveVisitor<String> {

		@Override
		public String visit(Change.CreateTable change) {
			return change.table().primaryKey().name();
		}

		@Override
		public String visit(Change.AddUniqueKey change) {
			return change.key().name();
		}

		@Override
		public String visit(Change.CreateIndex change) {
			return change.index().name();
		}

		@Override
		public String visit(Change.AddCheck change) {
			return change.check().name();
		}

		@Override
		public String otherwise(Change change) {
			throw new IllegalArgumentException();
		}

	}

}
