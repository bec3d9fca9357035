package io.turnstone.catalog;

/**
 * Mode of a lock on a whole table, the weaker ones first, beginning with that of a
 * statement that writes rows.
 */
public enum LockMode {

	ROW_EXCLUSIVE, SHARE_UPDATE_EXCLUSIVE, SHARE, SHARE_ROW_EXCLUSIVE, EXCLUSIVE, ACCESS_EXCLUSIVE;

	/**
	 * Tell whether others wait who want to write to the table, or even to read it.
	 * @return {@code true} if they wait
	 */
	public boolean keepsOthersOut() {
		return compareTo(SHARE) >= 0;
	}

	/**
	 * Return the mode as the product spells it.
	 * @return the words, such as {@code ACCESS EXCLUSIVE}
	 */
	public String words() {
		return name().replace('_', ' ');
	}

}
