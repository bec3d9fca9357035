package io.turnstone.diff;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.turnstone.schema.Check;
import io.turnstone.schema.Check.Source;
import io.turnstone.schema.Column;
import io.turnstone.schema.Model;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Origin;
import io.turnstone.schema.Origins;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * One table of orders, as it is and as the model wants it.
 */
final class Compared {

	static final ObjectName NAME = ObjectName.of("orders");

	static final Column ID = Column.of("id", "bigint").withNullable(false);

	static final Column STATUS = Column.of("status", "character varying(20)");

	static final Column NUMBER = Column.of("number", "integer");

	static final Table TABLE = Table.of(NAME, List.of(ID, STATUS, NUMBER))
		.withPrimaryKey(new PrimaryKey("orders_pkey", List.of("id")));

	static final Origin ORIGIN = new Origin("Order", null);

	static final Origin STATUS_ORIGIN = new Origin("Order", "status");

	private static final Origins ORIGINS = new Origins(Map.of(NAME, ORIGIN),
			Map.of(NAME, Map.of("status", STATUS_ORIGIN)));

	private Compared() {
	}

	static Differences tables(UnaryOperator<Table> from, UnaryOperator<Table> to) {
		return tables(from, to, ImplicitChecks.STALE);
	}

	static Differences tables(UnaryOperator<Table> from, UnaryOperator<Table> to, ImplicitChecks implicitChecks) {
		return Comparison.of(schema(from.apply(TABLE)), model(to.apply(TABLE)), implicitChecks);
	}

	static Differences columns(Column from, Column to) {
		return tables((table) -> table.withColumns(List.of(ID, from)), (table) -> table.withColumns(List.of(ID, to)));
	}

	static Schema schema(Table... tables) {
		return Schema.of(List.of(tables), List.of(), List.of());
	}

	static Model model(Table... tables) {
		return new Model(schema(tables), ORIGINS, List.of());
	}

	static Check declared(String name, String expression, String... columns) {
		return new Check(name, expression, expression, List.of(columns), Source.DECLARED);
	}

	static Check implicit(String expression, String column) {
		return new Check(null, expression, expression, List.of(column), Source.IMPLICIT);
	}

	static Check found(String name, String expression, String... columns) {
		return new Check(name, expression, null, List.of(columns), Source.DATABASE);
	}

	static Difference only(Differences differences) {
		if (differences.all().size() != 1) {
			throw new AssertionError("Expected one difference, but there are " + differences.all());
		}
		return differences.all().get(0);
	}

}
