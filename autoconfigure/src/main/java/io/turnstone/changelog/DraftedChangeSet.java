package io.turnstone.changelog;

/**
 * Change set of a draft.
 *
 * @param id the id
 * @param author the author
 * @param object the table or sequence that it changes
 * @param description what it does, in one line
 * @param transactional whether it runs in a transaction
 */
public record DraftedChangeSet(String id, String author, String object, String description, boolean transactional) {

}
