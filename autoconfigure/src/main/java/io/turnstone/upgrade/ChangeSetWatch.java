package io.turnstone.upgrade;

import java.sql.SQLException;

/**
 * Looks at a scratch while change sets are run on it.
 */
public interface ChangeSetWatch {

	/**
	 * Looks at nothing.
	 */
	ChangeSetWatch NONE = new ChangeSetWatch() {

		@Override
		public void begins(String changeSet) {
			// Nobody looks on
		}

		@Override
		public void changed() {
			// Nobody looks on
		}

	};

	/**
	 * A change set is about to be run.
	 * @param changeSet its id
	 * @throws SQLException if the scratch cannot be looked at
	 */
	void begins(String changeSet) throws SQLException;

	/**
	 * A statement of it was run, and is not committed yet.
	 * @throws SQLException if the scratch cannot be looked at
	 */
	void changed() throws SQLException;

}
