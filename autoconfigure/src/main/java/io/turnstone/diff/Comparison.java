package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.turnstone.schema.Check;
import io.turnstone.schema.Finding;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Model;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Origin;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of the schema that is there with the model that is wanted. The model only
 * speaks of what it maps: where it is silent, the database is free.
 */
public final class Comparison {

	private final Schema from;

	private final Model to;

	private final ImplicitChecks implicitChecks;

	private final List<Difference> differences = new ArrayList<>();

	private Comparison(Schema from, Model to, ImplicitChecks implicitChecks) {
		this.from = from;
		this.to = to;
		this.implicitChecks = implicitChecks;
	}

	/**
	 * Find what leads from a schema to a model.
	 * @param from the schema that is there
	 * @param to the model that is wanted
	 * @param implicitChecks how to treat the checks that nobody asked for
	 * @return the differences, with notes and with what is left in place
	 */
	public static Differences of(Schema from, Model to, ImplicitChecks implicitChecks) {
		return new Comparison(from, to, implicitChecks).run();
	}

	private Differences run() {
		this.from.absent().stream().filter(this.to.schema().otherSchemas()::contains).forEach(this::addSchema);
		if (this.to.limits().obstacle() == null) {
			this.differences.addAll(new TypeComparison(this.from, this.to).run());
		}
		this.to.schema().sequences().values().forEach(this::compare);
		this.to.schema().tables().values().stream().map(this::withPossibleForeignKeys).forEach(this::compare);
		this.from.tables().keySet().stream().filter((name) -> !isMapped(name)).forEach(this::leaveTable);
		this.from.freeSequences()
			.stream()
			.filter((sequence) -> !this.to.schema().sequences().containsKey(sequence.name()))
			.forEach(this::leaveSequence);
		this.to.findings().forEach(this::note);
		this.to.schema().findings().forEach(this::note);
		this.from.findings().forEach(this::note);
		Undrafted undrafted = Undrafted.of(this.from, this.to.schema());
		return new Differences(this.differences.stream().distinct().map(undrafted::without).toList());
	}

	private void addSchema(String name) {
		this.differences.add(new Difference(Kind.SCHEMA_MISSING, name, null, "schema", null, Impact.BREAKS,
				List.of(new Change.CreateSchema(name))));
	}

	private void compare(Table wanted) {
		Optional<Table> present = this.from.table(wanted.name());
		if (present.isPresent()) {
			compare(present.get(), wanted);
		}
		else if (isOther(wanted.name())) {
			this.differences.add(new Difference(Kind.NOT_COMPARED, wanted.name().toString(), null,
					"It is a %s, and is not compared".formatted(other(wanted.name())), origin(wanted.name()),
					Impact.NOTE, List.of()));
		}
		else if (!isFound(wanted.name())) {
			this.differences.add(new Difference(Kind.TABLE_MISSING, wanted.name().toString(), null,
					"%d columns".formatted(wanted.columns().size()), origin(wanted.name()), Impact.BREAKS,
					creation(wanted)));
		}
	}

	private void compare(Table present, Table wanted) {
		Table there = withinLimits(present);
		List<Difference> checks = new CheckComparison(NamedNumbers.without(there, there, wanted),
				NamedNumbers.without(wanted, there, wanted), this.to.origins(), this.implicitChecks)
			.run();
		new ColumnComparison(without(inlineChecks(checks), there), wanted, this.to.origins(), this.to.limits()).run()
			.stream()
			.filter((difference) -> !isOfMappedSequence(difference))
			.forEach(this.differences::add);
		this.differences.addAll(new KeyComparison(there, wanted, this.to.origins()).run());
		this.differences.addAll(new IndexComparison(there, wanted, this.to.origins()).run());
		this.differences.addAll(checks);
		compareComment(there, wanted);
	}

	/**
	 * Tell whether a difference is an identity whose sequence the model draws from by its
	 * name.
	 */
	private boolean isOfMappedSequence(Difference difference) {
		return difference.kind() == Kind.COLUMN_IDENTITY_LEFT && this.from.sequences()
			.values()
			.stream()
			.filter((sequence) -> difference.object().equals(sequence.owner()))
			.anyMatch((sequence) -> this.to.schema().sequences().containsKey(sequence.name()));
	}

	private void compareComment(Table there, Table wanted) {
		if (Objects.equals(there.comment(), wanted.comment())) {
			return;
		}
		if (wanted.comment() == null) {
			this.differences
				.add(left(Kind.TABLE_COMMENT_LEFT, wanted.name().toString(), there.comment(), origin(wanted.name())));
			return;
		}
		this.differences.add(new Difference(Kind.TABLE_COMMENT, wanted.name().toString(), there.comment(),
				wanted.comment(), origin(wanted.name()), Impact.DIVERGES,
				List.of(new Change.CommentTable(wanted.name(), there.comment(), wanted.comment()))));
	}

	/**
	 * Leave out foreign keys that no database can have, as they point to what is no
	 * table.
	 */
	private Table withPossibleForeignKeys(Table wanted) {
		List<ForeignKey> impossible = wanted.foreignKeys().stream().filter((key) -> isOther(key.target())).toList();
		impossible
			.forEach((key) -> note(new Finding("%s(%s)".formatted(wanted.name(), String.join(", ", key.columns())),
					"Its foreign key would point to %s, which is a %s, and is not compared".formatted(key.target(),
							other(key.target())))));
		List<ForeignKey> possible = new ArrayList<>(wanted.foreignKeys());
		possible.removeAll(impossible);
		return impossible.isEmpty() ? wanted : wanted.withForeignKeys(possible);
	}

