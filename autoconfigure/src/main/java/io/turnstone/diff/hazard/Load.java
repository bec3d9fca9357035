package io.turnstone.diff.hazard;

/**
 * What a product has to do with a table that is there, to make a change.
 *
 * @param keepsOut what others cannot do meanwhile
 * @param work what it does with the rows
 * @param safeWay how to make the change with less of it
 */
record Load(KeepsOut keepsOut, Work work, String safeWay) {

	/**
	 * What others cannot do meanwhile.
	 */
	enum KeepsOut {

		NOBODY("others read and write"), WRITERS("nobody can write to it"), EVERYBODY("nobody can read or write it");

		private final String words;

		KeepsOut(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

	/**
	 * What is done with the rows.
	 */
	enum Work {

		/**
		 * All of them are looked at.
		 */
		SCAN("all its rows are read"),

		/**
		 * All of them are looked at and put into an index.
		 */
		INDEX("an index of all its rows is built"),

		/**
		 * All of them are changed by a statement, and stay locked until it ends.
		 */
		UPDATE("all its rows are written in one statement"),

		/**
		 * The table is written anew.
		 */
		REWRITE("it is written anew");

		private final String words;

		Work(String words) {
			this.words = words;
		}

		String words() {
			return this.words;
		}

	}

}
