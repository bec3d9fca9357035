package io.turnstone;

/**
 * What identifies a change set.
 *
 * @param id the id
 * @param author the author
 * @param file the path of the file, as Liquibase keeps it
 */
public record ChangeSetId(String id, String author, String file) {

}
