package io.turnstone.diff.hazard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.turnstone.diff.Change;
import io.turnstone.diff.Phase;
import io.turnstone.diff.hazard.Step.Manner;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Identity;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.TableStatistics;

/**
 * Changes of a table of orders, and what one rule says of them.
 */
final class Judged {

	static final ObjectName ORDERS = ObjectName.of("orders");

	static final Column NOTE = Column.of("note", "character varying(255)");

	static final Column ID = new Column("id", DataType.of("integer"), false, null, Identity.BY_DEFAULT, null, null,
			null);

	static final Table TABLE = Table.of(ORDERS, List.of(ID, NOTE))
		.withPrimaryKey(new PrimaryKey("orders_pkey", List.of("id")));

	private final Rule rule;

	private String product = "PostgreSQL";

	private TableStatistics statistics = TableStatistics.unknown();

	private Schema schema = Schema.of(List.of(TABLE), List.of(), List.of());

	private Judged(Rule rule) {
		this.rule = rule;
	}

	static Judged by(Rule rule) {
		return new Judged(rule);
	}

	Judged on(String product) {
		this.product = product;
		return this;
	}

	Judged with(TableStatistics statistics) {
		this.statistics = statistics;
		return this;
	}

	Judged with(Table table) {
		this.schema = Schema.of(List.of(table), List.of(), List.of());
		return this;
	}

	List<Hazard> of(Change... changes) {
		return of(Arrays.stream(changes).map(Step.OfSchema::new).toArray(Step[]::new));
	}

	List<Hazard> of(Step... steps) {
		return of(new Batch("1", List.of(steps), true, Batch.WayBack.KNOWN));
	}

	List<Hazard> of(Batch batch) {
		Surroundings surroundings = new Surroundings(Product.named(this.product), this.schema,
				Map.of(ORDERS, this.statistics), Set.of("order", "user")::contains);
		return this.rule.judge(batch, new Situation(surroundings, List.of(batch)));
	}

	static Step later(Change change) {
		return new Step.OfSchema(change, Manner.PLAIN, Phase.CONTRACT);
	}

	static Step online(Change change) {
		return new Step.OfSchema(change, Manner.ONLINE, Phase.EXPAND);
	}

	static Change creation() {
		return new Change.CreateTable(TABLE);
	}

	static Change retype(String from, String to) {
		return new Change.AlterColumn(ORDERS, Change.Aspect.TYPE, NOTE.withType(DataType.of(from)),
				NOTE.withType(DataType.of(to)));
	}

	static Change notNull() {
		return new Change.AlterColumn(ORDERS, Change.Aspect.NULLABILITY, NOTE, NOTE.withNullable(false));
	}

}
