package io.turnstone.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;

/**
 * The part of a schema that changes have to do with: what they change, create or name,
 * the tables that refer to that, and what all of these refer to.
 */
public final class Neighbourhood {

	private final Schema base;

	private final Renames renames;

	private final List<Change> changes;

	private final Set<ObjectName> changed;

	/**
	 * Find the part.
	 * @param base what is there before the changes
	 * @param renames the renames among the changes
	 * @param changes the changes
	 */
	public Neighbourhood(Schema base, Renames renames, List<Change> changes) {
		this.base = base;
		this.renames = renames;
		this.changes = List.copyOf(changes);
		this.changed = changes.stream().map(Change::object).collect(Collectors.toSet());
	}

	/**
	 * Return the part of what is there before the changes. A foreign key that leads out
	 * of it is left out, and so are the checks and indexes of a table that the changes
	 * only meet as a neighbour.
	 * @return the smaller schema
	 */
	public Schema before() {
		Set<ObjectName> changedTables = namesOf(this.base, (table) -> isChanged(table.name()));
		Set<ObjectName> inner = namesOf(this.base,
				(table) -> changedTables.contains(table.name()) || targets(table).anyMatch(changedTables::contains));
		Set<ObjectName> all = new HashSet<>(inner);
		inner.forEach((name) -> this.base.table(name).stream().flatMap(Neighbourhood::targets).forEach(all::add));
		List<Table> tables = this.base.tables()
			.values()
			.stream()
			.filter((table) -> all.contains(table.name()))
			.map((table) -> changedTables.contains(table.name()) ? table : asNeighbour(table))
			.map((table) -> table.withForeignKeys(keysInto(table, all)))
			.toList();
		return Schema.of(tables, sequences(tables), List.of())
			.withTypes(this.base.types().values())
			.withAbsent(this.base.absent());
	}

	/**
	 * Return the part of what is there after the changes, which is what they change or
	 * create. A foreign key to a table that is not there then is left out.
	 * @param after what is to be there after them
	 * @return the smaller schema
	 */
	public Schema after(Schema after) {
		Set<ObjectName> there = this.base.tables()
			.keySet()
			.stream()
			.map(this.renames::table)
			.collect(Collectors.toSet());
		there.addAll(this.changed);
		return Schema
			.of(after.tables()
				.values()
				.stream()
				.filter((table) -> isWanted(table.name()))
				.map((table) -> table.withForeignKeys(keysInto(table, there)))
				.toList(), after.sequences().values().stream().filter((sequence) -> isWanted(sequence.name())).toList(),
					after.findings())
			.withTypes(after.types().values())
			.withOthers(after.others())
			.withAbsent(after.absent());
	}

	private boolean isWanted(ObjectName name) {
		return this.changed.contains(name) || this.renames.tables().containsValue(name)
				|| this.renames.sequences().containsValue(name);
	}

	private boolean isChanged(ObjectName table) {
		return this.changed.contains(table) || this.changed.contains(this.renames.table(table))
				|| isNamed(this.renames.table(table));
	}

	/**
	 * Tell whether a new foreign key refers to a table, or the expression of a value
	 * names it.
	 */
	private boolean isNamed(ObjectName table) {
		return this.changes.stream()
			.anyMatch((change) -> (change instanceof Change.AddForeignKey key && key.key().target().equals(table))
					|| (change instanceof Change.FillColumn fill && names(fill.value(), table)));
	}

	private static boolean names(String expression, ObjectName object) {
		return Pattern.compile("(?i)\\b" + Pattern.quote(object.name()) + "\\b").matcher(expression).find();
	}

	private static Set<ObjectName> namesOf(Schema schema, Predicate<Table> condition) {
		return schema.tables().values().stream().filter(condition).map(Table::name).collect(Collectors.toSet());
	}

	private static Stream<ObjectName> targets(Table table) {
		return table.foreignKeys().stream().map(ForeignKey::target);
	}

	private static Table asNeighbour(Table table) {
		return table.withChecks(List.of()).withIndexes(table.indexes().stream().filter(Index::unique).toList());
	}

	private static List<ForeignKey> keysInto(Table table, Set<ObjectName> tables) {
		return table.foreignKeys().stream().filter((key) -> tables.contains(key.target())).toList();
	}

	/**
	 * Return what a change lets the database calculate.
	 */
	private static Stream<String> expressions(Change change) {
		if (change instanceof Change.FillColumn fill) {
			return Stream.of(fill.value());
		}
		if (change instanceof Change.AddColumn addition) {
			return Stream.of(Objects.toString(addition.column().defaultValue(), ""));
		}
		if (change instanceof Change.AlterColumn alteration) {
			return Stream.of(Objects.toString(alteration.to().defaultValue(), ""));
		}
		return (change instanceof Change.CreateTable creation)
				? creation.table().columns().stream().map((column) -> Objects.toString(column.defaultValue(), ""))
				: Stream.empty();
	}

	private List<Sequence> sequences(List<Table> tables) {
		List<String> expressions = Stream
			.concat(tables.stream()
				.flatMap((table) -> table.columns().stream())
				.map((column) -> Objects.toString(column.defaultValue(), "")),
					this.changes.stream().flatMap(Neighbourhood::expressions))
			.filter((expression) -> !expression.isEmpty())
			.toList();
		return this.base.sequences()
			.values()
			.stream()
			.filter((sequence) -> this.changed.contains(sequence.name())
					|| this.renames.sequences().containsKey(sequence.name())
					|| expressions.stream().anyMatch((expression) -> names(expression, sequence.name())))
			.toList();
	}

}
