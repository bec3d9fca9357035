package io.turnstone.diff;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * Tables and columns that are missing and that no draft can create, as the database has
 * no type for them. What builds on them cannot be drafted either.
 *
 * @param tables the tables
 * @param columns the columns, by table
 */
record Undrafted(Set<ObjectName> tables, Map<ObjectName, Set<String>> columns) {

	static Undrafted of(Schema from, Schema to) {
		Set<ObjectName> tables = new HashSet<>();
		Map<ObjectName, Set<String>> columns = new HashMap<>();
		for (Table wanted : to.tables().values()) {
			Optional<Table> there = from.table(wanted.name());
			Set<String> missing = wanted.columns()
				.stream()
				.filter((column) -> column.type() == null)
				.map(Column::name)
				.filter((name) -> there.flatMap((table) -> table.column(name)).isEmpty())
				.collect(Collectors.toSet());
			if (!missing.isEmpty()) {
				columns.put(wanted.name(), missing);
				if (there.isEmpty()) {
					tables.add(wanted.name());
				}
			}
		}
		return new Undrafted(tables, columns);
	}

	/**
	 * Take away the changes that cannot be made. A difference keeps all of its changes or
	 * none, but for a new table, which can do without what points elsewhere.
	 * @param difference the difference
	 * @return the difference with the changes that can be made
	 */
	Difference without(Difference difference) {
		List<Change> possible = difference.changes().stream().filter((change) -> !needs(change)).toList();
		if (possible.size() == difference.changes().size()) {
			return difference;
		}
		return difference.withChanges((difference.kind() == Kind.TABLE_MISSING) ? possible : List.of());
	}

	private boolean needs(Change change) {
		if (change instanceof Change.AddForeignKey add) {
			return this.tables.contains(add.key().target()) || lack(add.object(), add.key().columns())
					|| lack(add.key().target(), add.key().targetColumns());
		}
		return lack(change.object(), TouchedColumns.of(change));
	}

	private boolean lack(ObjectName table, List<String> names) {
		return Stream.ofNullable(this.columns.get(table))
			.anyMatch((missing) -> names.stream().anyMatch(missing::contains));
	}

}
