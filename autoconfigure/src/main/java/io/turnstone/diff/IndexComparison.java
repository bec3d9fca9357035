package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turnstone.schema.Index;
import io.turnstone.schema.Index.Part;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Table;
import io.turnstone.schema.Validity;

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
				differences.add(missing(wanted));
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

	/**
	 * An index that is there and of no use has to make room for the one that is wanted.
	 */
	private Difference missing(Index wanted) {
		List<Index> unused = this.from.indexes().stream().filter((index) -> isUnused(index, wanted)).toList();
		List<Change> changes = new ArrayList<>();
		unused.forEach((index) -> changes.add(new Change.DropIndex(this.to.name(), index)));
		changes.add(new Change.CreateIndex(this.to.name(), wanted));
		String from = unused.stream().map(IndexComparison::describe).findFirst().orElse(null);
		return new Difference(Kind.INDEX_MISSING, this.to.name().toString(), from, describe(wanted),
				this.origins.of(this.to.name(), wanted.columns()), Impact.DIVERGES, changes);
	}

	private static boolean isUnused(Index index, Index wanted) {
		return index.validity() != Validity.VALID && isTheSame(index, wanted);
	}

	private boolean isThere(Index wanted) {
		if (wanted.unique() && wanted.isPlain() && !wanted.columns().isEmpty()) {
			return new Uniqueness(this.from).over(wanted.columns());
		}
		return this.from.indexes().stream().anyMatch((index) -> doesTheWorkOf(index, wanted))
				|| keysOf(this.from).anyMatch((columns) -> columnsAscending(wanted).equals(columns));
	}

	private boolean isWanted(Index there) {
		return this.to.indexes().stream().anyMatch((index) -> isTheSame(there, index) && isNeeded(there, index))
				|| (there.unique() && there.isPlain() && !there.columns().isEmpty()
						&& new Uniqueness(this.to).over(there.columns()));
	}

	/**
	 * Tell whether an index is in use, or in the way of the one that is wanted.
	 */
	private boolean isNeeded(Index there, Index wanted) {
		return there.validity() == Validity.VALID || !isThere(wanted);
	}

	/**
	 * Tell whether a foreign key brought an index along, or left it behind, to which the
	 * database gives the name of the key.
	 */
	private boolean isOfForeignKey(Index index) {
		return Stream.concat(this.from.foreignKeys().stream(), this.to.foreignKeys().stream())
			.anyMatch((key) -> key.columns().equals(index.columns()) && key.name() != null
					&& key.name().equalsIgnoreCase(index.name()));
	}

	private static boolean isTheSame(Index index, Index other) {
		return index.unique() == other.unique() && index.parts().equals(other.parts())
				&& Objects.equals(index.filter(), other.filter())
				&& Objects.equals(index.definition(), other.definition());
	}

	private static boolean doesTheWorkOf(Index index, Index wanted) {
		return index.validity() == Validity.VALID && Objects.equals(index.filter(), wanted.filter())
				&& Objects.equals(index.definition(), wanted.definition()) && (index.unique() || !wanted.unique())
				&& serve(index.parts(), wanted.parts());
	}

	/**
	 * Tell whether an index has the wanted parts. A direction is only wanted where it is
	 * descending: an ascending one is what a model that says nothing gets.
	 */
	private static boolean serve(List<Part> parts, List<Part> wanted) {
		return parts.size() == wanted.size()
				&& IntStream.range(0, parts.size()).allMatch((i) -> serves(parts.get(i), wanted.get(i)));
	}

	private static boolean serves(Part part, Part wanted) {
		return part.text().equals(wanted.text()) && part.isExpression() == wanted.isExpression()
				&& (part.descending() || !wanted.descending());
	}

	/**
	 * Return the column lists that the keys of a table index anyway.
	 */
	private static Stream<List<String>> keysOf(Table table) {
		Stream<List<String>> unique = table.uniqueKeys().stream().map((key) -> key.columns());
		return (table.primaryKey() != null) ? Stream.concat(Stream.of(table.primaryKey().columns()), unique) : unique;
	}

	private static List<String> columnsAscending(Index index) {
		boolean plain = index.isPlain() && index.parts().stream().noneMatch(Part::descending);
		return plain ? index.columns() : List.of();
	}

	private static String describe(Index index) {
		String parts = (index.definition() != null) ? index.definition()
				: index.parts().stream().map(Part::toString).collect(Collectors.joining(", ", "(", ")"));
		return (index.unique() ? "unique " : "") + parts + ((index.filter() != null) ? " where " + index.filter() : "")
				+ index.validity().text();
	}

}
