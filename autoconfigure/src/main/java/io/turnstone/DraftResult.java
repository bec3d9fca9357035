package io.turnstone;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a request for a draft brought forth.
 *
 * @param database the name of the database
 * @param base what the model was compared with
 * @param file the file that was written, relative to the working directory where it is
 * below it; {@code null} where there was nothing to draft
 * @param master the master changelog that includes the file, where an entry was made
 * @param content the content of the file
 * @param changeSets the change sets of the file
 * @param differences the differences that the draft removes
 * @param leftInPlace what only the base has
 * @param hazards what makes the changes dangerous
 * @param spentRenames the answers about renames that nothing asks for any more
 * @param proof what the proof showed; {@code null} where there was nothing to prove
 */
public record DraftResult(String database, Base base, @Nullable String file, @Nullable String master,
		@Nullable String content, List<DraftedChangeSet> changeSets, List<ModelDifference> differences,
		List<ModelDifference> leftInPlace, List<Hazard> hazards, List<String> spentRenames,
		@Nullable ProofResult proof) {

	public DraftResult {
		changeSets = List.copyOf(changeSets);
		differences = List.copyOf(differences);
		leftInPlace = List.copyOf(leftInPlace);
		hazards = List.copyOf(hazards);
		spentRenames = List.copyOf(spentRenames);
	}

	/**
	 * Tell whether there was something to draft.
	 * @return {@code true} if a file was written
	 */
	public boolean drafted() {
		return this.file != null;
	}

	/**
	 * Change set of a draft.
	 *
	 * @param id the id
	 * @param author the author
	 * @param object the table or sequence that it changes
	 * @param description what it does, in one line
	 * @param phase {@code expand} where the new version of the application needs it,
	 * {@code contract} where it takes away what the old version may still use
	 * @param transactional whether it runs in a transaction, where the product has such
	 * @param rows the rows that it meets; {@code null} where they do not matter
	 */
	public record DraftedChangeSet(String id, String author, String object, String description, String phase,
			boolean transactional, @Nullable Rows rows) {

	}

	/**
	 * Rows that a change set meets.
	 *
	 * @param count how many there are in the connected database; {@code null} where they
	 * could not be counted
	 * @param subject what is counted, as in "rows without a value"
	 * @param halts whether the change set halts, before it has done anything, as long as
	 * there are any
	 */
	public record Rows(@Nullable Long count, String subject, boolean halts) {

	}

	/**
	 * What makes a change dangerous.
	 *
	 * @param code the stable code
	 * @param level {@code SAFE}, {@code CAUTION} or {@code DANGER}
	 * @param object what it is about
	 * @param message what may happen, in one sentence
	 * @param safeWay how to do without the danger
	 */
	public record Hazard(String code, String level, String object, String message, String safeWay) {

	}

	/**
	 * What the proof of a draft showed.
	 *
	 * @param proved whether the draft was applied, compared, rolled back and compared,
	 * without a difference
	 * @param product the product that it was proved on, such as {@code PostgreSQL 18.6}
	 * @param durationMs how long the proof took, in milliseconds
	 * @param reason why the draft is not proved
	 * @param remaining what still differed
	 * @param note on what rows it was proved, in words; {@code null} where there were
	 * none
	 */
	public record ProofResult(boolean proved, String product, long durationMs, @Nullable String reason,
			List<ModelDifference> remaining, @Nullable String note) {

	}

}
