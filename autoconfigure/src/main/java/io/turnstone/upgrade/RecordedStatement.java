package io.turnstone.upgrade;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a statement of a change set that was begun.
 *
 * @param number its number in the change set, from 1
 * @param state how far it came
 * @param digest the digest of its text
 * @param text its text, or {@code null} where it changes rows
 * @param imprint what the catalog looked like before it, or, after it failed, what those
 * before it had made; {@code null} where that is not known
 */
record RecordedStatement(int number, State state, String digest, @Nullable String text, @Nullable String imprint) {

	RecordedStatement withoutText() {
		return new RecordedStatement(this.number, this.state, this.digest, null, this.imprint);
	}

	RecordedStatement failed(String left) {
		return new RecordedStatement(this.number, State.FAILED, this.digest, this.text, left);
	}

	static String count(int count) {
		return (count == 1) ? "1 statement" : count + " statements";
	}

	/**
	 * How far a statement came.
	 */
	enum State {

		/**
		 * It was sent to the database. It was done if another one follows it.
		 */
		BEGUN,

		/**
		 * It was done.
		 */
		DONE,

		/**
		 * The database refused it.
		 */
		FAILED

	}

}
