package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.upgrade.RecordedStatement.State;

/**
 * Finds out how far a change set came before it was interrupted.
 *
 * @param connection the connection that it is run on
 * @param imprint tells whether the catalog was changed
 * @param rows what is known of its statements
 */
record Interruption(Connection connection, CatalogImprint imprint, ProgressRows rows) {

	/**
	 * Find the statements that were done.
	 * @return the statements, none for a change set that was not begun
	 * @throws SQLException if the database cannot be asked, or does not tell
	 */
	List<RecordedStatement> done() throws SQLException {
		List<RecordedStatement> done = new ArrayList<>(this.rows.read());
		if (done.isEmpty()) {
			return done;
		}
		RecordedStatement last = done.remove(done.size() - 1);
		switch (last.state()) {
			case DONE -> done.add(last);
			case FAILED -> {
				verifyThatNobodyUndid(done, last);
				this.rows.forget(last.number());
			}
			case BEGUN -> {
				if (wasDone(last)) {
					this.rows.update(last.number(), State.DONE, null);
					done.add(last);
				}
				else {
					this.rows.forget(last.number());
				}
			}
		}
		// Before the preconditions, which are rolled back
		Transaction.commit(this.connection);
		return done;
	}

	/**
	 * Take the imprint of everything that statements have changed.
	 * @param connection the connection that they were run on
	 * @param imprint tells whether the catalog was changed
	 * @param statements the statements
	 * @return the imprint, or an empty text where they changed nothing but rows or where
	 * it cannot be had
	 */
	static String ofAll(Connection connection, CatalogImprint imprint, List<RecordedStatement> statements) {
		StringBuilder texts = new StringBuilder();
		for (RecordedStatement statement : statements) {
			if (statement.text() != null) {
				texts.append(statement.text()).append('\n');
			}
		}
		String taken = texts.isEmpty() ? null : imprint.take(connection, texts.toString());
		return (taken != null) ? taken : "";
	}

	private void verifyThatNobodyUndid(List<RecordedStatement> done, RecordedStatement failed) throws SQLException {
		if (!ofAll(this.connection, this.imprint, done).equals(failed.imprint())) {
			throw new InterruptedChangeSetException(
					"failed after %s, and what that changed is not as it was left"
						.formatted(RecordedStatement.count(done.size())),
					"""
							If you undid it by hand, let the change set begin anew:

							    %s

							If it is still there, let the change set go on after it:

							    %s

							Then start again.""".formatted(this.rows.reset(), this.rows.forgetting(failed.number())));
		}
	}

	private boolean wasDone(RecordedStatement interrupted) throws SQLException {
		String text = String.valueOf(interrupted.text());
		StatementKind kind = StatementKind.of(text);
		if (kind == StatementKind.REPEATABLE) {
			return false;
		}
		String now = (kind == StatementKind.SCHEMA) ? this.imprint.take(this.connection, text) : null;
		String before = interrupted.imprint();
		if (now == null || before == null || !CatalogImprint.areInTheSameWords(now, before)) {
			throw new InterruptedChangeSetException(
					"was interrupted in its statement %d".formatted(interrupted.number())
							+ ", and nobody can tell whether that was done:\n\n    "
							+ DatabaseMessage.withoutLiterals(text),
					"""
							See whether it was done. If it was:

							    %s

							If it was not, or only in part and you undid that part:

							    %s

							Then start again.""".formatted(this.rows.marking(interrupted.number()),
							this.rows.forgetting(interrupted.number())));
		}
		return !now.equals(before);
	}

}
