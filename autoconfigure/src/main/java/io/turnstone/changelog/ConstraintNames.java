package io.turnstone.changelog;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.turnstone.diff.Change;
import io.turnstone.schema.Check;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.Index.Part;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Names for the keys, indexes and checks that the model leaves without one: the same
 * thing gets the same name in every draft.
 */
final class ConstraintNames implements SelectiveVisitor<Change> {

	private final SqlNames names;

	private final int longestName;

	private final Map<String, String> given = new HashMap<>();

	private final Set<String> taken = new HashSet<>();

	private final Set<String> explicit = new HashSet<>();

	private ConstraintNames(Target target, Set<String> taken) {
		this.names = target.names();
		this.longestName = target.longestName();
		this.taken.addAll(taken);
	}

	/**
	 * Name all that the changes leave without a name.
	 * @param changes the changes
	 * @param target the database
	 * @return the changes, with names
	 */
	static List<Change> complete(List<Change> changes, Target target) {
		ConstraintNames explicit = new ConstraintNames(target, Set.of());
		changes.forEach((change) -> change.accept(explicit));
		ConstraintNames names = new ConstraintNames(target, explicit.explicit);
		return changes.stream().map((change) -> change.accept(names)).toList();
	}

	@Override
	public Change visit(Change.CreateTable change) {
		Table table = change.table();
		PrimaryKey key = table.primaryKey();
		return (key != null) ? new Change.CreateTable(table.withPrimaryKey(named(table.name(), key))) : change;
	}

	@Override
	public Change visit(Change.DropTable change) {
		Table table = change.table();
		PrimaryKey key = table.primaryKey();
		return (key != null) ? new Change.DropTable(table.withPrimaryKey(named(table.name(), key))) : change;
	}

	@Override
	public Change visit(Change.AddPrimaryKey change) {
		return new Change.AddPrimaryKey(change.object(), named(change.object(), change.key()));
	}

	@Override
	public Change visit(Change.AddUniqueKey change) {
		UniqueKey key = change.key();
		String name = name(key.name(), "uk", change.object(), key.columns(), "");
		return new Change.AddUniqueKey(change.object(), new UniqueKey(name, key.columns()));
	}

	@Override
	public Change visit(Change.AddForeignKey change) {
		ForeignKey key = change.key();
		String name = name(key.name(), "fk", change.object(), key.columns(), key.target() + "" + key.targetColumns());
		return new Change.AddForeignKey(change.object(),
				new ForeignKey(name, key.columns(), key.target(), key.targetColumns(), key.onDelete()));
	}

	@Override
	public Change visit(Change.CreateIndex change) {
		Index index = change.index();
		String name = name(index.name(), "ix", change.object(), index.parts().stream().map(Part::text).toList(),
				index.parts() + "" + index.filter() + index.unique());
		return new Change.CreateIndex(change.object(), new Index(name, index.unique(), index.parts(), index.filter()));
	}

	@Override
	public Change visit(Change.AddCheck change) {
		Check check = change.check();
		String name = name(check.name(), "ck", change.object(), check.columns(), check.expression());
		return new Change.AddCheck(change.object(),
				new Check(name, check.expression(), check.written(), check.columns(), check.source()));
	}

	@Override
	public Change otherwise(Change change) {
		return change;
	}

	private PrimaryKey named(ObjectName table, PrimaryKey key) {
		return new PrimaryKey(name(key.name(), "pk", table, List.of(), ""), key.columns());
	}

	private String name(@Nullable String name, String kind, ObjectName table, List<String> columns, String details) {
		if (name != null) {
			this.explicit.add(name);
			return name;
		}
		String identity = String.join("\n", kind, table.toString(), columns.toString(), details);
		return this.given.computeIfAbsent(identity, (key) -> newName(kind, table, columns, key));
	}

	private String newName(String kind, ObjectName table, List<String> columns, String identity) {
		String words = kind + "_" + table.name() + (columns.isEmpty() ? "" : "_" + String.join("_", columns));
		String name = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("_+$", "");
		String free = this.names.stored(fitting(name, identity));
		if (!this.taken.add(free)) {
			free = this.names.stored(shortened(name, identity));
			this.taken.add(free);
		}
		return free;
	}

	private String fitting(String name, String identity) {
		return fits(name) ? name : shortened(name, identity);
	}

	private String shortened(String name, String identity) {
		String end = "_" + Digest.of(identity).substring(0, 8);
		String start = name;
		while (!fits(start + end)) {
			start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
		}
		return start + end;
	}

	private boolean fits(String name) {
		return name.getBytes(StandardCharsets.UTF_8).length <= this.longestName;
	}

}
