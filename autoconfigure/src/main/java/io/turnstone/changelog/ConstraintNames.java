package io.turnstone.changelog;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.schema.Check;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.Index.Part;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Names for the keys, indexes and checks that the model leaves without one: the same
 * thing gets the same name in every draft. A name that the model gives to several things,
 * or to something else than the one that bears it and stays, is completed for all but the
 * first of them where the product has it once in a schema or table.
 */
final class ConstraintNames implements SelectiveVisitor<Change> {

	private final Target target;

	private final Map<String, String> given = new HashMap<>();

	private final Set<Place> taken = new HashSet<>();

	private final Set<Place> explicit = new HashSet<>();

	private final Map<Place, String> bearers = new HashMap<>();

	private ConstraintNames(Target target) {
		this.target = target;
	}

	/**
	 * Name all that the changes leave without a name.
	 * @param changes the changes
	 * @param base the schema that they change
	 * @param target the database
	 * @return the changes, with names
	 */
	static List<Change> complete(List<Change> changes, Schema base, Target target) {
		ConstraintNames names = new ConstraintNames(target);
		Set<Place> staying = staying(changes, base, target);
		names.taken.addAll(staying);
		names.taken.addAll(explicit(changes.stream(), target));
		staying.forEach((name) -> names.bearers.put(name, ""));
		return changes.stream().map((change) -> change.accept(names)).toList();
	}

	private static Set<Place> explicit(Stream<Change> changes, Target target) {
		ConstraintNames names = new ConstraintNames(target);
		changes.forEach((change) -> change.accept(names));
		return names.explicit;
	}

	/**
	 * Return the names that nothing else may have while the changes are made.
	 */
	private static Set<Place> staying(List<Change> changes, Schema base, Target target) {
		Set<Place> staying = base.tables()
			.values()
			.stream()
			.flatMap((table) -> Stream.of(NamedKind.values())
				.filter((kind) -> isNamedOnce(kind, target))
				.flatMap((kind) -> namesOf(table, kind).filter(Objects::nonNull)
					.map((name) -> Place.of(kind, table.name(), name, target))))
			.collect(Collectors.toCollection(HashSet::new));
		staying.removeAll(explicit(changes.stream().map(Change::reverse), target));
		return staying;
	}

	private static boolean isNamedOnce(NamedKind kind, Target target) {
		return target.product().namedOnceInSchema().contains(kind)
				|| target.product().namedOnceInTable().contains(kind);
	}

	private static Stream<@Nullable String> namesOf(Table table, NamedKind kind) {
		return switch (kind) {
			case PRIMARY_KEY -> Stream.ofNullable(table.primaryKey()).map(PrimaryKey::name);
			case UNIQUE_KEY -> table.uniqueKeys().stream().map(UniqueKey::name);
			case FOREIGN_KEY -> table.foreignKeys().stream().map(ForeignKey::name);
			case INDEX -> table.indexes().stream().map(Index::name);
			case CHECK -> table.checks().stream().map(Check::name);
		};
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
	public Change visit(Change.ReplacePrimaryKey change) {
		return new Change.ReplacePrimaryKey(change.object(), change.from(), named(change.object(), change.to()));
	}

	@Override
	public Change visit(Change.AddUniqueKey change) {
		UniqueKey key = change.key();
		String name = name(key.name(), NamedKind.UNIQUE_KEY, change.object(), key.columns(), "");
		return new Change.AddUniqueKey(change.object(), new UniqueKey(name, key.columns()));
	}

	@Override
	public Change visit(Change.AddForeignKey change) {
		ForeignKey key = change.key();
		String name = name(key.name(), NamedKind.FOREIGN_KEY, change.object(), key.columns(),
				key.target() + "" + key.targetColumns());
		return new Change.AddForeignKey(change.object(), key.withName(name), change.index());
	}

	@Override
	public Change visit(Change.CreateIndex change) {
		Index index = change.index();
		String name = name(index.name(), NamedKind.INDEX, change.object(),
				index.parts().stream().map(Part::text).toList(), index.parts() + "" + index.filter() + index.unique());
		return new Change.CreateIndex(change.object(), index.withName(name));
	}

	@Override
	public Change visit(Change.AddCheck change) {
		return new Change.AddCheck(change.object(), named(change.object(), change.check()));
	}

	@Override
	public Change visit(Change.ReplaceCheck change) {
		return new Change.ReplaceCheck(change.object(), change.from(), named(change.object(), change.to()));
	}

	@Override
	public Change otherwise(Change change) {
		return change;
	}

	private Check named(ObjectName table, Check check) {
		return check.withName(name(check.name(), NamedKind.CHECK, table, check.columns(), check.expression()));
	}

	private PrimaryKey named(ObjectName table, PrimaryKey key) {
		return new PrimaryKey(name(key.name(), NamedKind.PRIMARY_KEY, table, List.of(), ""), key.columns());
	}

	private String name(@Nullable String name, NamedKind kind, ObjectName table, List<String> columns, String details) {
		String identity = String.join("\n", kind.prefix(), table.toString(), columns.toString(), details);
		if (name == null) {
			return this.given.computeIfAbsent(identity, (key) -> newName(kind, table, columns, key));
		}
		Place place = Place.of(kind, table, name, this.target);
		this.explicit.add(place);
		String bearer = isNamedOnce(kind, this.target) ? this.bearers.computeIfAbsent(place, (key) -> identity)
				: identity;
		return bearer.equals(identity) ? name : this.given.computeIfAbsent(identity, (key) -> shortened(name, key));
	}

	private String newName(NamedKind kind, ObjectName table, List<String> columns, String identity) {
		String words = kind.prefix() + "_" + table.name() + (columns.isEmpty() ? "" : "_" + String.join("_", columns));
		String name = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_").replaceAll("_+$", "");
		String free = stored(fitting(name, identity));
		if (!this.taken.add(Place.of(kind, table, free, this.target))) {
			free = stored(shortened(name, identity));
			this.taken.add(Place.of(kind, table, free, this.target));
		}
		return free;
	}

	private String stored(String name) {
		return this.target.names().stored(name);
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
		return name.getBytes(StandardCharsets.UTF_8).length <= this.target.longestName();
	}

	/**
	 * Name where there can be only one of it.
	 *
	 * @param schema the schema
	 * @param table the table, or {@code null} where other tables share the names
	 * @param name the name
	 */
	private record Place(@Nullable String schema, @Nullable String table, String name) {

		static Place of(NamedKind kind, ObjectName table, String name, Target target) {
			return target.product().namedOnceInTable().contains(kind)
					? new Place(table.schema(), table.name(), name.toLowerCase(Locale.ROOT))
					: new Place(table.schema(), null, name);
		}

	}

}
