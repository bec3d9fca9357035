package io.turnstone.diff.hazard;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Table;
import io.turnstone.schema.TableStatistics;
import io.turnstone.schema.UniqueKey;

/**
 * What a change set meets, together with those that are run before and after it.
 */
public final class Situation {

	private final Surroundings surroundings;

	private final List<Change> changes;

	private final Set<ObjectName> created = new HashSet<>();

	/**
	 * Create the situation.
	 * @param surroundings what is there
	 * @param together the change sets that are run together, in order: what one of them
	 * creates is new to the others
	 */
	public Situation(Surroundings surroundings, List<Batch> together) {
		this.surroundings = surroundings;
		this.changes = together.stream().flatMap(Batch::changes).map(Step.OfSchema::change).toList();
		this.changes.stream()
			.filter(Change.CreateTable.class::isInstance)
			.forEach((creation) -> this.created.add(creation.object()));
	}

	Product product() {
		return this.surroundings.product();
	}

	boolean reserves(String word) {
		return this.surroundings.reserved().test(word);
	}

	/**
	 * Tell whether a table is created together with the change, and so holds no rows.
	 */
	boolean isNew(ObjectName table) {
		return this.created.contains(table);
	}

	TableStatistics statistics(ObjectName table) {
		return this.surroundings.statistics().getOrDefault(table, TableStatistics.unknown());
	}

	/**
	 * Tell whether the rows of a column without a value are given one.
	 */
	boolean isFilled(ObjectName table, String column) {
		return this.changes.stream()
			.anyMatch((change) -> change instanceof Change.FillColumn fill && fill.fills(table, List.of(column)));
	}

	/**
	 * Return the table as it is there, or as it is created.
	 */
	Optional<Table> table(ObjectName name) {
		return this.surroundings.schema()
			.table(name)
			.or(() -> this.changes.stream()
				.filter(Change.CreateTable.class::isInstance)
				.map((change) -> ((Change.CreateTable) change).table())
				.filter((table) -> table.name().equals(name))
				.findFirst());
	}

	Optional<Column> column(ObjectName table, String name) {
		return table(table).flatMap((found) -> found.column(name));
	}

	/**
	 * Tell whether a sequence is there or created.
	 */
	boolean hasSequence(ObjectName name) {
		return this.surroundings.schema().sequences().containsKey(name) || this.changes.stream()
			.anyMatch((change) -> change instanceof Change.CreateSequence && change.object().equals(name));
	}

	/**
	 * Return the constraint that is replaced by one of a name.
	 */
	Optional<Change.ReplaceCheck> replacement(ObjectName table, String check) {
		return this.changes.stream()
			.filter(Change.ReplaceCheck.class::isInstance)
			.map(Change.ReplaceCheck.class::cast)
			.filter((change) -> change.object().equals(table) && check.equals(change.to().name()))
			.findFirst();
	}

	/**
	 * Tell whether an index or key of a table, there or added, begins with some columns
	 * in any order.
	 */
	boolean isIndexed(ObjectName table, Collection<String> columns) {
		return Stream.concat(table(table).stream().flatMap(Situation::indexed), added(table))
			.anyMatch((index) -> index.size() >= columns.size()
					&& Set.copyOf(index.subList(0, columns.size())).equals(Set.copyOf(columns)));
	}

	private static Stream<List<String>> indexed(Table table) {
		Stream<List<String>> keys = Stream.concat(table.uniqueKeys().stream().map(UniqueKey::columns),
				Stream.ofNullable(table.primaryKey()).map((key) -> key.columns()));
		return Stream.concat(keys,
				table.indexes().stream().filter((index) -> index.filter() == null).map(Index::columns));
	}

	private Stream<List<String>> added(ObjectName table) {
		return this.changes.stream().filter((change) -> change.object().equals(table)).map((change) -> {
			if (change instanceof Change.CreateIndex creation && creation.index().filter() == null) {
				return creation.index().columns();
			}
			if (change instanceof Change.AddUniqueKey addition) {
				return addition.key().columns();
			}
			return (change instanceof Change.AddPrimaryKey addition) ? addition.key().columns() : List.of();
		});
	}

}
