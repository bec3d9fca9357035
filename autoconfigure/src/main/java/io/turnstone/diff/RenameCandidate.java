package io.turnstone.diff;

import java.util.List;

/**
 * Column that may have got another name: only a person can tell.
 *
 * @param rename the rename
 * @param likeness how alike the two columns are, from 0 to 1
 * @param reasons what speaks for it, in words
 */
public record RenameCandidate(Rename rename, double likeness, List<String> reasons) {

	public RenameCandidate {
		reasons = List.copyOf(reasons);
	}

}
