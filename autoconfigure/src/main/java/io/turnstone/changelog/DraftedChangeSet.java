package io.turnstone.changelog;

import io.turnstone.diff.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Change set of a draft.
 *
 * @param id the id
 * @param author the author
 * @param object the table or sequence that it changes
 * @param description what it does, in one line
 * @param transactional whether it runs in a transaction
 * @param phase when it is due
 * @param preflight counts what stands in its way, where something can
 */
public record DraftedChangeSet(String id, String author, String object, String description, boolean transactional,
		Phase phase, @Nullable Preflight preflight) {

}
