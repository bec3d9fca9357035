package io.turnstone.boot.endpoint;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.Base;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.DraftResult.Hazard;
import io.turnstone.DraftResult.ProofResult;
import org.jspecify.annotations.Nullable;

/**
 * Description of a draft.
 *
 * @param database the name of the database
 * @param base what the model was compared with
 * @param file the file that was written
 * @param master the master changelog that includes it, where an entry was made
 * @param content the content of the file
 * @param changeSets the change sets of the file
 * @param differences the differences that the draft removes
 * @param leftInPlace what only the base has
 * @param hazards what makes the changes dangerous
 * @param leftOut the differences that the draft was to remove and does not
 * @param spentRenames the answers about renames that nothing asks for any more
 * @param proof what the proof showed
 */
@JsonInclude
public record DraftDescriptor(String database, Base base, @Nullable String file, @Nullable String master,
		@Nullable String content, List<DraftedChangeSet> changeSets, List<DifferenceDescriptor> differences,
		List<DifferenceDescriptor> leftInPlace, List<Hazard> hazards, List<LeftOutDescriptor> leftOut,
		List<String> spentRenames, @Nullable ProofDescriptor proof) {

	/**
	 * Describe a draft.
	 * @param result the draft
	 * @return the description
	 */
	public static DraftDescriptor of(DraftResult result) {
		ProofDescriptor proof = (result.proof() != null) ? ProofDescriptor.of(result.proof()) : null;
		return new DraftDescriptor(result.database(), result.base(), result.file(), result.master(), result.content(),
				result.changeSets(), DifferenceDescriptor.of(result.differences()),
				DifferenceDescriptor.of(result.leftInPlace()), result.hazards(),
				result.leftOut().stream().map(LeftOutDescriptor::of).toList(), result.spentRenames(), proof);
	}

	/**
	 * Tell whether there was something to draft.
	 * @return {@code true} if a file was written
	 */
	boolean drafted() {
		return this.file != null;
	}

	/**
	 * Description of a difference that the draft was to remove and does not.
	 *
	 * @param difference the difference
	 * @param reason what stood in the way, in words
	 */
	@JsonInclude
	public record LeftOutDescriptor(DifferenceDescriptor difference, String reason) {

		static LeftOutDescriptor of(DraftResult.LeftOut leftOut) {
			return new LeftOutDescriptor(DifferenceDescriptor.of(leftOut.difference()), leftOut.reason());
		}

	}

	/**
	 * Description of what the proof of a draft showed.
	 *
	 * @param proved whether the draft does what it says
	 * @param product the product that it was proved on
	 * @param durationMs how long the proof took, in milliseconds
	 * @param reason why the draft is not proved
	 * @param remaining what still differed
	 * @param note on what rows it was proved, in words; {@code null} where there were
	 * none
	 */
	@JsonInclude
	public record ProofDescriptor(boolean proved, String product, long durationMs, @Nullable String reason,
			List<DifferenceDescriptor> remaining, @Nullable String note) {

		static ProofDescriptor of(ProofResult result) {
			return new ProofDescriptor(result.proved(), result.product(), result.durationMs(), result.reason(),
					DifferenceDescriptor.of(result.remaining()), result.note());
		}

	}

}
