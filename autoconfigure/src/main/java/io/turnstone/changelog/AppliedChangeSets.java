package io.turnstone.changelog;

/**
 * Change sets that were applied to a database.
 */
@FunctionalInterface
public interface AppliedChangeSets {

	/**
	 * Tell whether a change set was applied.
	 * @param id the id
	 * @param author the author
	 * @param file the logical path of the file
	 * @return {@code true} if the database's history has it
	 */
	boolean contains(String id, String author, String file);

}
