package io.turnstone.changelog;

/**
 * Name of a draft.
 *
 * @param path the class-path-relative path of the file
 * @param idPrefix what the ids of its change sets begin with; the number of a change set
 * in the file comes after it, so that none stands twice
 */
public record DraftName(String path, String idPrefix) {

}
