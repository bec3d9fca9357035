package io.turnstone;

import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.turnstone.changelog.Draft;
import io.turnstone.changelog.DraftTitle;
import io.turnstone.changelog.Drafter;
import io.turnstone.diff.Change;
import io.turnstone.diff.Comparison;
import io.turnstone.diff.Differences;
import io.turnstone.diff.ImplicitChecks;
import io.turnstone.diff.Neighbourhood;
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
		ProofBase replayed = plan.base().replay();
		return (replayed != null) ? prove(plan, draft, model, replayed) : proveInPart(plan, draft, model);
	}

	/**
	 * Prove a draft on those tables of its base that it has to do with, made anew, as no
	 * changelog makes them, or it was replayed for an earlier draft.
	 */
	private Proof proveInPart(DraftPlan plan, Draft draft, Model model) throws SQLException {
		Schema live = plan.base().schema();
		Neighbourhood part = new Neighbourhood(live, plan.renames().renames(), plan.changes());
		ProofBase base = ProofBase.recreating(this.session.changelog().runner(), recreation(part.before(), live));
		return prove(plan, draft, model.withSchema(part.after(model.schema())), base);
	}

	private Proof prove(DraftPlan plan, Draft draft, Model model, ProofBase base) throws SQLException {
		SchemaComparison comparison = this.session.comparison().to(model);
		Draft beside = plan.base().beside();
		ProofBase full = (beside != null) ? base.with(beside) : base;
		return this.session.prover(model.schema()).prove(full.filling(plan.filledTables()), draft, (schema) -> {
			Differences found = comparison
				.with(this.session.database().withoutHistory(schema).withOthers(plan.base().schema().others()));
			return plan.wanted(found);
		});
	}

	private Draft recreation(Schema part, Schema live) {
		SortedMap<ObjectName, Table> tables = new TreeMap<>(part.tables());
		tables.replaceAll((name, table) -> recreatable(table, live));
		List<Change> changes = Comparison
			.of(Schema.empty().withAbsent(part.otherSchemas()),
					new Model(part.withTables(tables), Origins.none(), List.of()), ImplicitChecks.ALL)
			.changes();
		return changes.isEmpty() ? new Draft(RECREATION, "", List.of(), List.of())
				: this.drafter.draft(TITLE_OF_RECREATION, changes);
	}

	/**
	 * Return as much of a table as a scratch can have, which knows neither the domains of
	 * schemas that are not compared nor the operators that the database may have.
	 */
	private static Table recreatable(Table table, Schema live) {
		return table.withColumns(table.columns().stream().map((column) -> withKnownDomain(column, live)).toList())
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
