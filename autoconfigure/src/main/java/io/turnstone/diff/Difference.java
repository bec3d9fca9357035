package io.turnstone.diff;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.turnstone.schema.Origin;
import org.jspecify.annotations.Nullable;

/**
 * One thing in which two schemas disagree.
 *
 * @param kind the kind
 * @param object what it is about, such as {@code purchase_order.discount}
 * @param from what the schema that is there says, in the database's words
 * @param to what the schema that is wanted says, in the database's words
 * @param origin the entity and attribute that it comes from
 * @param impact what it means to the application
 * @param changes the steps that remove it; none where somebody must decide
 */
public record Difference(Kind kind, String object, @Nullable String from, @Nullable String to, @Nullable Origin origin,
		Impact impact, List<Change> changes) {

	public Difference {
		changes = List.copyOf(changes);
	}

	/**
	 * Return what will happen to the application because of the difference.
	 * @return one sentence, or {@code null} where nothing will
	 */
	public @Nullable String consequence() {
		return disagrees() ? Consequence.of(this) : null;
	}

	/**
	 * Tell whether another difference is the same thing, whatever is there and whatever
	 * is to be done about it: it has the same kind and object, and the model says the
	 * same.
	 * @param other the other difference
	 * @return {@code true} if it is
	 */
	public boolean isSame(Difference other) {
		return this.kind == other.kind && this.object.equals(other.object) && Objects.equals(this.to, other.to);
	}

	/**
	 * Return the columns that its changes touch.
	 * @return the columns, with their tables
	 */
	public Stream<String> touched() {
		return this.changes.stream()
			.flatMap((change) -> TouchedColumns.of(change).stream().map((column) -> change.object() + "." + column));
	}

	Difference withChanges(List<Change> changes) {
		return new Difference(this.kind, this.object, this.from, this.to, this.origin, this.impact, changes);
	}

	/**
	 * Tell whether model and database disagree.
	 * @return {@code true} if there is something to do
	 */
	public boolean disagrees() {
		return this.impact.disagrees();
	}

}
