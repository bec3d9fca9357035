package io.turnstone.scratch;

import java.sql.SQLException;
import java.util.Set;

/**
 * What databases say when they refuse something.
 */
final class Failures {

	/**
	 * Classes of SQL states that tell of the server and the session, not of the
	 * statement: connection, transaction, rollback, resources, operator, system.
	 */
	private static final Set<String> CLASSES_OF_THE_SERVER = Set.of("08", "25", "40", "53", "57", "58");

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private Failures() {
	}

	/**
	 * Tell whether a failure would befall any statement.
	 * @param failure the failure
	 * @return {@code true} if the statement is not to blame
	 */
	static boolean isOfTheServer(SQLException failure) {
		String state = root(failure).getSQLState();
		return state != null && state.length() == 5
				&& (state.equals(LOCK_NOT_AVAILABLE) || CLASSES_OF_THE_SERVER.contains(state.substring(0, 2)));
	}

	/**
	 * Return what the database said, without the details that follow it.
	 * @param failure the failure
	 * @return the first line of its message
	 */
	static String message(SQLException failure) {
		String message = String.valueOf(root(failure).getMessage());
		return message.lines().findFirst().orElse(message).trim();
	}

	private static SQLException root(SQLException failure) {
		SQLException next = failure.getNextException();
		return (next != null) ? next : failure;
	}

}
