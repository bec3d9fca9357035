package io.turnstone.proof;

import java.util.Map;

import io.turnstone.changelog.Draft;
import io.turnstone.upgrade.ChangelogRunner;
import org.jspecify.annotations.Nullable;

/**
 * What a draft builds on, as a changelog that makes it in an empty schema.
 *
 * @param changelog runs it; its location is that of the whole history
 * @param replay the changelog as it was replayed before, where it was
 * @param handMade what is then done to it, as somebody did to the live database by hand
 * @param rows the tables that get rows then
 */
public record ProofBase(ChangelogRunner changelog, @Nullable Replay replay, @Nullable Draft handMade,
		FilledTables rows) {

	/**
	 * Return the base that a changelog makes.
	 * @param changelog runs the changelog
	 * @param replay the changelog as it was replayed
	 * @return the base
	 */
	public static ProofBase of(ChangelogRunner changelog, Replay replay) {
		return new ProofBase(changelog, replay, null, FilledTables.none());
	}

	/**
	 * Return the base that was drafted from a live database, as no changelog makes it.
	 * @param changelog runs any changelog of the application
	 * @param recreation the draft that makes the base from nothing
	 * @return the base
	 */
	public static ProofBase recreating(ChangelogRunner changelog, Draft recreation) {
		return new ProofBase(
				changelog.with(Map.of(recreation.path(), recreation.content())).withLocation(recreation.path()), null,
				null, FilledTables.none());
	}

	/**
	 * Add to the base what a live database has beside its changelog.
	 * @param handMade makes it
	 * @return the base with it
	 */
	public ProofBase with(Draft handMade) {
		return new ProofBase(this.changelog, this.replay, handMade, this.rows);
	}

	/**
	 * Put rows into tables of the base.
	 * @param rows the tables
	 * @return the base with them
	 */
	public ProofBase filling(FilledTables rows) {
		return new ProofBase(this.changelog, this.replay, this.handMade, rows);
	}

}
