package io.turnstone.changelog;

import java.util.List;

import io.turnstone.diff.hazard.Batch;

/**
 * Changelog file, not yet written.
 *
 * @param path the class-path-relative path of the file
 * @param content the text of the file
 * @param changeSets the change sets in it, in order
 * @param steps what they do, in the same order
 * @param kept the columns that its rollback leaves in place
 */
public record Draft(String path, String content, List<DraftedChangeSet> changeSets, List<Batch> steps,
		List<KeptColumn> kept) {

	public Draft {
		changeSets = List.copyOf(changeSets);
		steps = List.copyOf(steps);
		kept = List.copyOf(kept);
	}

	/**
	 * Create a draft whose rollback leaves no column in place.
	 * @param path the class-path-relative path of the file
	 * @param content the text of the file
	 * @param changeSets the change sets in it, in order
	 * @param steps what they do, in the same order
	 */
	public Draft(String path, String content, List<DraftedChangeSet> changeSets, List<Batch> steps) {
		this(path, content, changeSets, steps, List.of());
	}

	/**
	 * Tell whether all of it can be run in transactions.
	 * @return {@code true} if it can
	 */
	public boolean isTransactional() {
		return this.changeSets.stream().allMatch(DraftedChangeSet::transactional);
	}

	/**
	 * Return this draft with further lines at the end of its head.
	 * @param lines the lines, such as how the proof went
	 * @return the draft
	 */
	public Draft withLines(List<String> lines) {
		DraftText text = DraftText.read(this.path, this.content)
			.orElseThrow(() -> new IllegalStateException("The draft %s has no seal".formatted(this.path)));
		return new Draft(this.path, text.with(lines).toString(), this.changeSets, this.steps, this.kept);
	}

}
