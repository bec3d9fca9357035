package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.schema.Index;
import io.turnstone.schema.Index.Part;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Table;

/**
 * Comparison of the indexes of one table, whatever their names.
 */
final class IndexComparison {

	private final Table from;

	private final Table to;

	private final Origins origins;

	IndexComparison(Table from, Table to, Origins origins) {
		this.from = from;
		this.to = to;
		this.origins = origins;
	}

	List<Difference> run() {
		List<Difference> differences = new ArrayList<>();
		for (Index wanted : this.to.indexes()) {
			if (!isThere(wanted)) {
				differences.add(new Difference(Kind.INDEX_MISSING, this.to.name().toString(), null, describe(wanted),
						this.origins.of(this.to.name(), wanted.columns()), Impact.DIVERGES,
						List.of(new Change.CreateIndex(this.to.name(), wanted))));
			}
		}
		for (Index there : this.from.indexes()) {
			if (!isWanted(there) && !isOfForeignKey(there)) {
				differences.add(Comparison.left(Kind.INDEX_LEFT, this.to.name().toString(),
						"%s %s".formatted(there.name(), describe(there))));
			}
		}
		return differences;
	}

	private boolean isThere(Index wanted) {
		if (wanted.unique() && wanted.filter() == null && !wanted.columns().isEmpty()) {
			return new Uniqueness(this.from).over(wanted.columns());
		}
		return this.from.indexes().stream().anyMatch((index) -> doesTheWorkOf(index, wanted))
				|| keysOf(this.from).anyMatch((columns) -> columnsAscending(wanted).equals(columns));
	}

	private boolean isWanted(Index there) {
		return this.to.indexes()
			.stream()
			.anyMatch((index) -> index.unique() == there.unique() && doesTheWorkOf(there, index))
				|| (there.unique() && there.filter() == null && !there.columns().isEmpty()
						&& new Uniqueness(this.to).over(there.columns()));
	}

	/**
	 * Tell whether a foreign key brought an index along, to which the database gives the
	 * name of the key.
	 */
	private boolean isOfForeignKey(Index index) {
		return this.from.foreignKeys()
			.stream()
			.anyMatch((key) -> key.columns().equals(index.columns()) && Objects.equals(key.name(), index.name()));
	}

	private static boolean doesTheWorkOf(Index index, Index wanted) {
		return index.parts().equals(wanted.parts()) && Objects.equals(index.filter(), wanted.filter())
				&& (index.unique() || !wanted.unique());
	}

	/**
	 * Return the column lists that the keys of a table index anyway.
	 */
	private static Stream<List<String>> keysOf(Table table) {
		Stream<List<String>> unique = table.uniqueKeys().stream().map((key) -> key.columns());
		return (table.primaryKey() != null) ? Stream.concat(Stream.of(table.primaryKey().columns()), unique) : unique;
	}

	private static List<String> columnsAscending(Index index) {
		boolean plain = index.filter() == null && index.parts().stream().noneMatch(Part::descending);
		return plain ? index.columns() : List.of();
	}

	private static String describe(Index index) {
		String parts = index.parts().stream().map(Part::toString).collect(Collectors.joining(", ", "(", ")"));
		return (index.unique() ? "unique " : "") + parts + ((index.filter() != null) ? " where " + index.filter() : "");
	}

}
