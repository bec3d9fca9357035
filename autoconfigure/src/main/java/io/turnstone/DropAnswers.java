package io.turnstone;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.MigrationsException.Reason;
import io.turnstone.diff.Difference;
import io.turnstone.diff.Differences;
import io.turnstone.diff.Drops;
import io.turnstone.diff.Kind;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;

/**
 * What somebody wants to be dropped, by name: such as {@code orders.legacy_code},
 * {@code old_table}, or {@code unmapped-columns} for all columns that no attribute maps.
 */
final class DropAnswers {

	private static final String UNMAPPED_COLUMNS = "unmapped-columns";

	private final Schema from;

	private final Schema to;

	private final Differences differences;

	private final List<PossibleRename> renames;

	private final Set<ObjectName> tables = new HashSet<>();

	private final Set<ObjectName> sequences = new HashSet<>();

	private final Map<ObjectName, Set<String>> columns = new HashMap<>();

	/**
	 * Prepare for names.
	 * @param from what is there, spelled as the model spells it where that makes no
	 * difference
	 * @param to what the model has
	 * @param differences the differences that count
	 * @param renames what may be something of the model under its old name
	 */
	DropAnswers(Schema from, Schema to, Differences differences, List<PossibleRename> renames) {
		this.from = from;
		this.to = to;
		this.differences = differences;
		this.renames = renames;
	}

	/**
	 * Look up what is to be dropped.
	 * @param names the names
	 * @param limit the share of the columns that may be dropped at once, from 0 to 1
	 * @return what is to be dropped
	 * @throws MigrationsException if a name means nothing or several things, the model
	 * has it, something that stays needs it, or it is too much
	 */
	Drops of(List<String> names, double limit) {
		names.forEach((name) -> take(name.strip()));
		Drops drops = new Drops(this.tables, this.sequences, this.columns);
		List<String> references = drops.references(this.from);
		if (!references.isEmpty()) {
			throw refused(Reason.CONFLICT,
					"Tables that stay refer to what is to be dropped: " + String.join(", ", references),
					"Drop these columns or tables too, or leave the others.");
		}
		if (drops.share(this.from) > limit) {
			throw refused(Reason.CONFLICT,
					"This would drop %.0f %% of all columns, which is more than %.0f %%"
						.formatted(100 * drops.share(this.from), 100 * limit),
					"Drop less at a time, or set turnstone.draft.drop-limit to a higher share.");
		}
		return drops;
	}

	private void take(String name) {
		if (name.equalsIgnoreCase(UNMAPPED_COLUMNS)) {
			takeUnmapped();
			return;
		}
		List<String> candidates = candidates().toList();
		List<String> found = candidates.stream().filter(name::equals).distinct().toList();
		if (found.isEmpty()) {
			found = candidates.stream().filter(name::equalsIgnoreCase).toList();
		}
		if (found.isEmpty()) {
			throw refused(Reason.BAD_REQUEST, "There is nothing called '%s' to be dropped".formatted(name),
					"Name a table, a sequence, a column as in orders.legacy_code, or %s. ".formatted(UNMAPPED_COLUMNS)
							+ "What the live database has beside the changelog: --turnstone.draft.base=database");
		}
		if (found.size() > 1 || candidates.stream().filter(found.get(0)::equals).count() > 1) {
			throw refused(Reason.BAD_REQUEST,
					"'%s' may mean several things: %s".formatted(name, String.join(", ", found)),
					"Write the name as the database does, with its schema.");
		}
		take(name, found.get(0));
	}

	private Stream<String> candidates() {
		return Stream
			.of(this.from.tables().keySet().stream().map(ObjectName::toString),
					sequences().stream().map(ObjectName::toString),
					this.from.tables()
						.values()
						.stream()
						.flatMap((
								table) -> table.columns().stream().map((column) -> table.name() + "." + column.name())))
			.flatMap((names) -> names);
	}

	private void take(String name, String found) {
		find(this.from.tables().keySet(), found).ifPresent((table) -> {
			refuseMapped(name, this.to.tables().containsKey(table));
			this.tables.add(table);
		});
		find(sequences(), found).ifPresent((sequence) -> {
			refuseMapped(name, this.to.sequences().containsKey(sequence));
			this.sequences.add(sequence);
		});
		this.from.tables()
			.values()
			.forEach((table) -> table.columns()
				.stream()
				.filter((column) -> found.equals(table.name() + "." + column.name()))
				.forEach((column) -> takeColumn(name, table, column.name())));
	}

	/**
	 * Take the columns that a check tells of. One that may have got another name is not
	 * meant.
	 */
	private void takeUnmapped() {
		Set<String> told = this.differences.stream()
			.filter((difference) -> difference.kind() == Kind.COLUMN_LEFT || difference.kind() == Kind.COLUMN_UNMAPPED)
			.map(Difference::object)
			.collect(Collectors.toSet());
		List<String> renamed = this.renames.stream().map(PossibleRename::from).filter(told::contains).toList();
		if (!renamed.isEmpty()) {
			throw refused(Reason.CONFLICT, "Some columns may only have got another name: " + String.join(", ", renamed),
					"Draft that first, or name the columns that are to be dropped one by one.");
		}
		this.from.tables().values().forEach((table) -> {
			List<String> unmapped = table.columns()
				.stream()
				.map(Column::name)
				.filter((column) -> told.contains(table.name() + "." + column) && !isInPrimaryKey(table, column))
				.toList();
			if (!unmapped.isEmpty()) {
				this.columns.computeIfAbsent(table.name(), (key) -> new HashSet<>()).addAll(unmapped);
			}
		});
	}

	private void takeColumn(String name, Table table, String column) {
		refuseMapped(name, this.to.table(table.name()).flatMap((mapped) -> mapped.column(column)).isPresent());
		if (isInPrimaryKey(table, column)) {
			throw refused(Reason.CONFLICT, "%s is part of the primary key of its table".formatted(name),
					"Give the table another key first.");
		}
		this.columns.computeIfAbsent(table.name(), (key) -> new HashSet<>()).add(column);
	}

	private static boolean isInPrimaryKey(Table table, String column) {
		return table.primaryKey() != null && table.primaryKey().columns().contains(column);
	}

	private static void refuseMapped(String name, boolean mapped) {
		if (mapped) {
			throw refused(Reason.CONFLICT, "%s is mapped by the model, and is not dropped".formatted(name),
					"Take it out of the entities first.");
		}
	}

	private Set<ObjectName> sequences() {
		return this.from.freeSequences().stream().map(Sequence::name).collect(Collectors.toSet());
	}

	private static Optional<ObjectName> find(Collection<ObjectName> names, String name) {
		return names.stream().filter((candidate) -> candidate.toString().equals(name)).findFirst();
	}

	private static MigrationsException refused(Reason reason, String message, String action) {
		return new MigrationsException(reason, message, action);
	}

}
