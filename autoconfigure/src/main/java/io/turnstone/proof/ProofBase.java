package io.turnstone.proof;

import java.util.Map;
import java.util.Set;

import io.turnstone.changelog.Draft;
import io.turnstone.schema.ObjectName;
import io.turnstone.upgrade.ChangelogRunner;
import org.jspecify.annotations.Nullable;

/**
 * What a draft builds on, as a changelog that makes it in an empty schema.
 *
 * @param changelog runs it; its location is that of the whole history
 * @param handMade what is then done to it, as somebody did to the live database by hand
 * @param filled the tables that get rows then
 */
public record ProofBase(ChangelogRunner changelog, @Nullable Draft handMade, Set<ObjectName> filled) {

	public ProofBase {
		filled = Set.copyOf(filled);
	}

	/**
	 * Return the base that a changelog makes.
	 * @param changelog runs the changelog
	 * @return the base
	 */
	public static ProofBase replaying(ChangelogRunner changelog) {
		return new ProofBase(changelog, null, Set.of());
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
				Set.of());
	}

	/**
	 * Add to the base what a live database has beside its changelog.
	 * @param handMade makes it
	 * @return the base with it
	 */
	public ProofBase with(Draft handMade) {
		return new ProofBase(this.changelog, handMade, this.filled);
	}

	/**
	 * Put rows into tables of the base.
	 * @param tables the tables
	 * @return the base with them
	 */
	public ProofBase filling(Set<ObjectName> tables) {
		return new ProofBase(this.changelog, this.handMade, tables);
	}

}
