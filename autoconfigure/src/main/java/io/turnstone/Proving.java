package io.turnstone;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.changelog.Draft;
import io.turnstone.changelog.DraftTitle;
import io.turnstone.changelog.Drafter;
import io.turnstone.diff.Change;
import io.turnstone.diff.Comparison;
import io.turnstone.diff.Differences;
import io.turnstone.diff.ImplicitChecks;
import io.turnstone.diff.Renames;
import io.turnstone.proof.Proof;
import io.turnstone.proof.ProofBase;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Model;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * Proof of one draft, on the base that it was drafted from.
 *
 * @param session the database
 * @param drafter drafts the base where no changelog makes it
 */
record Proving(DatabaseSession session, Drafter drafter) {

	private static final String RECREATION = "turnstone/base-of-the-proof.yaml";

	private static final DraftTitle TITLE_OF_RECREATION = new DraftTitle(RECREATION, "base", "turnstone",
			"the base of a proof", List.of());

	Proof prove(DraftPlan plan, Draft draft, Model model) throws SQLException {
		BaseSchema base = plan.base();
		ProofBase foundation = (base.replay() != null) ? base.replay() : ProofBase
			.recreating(this.session.changelog().runner(), recreation(base.schema(), model, plan.renames().renames()));
		SchemaComparison comparison = this.session.comparison();
		return this.session.prover().prove(foundation.filling(plan.filledTables()), draft, (schema) -> {
			Differences found = comparison
				.with(this.session.database().withoutHistory(schema).withOthers(base.schema().others()));
			return plan.drops() ? found.without(plan.differences()) : found;
		});
	}

	/**
	 * Draft what of a live schema the model has to do with, as a base to build on.
	 */
	private Draft recreation(Schema live, Model model, Renames renames) {
		Set<ObjectName> mapped = union(model.schema().tables().keySet(), renames.tables().keySet());
		Set<ObjectName> sequences = union(model.schema().sequences().keySet(), renames.sequences().keySet());
		List<Table> tables = live.tables()
			.values()
			.stream()
			.filter((table) -> mapped.contains(table.name()))
			.map((table) -> recreatable(table, mapped, live))
			.toList();
		Schema part = Schema.of(tables,
				live.sequences().values().stream().filter((sequence) -> sequences.contains(sequence.name())).toList(),
				List.of())
			.withTypes(live.types().values());
		List<Change> changes = Comparison
			.of(Schema.empty().withAbsent(part.otherSchemas()), new Model(part, Origins.none(), List.of()),
					ImplicitChecks.ALL)
			.changes();
		return changes.isEmpty() ? new Draft(RECREATION, "", List.of())
				: this.drafter.draft(TITLE_OF_RECREATION, changes);
	}

	private static Set<ObjectName> union(Set<ObjectName> some, Set<ObjectName> others) {
		return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
	}

	/**
	 * Return as much of a table as a scratch can have, which knows neither the domains of
	 * schemas that are not compared nor the operators that the database may have.
	 */
	private static Table recreatable(Table table, Set<ObjectName> mapped, Schema live) {
		return table.withColumns(table.columns().stream().map((column) -> withKnownDomain(column, live)).toList())
			.withForeignKeys(table.foreignKeys().stream().filter((key) -> mapped.contains(key.target())).toList())
			.withIndexes(table.indexes().stream().filter((index) -> index.definition() == null).toList());
	}

	private static Column withKnownDomain(Column column, Schema live) {
		DataType type = column.type();
		if (type == null || type.domain() == null) {
			return column;
		}
		String domain = type.domain().replace("\"", "");
		boolean known = live.types().keySet().stream().anyMatch((name) -> name.toString().equals(domain));
		return known ? column : column.withType(DataType.of(type.text()));
	}

}
