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
import io.turnstone.diff.Drops;
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

	private final Set<ObjectName> tables = new HashSet<>();

	private final Set<ObjectName> sequences = new HashSet<>();

	private final Map<ObjectName, Set<String>> columns = new HashMap<>();

	private DropAnswers(Schema from, Schema to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * Look up what is to be dropped.
	 * @param names the names
	 * @param from what is there
	 * @param to what the model has
	 * @param limit the share of the columns that may be dropped at once, from 0 to 1
	 * @return what is to be dropped
	 * @throws MigrationsException if a name means nothing, the model has it, something
	 * that stays needs it, or it is too much
	 */
	static Drops of(List<String> names, Schema from, Schema to, double limit) {
		DropAnswers answers = new DropAnswers(from, to);
		names.forEach((name) -> answers.take(name.strip()));
		Drops drops = new Drops(answers.tables, answers.sequences, answers.columns);
		List<String> references = drops.references(from);
		if (!references.isEmpty()) {
			throw refused(Reason.CONFLICT,
					"Tables that stay refer to what is to be dropped: " + String.join(", ", references),
					"Drop these columns or tables too, or leave the others.");
		}
		if (drops.share(from) > limit) {
			throw refused(Reason.CONFLICT,
					"This would drop %.0f %% of all columns, which is more than %.0f %%"
						.formatted(100 * drops.share(from), 100 * limit),
					"Drop less at a time, or set turnstone.draft.drop-limit to a higher share.");
		}
		return drops;
	}

	private void take(String name) {
		if (name.equalsIgnoreCase(UNMAPPED_COLUMNS)) {
			this.from.tables().values().forEach(this::takeUnmapped);
			return;
		}
		Optional<ObjectName> table = find(this.from.tables().keySet(), name);
		Optional<ObjectName> sequence = find(sequences(), name);
		if (table.isPresent()) {
			refuseMapped(name, this.to.tables().containsKey(table.get()));
			this.tables.add(table.get());
		}
		else if (sequence.isPresent()) {
			refuseMapped(name, this.to.sequences().containsKey(sequence.get()));
			this.sequences.add(sequence.get());
		}
		else {
			takeColumn(name);
		}
	}

	private void takeUnmapped(Table table) {
		this.to.table(table.name()).ifPresent((mapped) -> {
			List<String> unmapped = table.columns()
				.stream()
				.map(Column::name)
				.filter((column) -> mapped.column(column).isEmpty() && !isInPrimaryKey(table, column))
				.toList();
			if (!unmapped.isEmpty()) {
				this.columns.computeIfAbsent(table.name(), (key) -> new HashSet<>()).addAll(unmapped);
			}
		});
	}

	private void takeColumn(String name) {
		int dot = name.lastIndexOf('.');
		Table table = (dot > 0)
				? find(this.from.tables().keySet(), name.substring(0, dot)).flatMap(this.from::table).orElse(null)
				: null;
		String column = (table != null) ? table.columns()
			.stream()
			.map(Column::name)
			.filter(name.substring(dot + 1)::equalsIgnoreCase)
			.findFirst()
			.orElse(null) : null;
		if (table == null || column == null) {
			throw refused(Reason.BAD_REQUEST, "There is nothing called '%s' to be dropped".formatted(name),
					"Name a table, a sequence, a column as in orders.legacy_code, or %s. ".formatted(UNMAPPED_COLUMNS)
							+ "What the live database has beside the changelog: --turnstone.draft.base=database");
		}
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
		return this.from.sequences()
			.values()
			.stream()
			.filter((sequence) -> sequence.owner() == null)
			.map(Sequence::name)
			.collect(Collectors.toSet());
	}

	private static Optional<ObjectName> find(Collection<ObjectName> names, String name) {
		return Stream
			.concat(names.stream().filter((candidate) -> candidate.toString().equals(name)),
					names.stream().filter((candidate) -> candidate.toString().equalsIgnoreCase(name)))
			.findFirst();
	}

	private static MigrationsException refused(Reason reason, String message, String action) {
		return new MigrationsException(reason, message, action);
	}

}
