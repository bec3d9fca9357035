package io.turnstone.upgrade;

import java.sql.SQLException;

/**
 * Thrown when a statement failed in a change set of which others stay done.
 */
final class PartlyDoneException extends SQLException {

	private static final long serialVersionUID = 1L;

	private final String account;

	/**
	 * Create the exception.
	 * @param done how many statements stay done
	 * @param reset the statement that makes Turnstone forget them
	 * @param cause what the database said
	 */
	PartlyDoneException(int done, String reset, SQLException cause) {
		super(cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), cause);
		this.account = """
				What it has done already (%s) stays, and is left out then. If you undo that by hand, let it begin anew:

				    %s""".formatted((done == 1) ? "1 statement" : done + " statements", reset);
	}

	/**
	 * Return what stays, and what to do about it.
	 */
	String account() {
		return this.account;
	}

}
