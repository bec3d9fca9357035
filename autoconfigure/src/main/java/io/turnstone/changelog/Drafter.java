package io.turnstone.changelog;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.schema.Schema;
import liquibase.changelog.ChangeSet;

/**
 * Turns changes into a changelog file for the database that a connection leads to.
 */
public final class Drafter {

	private final Target target;

	private final TypeOracle types;

	/**
	 * Create a drafter.
	 * @param connection a connection to the database; it is neither committed nor closed
	 * @param types tells whether the database takes two words for the same type
	 */
	public Drafter(Connection connection, TypeOracle types) {
		this.target = Target.of(connection);
		this.types = types;
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
	 * becomes a change set with a rollback
	 * @param base the schema that they change
	 * @return the draft
	 */
	public Draft draft(DraftTitle title, List<Change> changes, Schema base) {
		if (changes.isEmpty()) {
			throw new IllegalArgumentException("There is nothing to draft");
		}
		List<Change> named = ConstraintNames.complete(changes, base, this.target);
		ExactWords words = ExactWords.of(this.target, named, this.types);
		List<ChangeSet> changeSets = new ArrayList<>();
		List<DraftedChangeSet> drafted = new ArrayList<>();
		for (Change change : named) {
			DraftedChangeSet description = describe(title, change, changeSets.size() + 1);
			drafted.add(description);
			changeSets.add(changeSet(title.path(), description, change, words));
		}
		List<String> head = new ArrayList<>(List.of(title.message()));
		head.addAll(title.lines());
		String body = new ChangelogYaml().write(title.path(), changeSets);
		return new Draft(title.path(), DraftText.of(head, body).toString(), drafted);
	}

	private DraftedChangeSet describe(DraftTitle title, Change change, int number) {
		String object = this.target.names().readable(change.object());
		return new DraftedChangeSet(title.idPrefix() + "-" + number, title.author(), object,
				ChangeDescription.of(change, this.target.names()), true);
	}

	private ChangeSet changeSet(String path, DraftedChangeSet description, Change change, ExactWords words) {
		ChangeNames names = ChangeNames.quotedWhereReserved(this.target);
		ChangeSet changeSet = changeSet(path, description, change, new Rendering(this.target, words, names));
		if (names.areExact()) {
			return changeSet;
		}
		Rendering quoted = new Rendering(this.target, words, ChangeNames.quoted(this.target));
		return changeSet(path, description, change, quoted);
	}

	private ChangeSet changeSet(String path, DraftedChangeSet description, Change change, Rendering rendering) {
		ReversibleChangeSet changeSet = new ReversibleChangeSet(description, path, rendering.names());
		changeSet.add(change, new ChangeRenderer(rendering));
		return changeSet;
	}

}
