package io.turnstone.catalog;

/**
 * Lock that a session took on a table.
 *
 * @param table the name that the table had before
 * @param mode the strongest mode of it
 * @param rewritten whether the rows of the table were written into a new file
 */
public record TableLock(String table, LockMode mode, boolean rewritten) {

	/**
	 * Return both of two locks on the same table as one.
	 * @param other the other lock
	 * @return the stronger one, which rewrote the table where one of them did
	 */
	public TableLock and(TableLock other) {
		return new TableLock(this.table, (this.mode.compareTo(other.mode) >= 0) ? this.mode : other.mode,
				this.rewritten || other.rewritten);
	}

}
