package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.turnstone.diff.Backfill;
import io.turnstone.diff.Change;
import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.diff.Change.FillColumn;
import io.turnstone.diff.ChangeVisitor;
import io.turnstone.diff.Phase;
import io.turnstone.diff.hazard.Batch;
import io.turnstone.diff.hazard.Step;
import io.turnstone.diff.hazard.Step.Manner;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import liquibase.changelog.ChangeSet;

/**
 * Writes the change sets of one draft.
 */
final class DraftWriter {

	private final Target target;

	private final DraftStyle style;

	private final ExactWords words;

	private final DraftTitle title;

	private final Schema base;

	private final List<Change> changes;

	private final Preflights preflights;

	private final Map<ObjectName, Optional<OnlineSql>> online = new HashMap<>();

	private final Map<FilledColumn, FillColumn> fills = new HashMap<>();

	private final List<ChangeSet> changeSets = new ArrayList<>();

	private final List<DraftedChangeSet> drafted = new ArrayList<>();

	private final List<Batch> steps = new ArrayList<>();

	private final Set<KeptColumn> kept = new LinkedHashSet<>();

	DraftWriter(Target target, DraftStyle style, ExactWords words, DraftTitle title, Schema base,
			List<Change> changes) {
		this.target = target;
		this.style = style;
		this.words = words;
		this.title = title;
		this.base = base;
		this.changes = changes;
		this.preflights = new Preflights(target.names());
	}

	/**
	 * Add a change.
	 * @param change the change
	 * @param phase when it is due
	 */
	void add(Change change, Phase phase) {
		if (change instanceof FillColumn fill) {
			this.fills.put(new FilledColumn(fill.object(), fill.column().name()), fill);
		}
		Optional<OnlineSql> sql = this.online.computeIfAbsent(change.object(), this::online);
		for (Change step : sql.map((online) -> online.steps(change)).orElseGet(() -> List.of(change))) {
			DraftedChangeSet description = describe(step, phase, sql);
			this.drafted.add(description);
			this.steps.add(batch(description, step, sql));
			this.changeSets.add(changeSet(description, step, sql));
		}
	}

	private Batch batch(DraftedChangeSet description, Change change, Optional<OnlineSql> online) {
		Manner manner = online.filter((sql) -> makes(sql, change)).map((sql) -> Manner.ONLINE).orElse(Manner.PLAIN);
		return new Batch(description.id(), List.of(new Step.OfSchema(change, manner, description.phase())),
				description.transactional(), Batch.WayBack.KNOWN);
	}

	/**
	 * Return how a table that is there already is changed while others use it.
	 */
	private Optional<OnlineSql> online(ObjectName table) {
		Optional<Table> there = this.style.online() ? this.base.table(table) : Optional.empty();
		return there.map((from) -> ChangedTable.of(from, this.changes))
			.flatMap((changed) -> this.target.product().online(changed, this.target.names()));
	}

	private boolean isThere(ObjectName table) {
		return this.base.tables().containsKey(table);
	}

	private DraftedChangeSet describe(Change change, Phase phase, Optional<OnlineSql> online) {
		boolean alone = online.filter(OnlineSql::runsOutsideOfTransaction)
			.filter((sql) -> makes(sql, change) || makes(sql, change.reverse()))
			.isPresent();
		boolean guarded = this.style.guarded() && isThere(change.object());
		return new DraftedChangeSet(this.title.idPrefix() + "-" + (this.drafted.size() + 1), this.title.author(),
				this.target.names().readable(change.object()), ChangeDescription.of(change, this.target.names()),
				!alone, phase, guarded ? change.accept(this.preflights).orElse(null) : null);
	}

	private boolean makes(OnlineSql sql, Change change) {
		return sql.statements(change, rendering(ChangeNames.quoted(this.target))).isPresent();
	}

	private ChangeSet changeSet(DraftedChangeSet description, Change change, Optional<OnlineSql> online) {
		ChangeNames names = ChangeNames.quotedWhereReserved(this.target);
		ChangeSet changeSet = changeSet(description, change, online, rendering(names));
		return names.areExact() ? changeSet
				: changeSet(description, change, online, rendering(ChangeNames.quoted(this.target)));
	}

	private boolean isKept(Change change) {
		return this.style.addedColumns() == AddedColumns.KEEP && change instanceof Change.AddColumn;
	}

	/**
	 * Return what gives the rows a value, on the way back, in a column that is dropped
	 * and must not be null.
	 */
	private Optional<FillColumn> standIn(Change change) {
		return (change instanceof AlterColumn alteration
				&& this.changes.contains(new Change.DropColumn(change.object(), alteration.to())))
						? Backfill.standIn(alteration, this.base) : Optional.empty();
	}

	private Rendering rendering(ChangeNames names) {
		return new Rendering(this.target, this.words, names);
	}

	private ChangeSet changeSet(DraftedChangeSet description, Change change, Optional<OnlineSql> online,
			Rendering rendering) {
		ReversibleChangeSet changeSet = new ReversibleChangeSet(description, this.title.path(), rendering.names());
		this.style.label(description.phase()).ifPresent(changeSet::setLabels);
		ChangeVisitor<List<liquibase.change.Change>> plain = new ChangeRenderer(rendering);
		FillColumn fill = this.fills.get(new FilledColumn(change));
		if (fill != null) {
			fill.accept(plain).forEach(changeSet::addChange);
		}
		standIn(change).ifPresent((values) -> values.accept(plain).forEach(changeSet::addRollbackChange));
		if (isKept(change)) {
			changeSet.skipUnlessNone(new ColumnQuery(this.target).count((Change.AddColumn) change));
			this.kept.add(new KeptColumn(change.object(), ((Change.AddColumn) change).column().name()));
		}
		changeSet.add(change, isKept(change) ? new Change.Leave(change) : change.reverse(),
				(step) -> online.flatMap((sql) -> sql.statements(step, rendering))
					.map(rendering::sql)
					.orElseGet(() -> step.accept(plain)));
		return changeSet;
	}

	/**
	 * Column that is filled, and becomes NOT NULL. It is filled once more just before
	 * that, as the old version of the application may have written rows without a value
	 * since.
	 *
	 * @param table the table
	 * @param column the column
	 */
	private record FilledColumn(ObjectName table, String column) {

		FilledColumn(Change change) {
			this(change.object(), (change instanceof AlterColumn alteration && alteration.aspect() == Aspect.NULLABILITY
					&& !alteration.to().nullable()) ? alteration.to().name() : "");
		}

	}

	List<DraftedChangeSet> changeSets() {
		return this.drafted;
	}

	/**
	 * Return what the change sets do.
	 * @return the steps of each change set
	 */
	List<Batch> steps() {
		return this.steps;
	}

	/**
	 * Return the columns that a rollback leaves in place.
	 */
	List<KeptColumn> kept() {
		return List.copyOf(this.kept);
	}

	/**
	 * Return the changelog.
	 * @return the text of the file, without its head
	 */
	String body() {
		return DraftSyntax.of(this.title.path()).changelog(this.title.path(), this.changeSets, this.target);
	}

}