	private boolean isOther(ObjectName table) {
		return this.from.others().containsKey(table) && this.from.table(table).isEmpty();
	}

	private String other(ObjectName table) {
		return Objects.requireNonNull(this.from.others().get(table));
	}

	/**
	 * Tell whether a table is there, but could not be read.
	 */
	private boolean isFound(ObjectName table) {
		return this.from.findings().stream().anyMatch((finding) -> finding.object().equals(table.toString()));
	}

	/**
	 * Return a table without what cannot be compared, as the model may have the like.
	 */
	private Table withinLimits(Table table) {
		if (!this.to.limits().concern(table.name())) {
			return table;
		}
		return table.withChecks(List.of())
			.withIndexes(table.indexes()
				.stream()
				.filter((index) -> index.filter() == null && !index.columns().isEmpty())
				.toList());
	}

	/**
	 * Return the columns whose definition loses its check before anything else of them
	 * changes.
	 */
	private static Set<String> inlineChecks(List<Difference> checks) {
		return checks.stream()
			.flatMap((difference) -> difference.changes().stream())
			.filter(Change.AlterColumn.class::isInstance)
			.map((change) -> ((Change.AlterColumn) change).to().name())
			.collect(Collectors.toSet());
	}

	private static Table without(Set<String> inlineChecks, Table table) {
		return table.withColumns(table.columns()
			.stream()
			.map((column) -> inlineChecks.contains(column.name()) ? column.withInlineCheck(null) : column)
			.toList());
	}

	private static List<Change> creation(Table table) {
		if (table.columns().stream().anyMatch((column) -> column.type() == null)) {
			return List.of();
		}
		List<Change> changes = new ArrayList<>();
		changes.add(new Change.CreateTable(table));
		table.uniqueKeys().forEach((key) -> changes.add(new Change.AddUniqueKey(table.name(), key)));
		table.checks()
			.stream()
			.filter((check) -> check.name() != null || !isInline(table, check))
			.forEach((check) -> changes.add(new Change.AddCheck(table.name(), check)));
		table.indexes().forEach((index) -> changes.add(new Change.CreateIndex(table.name(), index)));
		table.foreignKeys().forEach((key) -> changes.add(new Change.AddForeignKey(table.name(), key)));
		if (!table.seeds().isEmpty()) {
			changes.add(new Change.SeedTable(table));
		}
		return changes;
	}

	private static boolean isInline(Table table, Check check) {
		return table.columns().stream().anyMatch((column) -> check.expression().equals(column.inlineCheck()));
	}

	private void compare(Sequence wanted) {
		Sequence there = this.from.sequences().get(wanted.name());
		String object = wanted.name().toString();
		String model = "increment %d".formatted(wanted.increment());
		if (there == null) {
			this.differences.add(new Difference(Kind.SEQUENCE_MISSING, object, null, model, origin(wanted.name()),
					Impact.BREAKS, List.of(new Change.CreateSequence(wanted))));
			return;
		}
		if (there.limit() != null) {
			this.differences.add(left(Kind.SEQUENCE_LIMIT_LEFT, object, there.limit(), origin(wanted.name())));
		}
		if (there.increment() != wanted.increment()) {
			this.differences
				.add(new Difference(Kind.SEQUENCE_INCREMENT, object, "increment %d".formatted(there.increment()), model,
						origin(wanted.name()), Impact.BREAKS, List.of(new Change.AlterSequence(there, wanted))));
		}
		if (declaresStart(wanted) && there.start() != null && !there.start().equals(wanted.start())) {
			this.differences.add(new Difference(Kind.SEQUENCE_START, object, "start with %d".formatted(there.start()),
					"start with %d".formatted(wanted.start()), origin(wanted.name()), Impact.NOTE, List.of()));
		}
	}

	/**
	 * Tell whether a model says where a sequence begins: without a word of its own,
	 * Hibernate takes 1.
	 */
	private static boolean declaresStart(Sequence wanted) {
		return wanted.start() != null && wanted.start() != 1;
	}

	private boolean isMapped(ObjectName table) {
		return this.to.schema().tables().containsKey(table);
	}

	private void leaveTable(ObjectName name) {
		String framework = Frameworks.of(name.name()).map("table of %s"::formatted).orElse(null);
		this.differences.add(left(Kind.TABLE_LEFT, name.toString(), framework));
	}

	private void leaveSequence(Sequence sequence) {
		this.differences
			.add(left(Kind.SEQUENCE_LEFT, sequence.name().toString(), "increment %d".formatted(sequence.increment())));
	}

	private void note(Finding finding) {
		this.differences.add(new Difference(Kind.NOT_COMPARED, finding.object(), null, finding.reason(), null,
				Impact.NOTE, List.of()));
	}

	private @Nullable Origin origin(ObjectName name) {
		return this.to.origins().of(name);
	}

	static Difference left(Kind kind, String object, @Nullable String description) {
		return left(kind, object, description, null);
	}

	static Difference left(Kind kind, String object, @Nullable String description, @Nullable Origin origin) {
		return new Difference(kind, object, Objects.requireNonNullElse(description, "present"), null, origin,
				Impact.LEFT, List.of());
	}

}
