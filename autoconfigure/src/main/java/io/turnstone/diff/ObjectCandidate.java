package io.turnstone.diff;

import java.util.List;

import io.turnstone.schema.ObjectName;

/**
 * Table or sequence that may have got another name: only a person can tell.
 *
 * @param from the name that it has
 * @param to the name that the model has
 * @param likeness how alike the two are, from 0 to 1
 * @param reasons what speaks for it, in words
 */
public record ObjectCandidate(ObjectName from, ObjectName to, double likeness, List<String> reasons) {

	public ObjectCandidate {
		reasons = List.copyOf(reasons);
	}

}
