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
 * @param leftOut the differences that the draft was to remove and does not, as its proof
 * failed because of them
 * @param spentRenames the answers about renames that nothing asks for any more
 * @param proof what the proof showed; {@code null} where there was nothing to prove
 */
public record DraftResult(String database, Base base, @Nullable String file, @Nullable String master,
		@Nullable String content, List<DraftedChangeSet> changeSets, List<ModelDifference> differences,
		List<ModelDifference> leftInPlace, List<Hazard> hazards, List<LeftOut> leftOut, List<String> spentRenames,
		@Nullable ProofResult proof) {

	public DraftResult {
		changeSets = List.copyOf(changeSets);
		differences = List.copyOf(differences);
		leftInPlace = List.copyOf(leftInPlace);
		hazards = List.copyOf(hazards);
		leftOut = List.copyOf(leftOut);
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
	 * @param locks the locks that it took in the proof on tables that were there before;
	 * {@code null} where they were not observed
	 */
	public record DraftedChangeSet(String id, String author, String object, String description, String phase,
			boolean transactional, @Nullable Rows rows, @Nullable List<Lock> locks) {

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
	 * Lock that a change set took in the proof, on a table that was there before.
	 *
	 * @param table the table
	 * @param mode the strongest mode, as the product spells it, such as
	 * {@code ACCESS EXCLUSIVE}
	 * @param keepsOthersOut whether others wait for it who write to the table, or even
	 * read it
	 * @param rewritten whether the table was written anew
	 */
	public record Lock(String table, String mode, boolean keepsOthersOut, boolean rewritten) {

	}

	/**
	 * Difference that a draft was to remove and does not.
	 *
	 * @param difference the difference
	 * @param reason what stood in the way, in words
	 */
	public record LeftOut(ModelDifference difference, String reason) {

		/**
		 * Return both in one line.
		 * @return the words, such as {@code orders, index is missing, model (note): ...}
		 */
		public String words() {
			return "%s, %s%s: %s".formatted(this.difference.object(), this.difference.kind(),
					(this.difference.model() != null) ? ", model " + this.difference.model() : "", this.reason);
		}

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
