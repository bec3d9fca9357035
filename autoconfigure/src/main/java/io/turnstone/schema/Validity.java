package io.turnstone.schema;

/**
 * How far a database keeps to a constraint or an index that it has.
 */
public enum Validity {

	/**
	 * All rows keep to it.
	 */
	VALID,

	/**
	 * Rows that were there before it may break it.
	 */
	NOT_VALIDATED,

	/**
	 * It is there, but switched off.
	 */
	NOT_ENFORCED;

	/**
	 * Return the validity in words, to follow a description.
	 * @return the words, with a comma before them; empty where all is well
	 */
	public String text() {
		return switch (this) {
			case VALID -> "";
			case NOT_VALIDATED -> ", not validated";
			case NOT_ENFORCED -> ", not enforced";
		};
	}

}
