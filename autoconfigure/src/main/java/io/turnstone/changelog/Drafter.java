package io.turnstone.changelog;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.diff.Change;
import io.turnstone.diff.JoinedColumns;
import io.turnstone.diff.Phase;
import io.turnstone.diff.ReplacedChecks;
import io.turnstone.schema.Schema;

/**
 * Turns changes into a changelog file for the database that a connection leads to.
 */
public final class Drafter {

	private final Target target;

	private final TypeOracle types;

	private final DraftStyle style;

	private Drafter(Target target, TypeOracle types, DraftStyle style) {
		this.target = target;
		this.types = types;
		this.style = style;
	}

	/**
	 * Create a drafter.
	 * @param connection a connection to the database; it is neither committed nor closed
	 * @param types tells whether the database takes two words for the same type
	 */
	public Drafter(Connection connection, TypeOracle types) {
		this(connection, types, DraftStyle.plain());
	}

	/**
	 * Create a drafter.
	 * @param connection a connection to the database; it is neither committed nor closed
	 * @param types tells whether the database takes two words for the same type
	 * @param style how change sets are written
	 */
	public Drafter(Connection connection, TypeOracle types, DraftStyle style) {
		this.target = Target.of(connection);
		this.types = types;
		this.style = style;
	}

	/**
	 * Return a drafter that writes nothing but the changes themselves.
	 * @return the drafter
	 */
	public Drafter plain() {
		return new Drafter(this.target, this.types, DraftStyle.plain());
	}

	/**
	 * Tell whether the database alters a column by defining it anew, so that whatever the
	 * definition leaves out is lost.
	 * @return {@code true} if it does
	 */
	public boolean redefinesColumns() {
		return this.target.product().redefinesColumns();
	}

	/**
	 * Return how the database stores and reserves names.
	 * @return the naming
	 */
	public Naming naming() {
		return new Naming(this.target.names());
	}

	/**
	 * Draft a changelog file that begins with an empty schema.
	 * @param title what the file is called and says of itself
	 * @param changes the changes in the order in which they are to be made
	 * @return the draft
	 */
	public Draft draft(DraftTitle title, List<Change> changes) {
		return draft(title, changes, Schema.empty());
	}

	/**
	 * Draft a changelog file. The same changes make the same file.
	 * @param title what the file is called and says of itself
	 * @param changes the changes in the order in which they are to be made, of which each
	 * becomes a change set with a rollback, or several where that locks for less time
	 * @param base the schema that they change
	 * @return the draft
	 */
	public Draft draft(DraftTitle title, List<Change> changes, Schema base) {
		if (changes.isEmpty()) {
			throw new IllegalArgumentException("There is nothing to draft");
		}
		List<Change> possible = this.target.product().altersJoinedColumns() ? changes
				: JoinedColumns.apart(changes, base);
		List<Change> named = ConstraintNames.complete(ReplacedChecks.in(possible), base, this.target);
		DraftWriter writer = new DraftWriter(this.target, this.style, ExactWords.of(this.target, named, this.types),
				title, base, named);
		Map<Change, Phase> phases = Phase.of(named);
		named.forEach((change) -> writer.add(change, Objects.requireNonNull(phases.get(change))));
		List<String> head = new ArrayList<>(List.of(title.message()));
		head.addAll(title.lines());
		return new Draft(title.path(), DraftText.of(title.path(), head, writer.body()).toString(), writer.changeSets(),
				writer.steps(), writer.kept());
	}

}
