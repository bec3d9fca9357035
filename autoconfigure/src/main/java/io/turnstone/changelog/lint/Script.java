package io.turnstone.changelog.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.turnstone.changelog.lint.Token.Kind;
import io.turnstone.diff.Change;
import io.turnstone.diff.Phase;
import io.turnstone.diff.SchemaAfter;
import io.turnstone.diff.hazard.Step;
import io.turnstone.diff.hazard.Step.Manner;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * What the statements that were read so far do, and the schema that they lead to.
 */
final class Script {

	private final Words words;

	private final Map<String, String> notNullChecks = new HashMap<>();

	private final Set<String> provenNotNull = new HashSet<>();

	private final Set<String> added = new HashSet<>();

	private Schema schema;

	private List<Step> steps = new ArrayList<>();

	private List<String> unjudged = new ArrayList<>();

	private Phase phase = Phase.EXPAND;

	Script(Schema schema, Words words) {
		this.schema = schema;
		this.words = words;
	}

	/**
	 * Begin with another change set.
	 * @param phase when it is due
	 */
	void begin(Phase phase) {
		this.phase = phase;
		this.steps = new ArrayList<>();
		this.unjudged = new ArrayList<>();
	}

	Schema schema() {
		return this.schema;
	}

	List<Step> steps() {
		return this.steps;
	}

	List<String> unjudged() {
		return this.unjudged;
	}

	Words words() {
		return this.words;
	}

	void add(Change change) {
		add(change, Manner.PLAIN);
	}

	void add(Change change, Manner manner) {
		this.steps.add(new Step.OfSchema(change, manner, this.phase));
		this.schema = SchemaAfter.of(this.schema, change);
		if (change instanceof Change.AddColumn addition) {
			this.added.add(change.object() + "." + addition.column().name());
		}
	}

	/**
	 * Tell whether a column was added by the statements that were read so far, so that
	 * its values are of this upgrade.
	 */
	boolean isAdded(ObjectName table, Column column) {
		return this.added.contains(table + "." + column.name());
	}

	void add(Step step) {
		this.steps.add(step);
	}

	void cannotJudge(String what) {
		this.unjudged.add(what);
	}

	/**
	 * Go past the name of a table or the like.
	 */
	Optional<ObjectName> objectName(Cursor cursor) {
		Optional<Token> first = cursor.name();
		if (first.isPresent() && cursor.take(".")) {
			String qualifier = stored(first.get());
			return cursor.name()
				.map((name) -> new ObjectName(this.words.isDefaultSchema(qualifier) ? null : qualifier, stored(name)));
		}
		return first.map((name) -> ObjectName.of(stored(name)));
	}

	/**
	 * Go past the name of a table, and spell it as the table that is there.
	 */
	Optional<ObjectName> table(Cursor cursor) {
		return objectName(cursor).map((name) -> this.schema.tables()
			.keySet()
			.stream()
			.filter((there) -> there.equals(name)
					|| (there.toString().equalsIgnoreCase(name.toString()) && !this.schema.tables().containsKey(name)))
			.findFirst()
			.orElse(name));
	}

	String stored(Token name) {
		return (name.kind() == Kind.QUOTED) ? name.text() : this.words.stored(name.text());
	}

	/**
	 * Return a column of a table.
	 * @return the column as it is there; one of an unknown type where it is not
	 */
	Column column(ObjectName table, Token name) {
		String stored = stored(name);
		return this.schema.table(table)
			.stream()
			.map(Table::columns)
			.flatMap(List::stream)
			.filter((column) -> column.name().equalsIgnoreCase(stored))
			.findFirst()
			.orElseGet(() -> new Column(stored, null, true, null, null, null, null, null));
	}

	/**
	 * Remember a check that no row lacks a value.
	 */
	void checksNotNull(ObjectName table, String check, String column) {
		this.notNullChecks.put(table + "." + check, table + "." + column);
	}

	/**
	 * Remember that a check holds for all rows.
	 * @return whether it is one that no row lacks a value
	 */
	boolean validates(ObjectName table, String check) {
		String column = this.notNullChecks.get(table + "." + check);
		return column != null && this.provenNotNull.add(column);
	}

	/**
	 * Tell whether a validated check spares the server from looking at the rows.
	 */
	boolean isProvenNotNull(ObjectName table, String column) {
		return this.provenNotNull.contains(table + "." + column);
	}

}
