package io.turnstone.schema;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SchemaTests {

	private static final ObjectName NAME = ObjectName.of("orders");

	private static final ObjectName ELSEWHERE = new ObjectName("archive", "orders");

	private static final Table TABLE = Table.of(NAME, List.of(Column.of("id", "bigint")));

	@Test
	void ordersTablesByName() {
		var schema = Schema.of(List.of(TABLE.withName(ELSEWHERE), TABLE, TABLE.withName(ObjectName.of("customer"))),
				List.of(), List.of());

		assertThat(schema.tables().keySet()).extracting(ObjectName::toString)
			.containsExactly("customer", "orders", "archive.orders");
	}

	@Test
	void refusesTwoTablesOfOneName() {
		assertThatIllegalArgumentException().isThrownBy(() -> Schema.of(List.of(TABLE, TABLE), List.of(), List.of()))
			.withMessageContaining("orders");
	}

	@Test
	void refusesEmptyName() {
		assertThatIllegalArgumentException().isThrownBy(() -> ObjectName.of(""));
	}

	@Test
	void leavesTablesOut() {
		var schema = Schema.of(List.of(TABLE, TABLE.withName(ELSEWHERE)), List.of(), List.of());

		assertThat(schema.without(List.of(NAME)).tables()).containsOnlyKeys(ELSEWHERE);
		assertThat(schema.table(NAME)).contains(TABLE);
	}

	@Test
	void findsColumnByStoredName() {
		assertThat(TABLE.column("id")).isPresent();
		assertThat(TABLE.column("ID")).isEmpty();
	}

	@Test
	void knowsNoColumnsOfExpressionIndex() {
		var parts = List.of(Index.Part.column("id"), new Index.Part("lower(name)", true, false));

		assertThat(new Index("ix", false, parts, null).columns()).isEmpty();
		assertThat(new Index("ix", false, parts.subList(0, 1), null).columns()).containsExactly("id");
	}

	@Test
	void describesColumnInOneLine() {
		var column = Column.of("total", "numeric(5,2)").withNullable(false);

		assertThat(column.withDefault("0").describe()).isEqualTo("numeric(5,2) not null default 0");
		assertThat(column.withIdentity(Identity.ALWAYS).describe())
			.isEqualTo("numeric(5,2) not null generated always as identity");
		assertThat(column.withGeneratedAs("net * 2").describe())
			.isEqualTo("numeric(5,2) not null generated always as (net * 2)");
		assertThat(column.withType(null).describe()).isEqualTo("unknown type not null");
	}

	@Test
	void tracesColumnBackToItsAttribute() {
		var entity = new Origin("Order", null);
		var attribute = new Origin("Order", "number");
		var origins = new Origins(Map.of(NAME, entity), Map.of(NAME, Map.of("number", attribute)));

		assertThat(origins.of(NAME, "number")).isEqualTo(attribute).hasToString("Order.number");
		assertThat(origins.of(NAME, "other")).isEqualTo(entity).hasToString("Order");
		assertThat(origins.of(NAME, List.of("number"))).isEqualTo(attribute);
		assertThat(origins.of(NAME, List.of("number", "other"))).isEqualTo(entity);
		assertThat(origins.of(ELSEWHERE, "number")).isNull();
	}

	@Test
	void unitesOriginsOfOneTable() {
		var first = new Origins(Map.of(), Map.of(NAME, Map.of("a", new Origin("One", "a"))));
		var second = new Origins(Map.of(), Map.of(NAME, Map.of("b", new Origin("Two", "b"))));

		assertThat(first.and(second).of(NAME, "a")).hasToString("One.a");
		assertThat(first.and(second).of(NAME, "b")).hasToString("Two.b");
	}

}
