package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.turnstone.upgrade.RecordedStatement.State;
import io.turnstone.upgrade.fastpath.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of one change set on a product that commits each change of its
 * schema by itself. Those that were done before an interruption are left out.
 */
final class ChangeSetProgress {

	private final Connection connection;

	private final CatalogImprint imprint;

	private final ProgressRows rows;

	private final List<RecordedStatement> done;

	/**
	 * Digests of what was done before the interruption, and has not come again yet.
	 */
	private final List<String> leftOut;

	private final boolean begun;

	private int number;

	private boolean stateIsLost;

	private Block block = Block.NONE;

	/**
	 * Begin a change set, or go on with it.
	 * @param connection the connection that it is run on
	 * @param imprint tells whether the catalog was changed
	 * @param rows what is known of its statements
	 * @throws SQLException if nobody can tell how far it came
	 */
	ChangeSetProgress(Connection connection, CatalogImprint imprint, ProgressRows rows) throws SQLException {
		this.connection = connection;
		this.imprint = imprint;
		this.rows = rows;
		this.done = new Interruption(connection, imprint, rows).done();
		this.leftOut = this.done.stream()
			.map(RecordedStatement::digest)
			.collect(Collectors.toCollection(ArrayList::new));
		this.begun = !this.done.isEmpty();
		this.number = this.begun ? this.done.get(this.done.size() - 1).number() : 0;
	}

	/**
	 * Tell whether a part of the change set was done before.
	 */
	boolean isBegun() {
		return this.begun;
	}

	/**
	 * Return how many of its statements are done.
	 */
	int done() {
		return this.done.size();
	}

	/**
	 * Run a statement of the change set, unless it was done before.
	 * @param sql the statement
	 * @param execution runs it
	 * @throws SQLException if it fails
	 */
	void execute(String sql, StatementGuard.Execution execution) throws SQLException {
		if (this.block != Block.NONE) {
			executeInBlock(execution);
			if (sql.strip().toLowerCase(Locale.ROOT).startsWith("unlock")) {
				endBlock();
			}
			return;
		}
		StatementKind kind = StatementKind.of(sql);
		switch (kind) {
			case SESSION -> execution.run();
			case SESSION_STATE -> {
				this.stateIsLost |= !this.leftOut.isEmpty();
				execution.run();
			}
			case LOCK -> {
				beginBlock(sql);
				executeInBlock(execution);
			}
			case DATA -> {
				if (!wasDone(sql)) {
					executeWithRow(sql, execution);
				}
			}
			case SCHEMA, REPEATABLE, OPAQUE -> {
				if (!wasDone(sql)) {
					executeAfterRow(sql, execution);
				}
			}
		}
	}

	/**
	 * Begin what can only be done or not done as a whole.
	 * @param text what identifies it
	 * @throws SQLException if that cannot be written down
	 */
	void beginBlock(String text) throws SQLException {
		if (wasDone(text)) {
			this.block = Block.LEFT_OUT;
			return;
		}
		this.rows.add(next(State.BEGUN, text, null));
		Transaction.commit(this.connection);
		this.block = Block.RUN;
	}

	/**
	 * Tell that it is done.
	 * @throws SQLException if that cannot be written down
	 */
	void endBlock() throws SQLException {
		if (this.block == Block.RUN) {
			this.rows.update(this.number, State.DONE, null);
			this.done.add(new RecordedStatement(this.number, State.DONE, "", null, null));
		}
		this.block = Block.NONE;
	}

	/**
	 * Tell that it failed: whoever mends it is asked to have it run again.
	 * @throws SQLException if that cannot be written down
	 */
	void failBlock() throws SQLException {
		if (this.block == Block.RUN) {
			this.rows.forget(this.number);
		}
		this.block = Block.NONE;
	}

	private void executeInBlock(StatementGuard.Execution execution) throws SQLException {
		if (this.block == Block.RUN) {
			execution.run();
		}
	}

	private boolean wasDone(String sql) throws SQLException {
		if (this.leftOut.remove(Sha256.of(sql))) {
			return true;
		}
		if (this.stateIsLost) {
			throw new InterruptedChangeSetException(
					"was interrupted, and what is left of it needs what it had in the session that is gone",
					"Undo by hand what it has done (%s), and let it begin anew:\n\n    %s"
						.formatted(RecordedStatement.count(this.done.size()), this.rows.reset()));
		}
		return false;
	}

	private void executeWithRow(String sql, StatementGuard.Execution execution) throws SQLException {
		RecordedStatement statement = next(State.DONE, sql, null).withoutText();
		try {
			Transaction.run(this.connection, () -> {
				execution.run();
				this.rows.add(statement);
			});
		}
		catch (SQLException ex) {
			throw failed(ex, () -> this.rows.add(statement.failed(imprintOfAll())));
		}
		this.done.add(statement);
	}

	private void executeAfterRow(String sql, StatementGuard.Execution execution) throws SQLException {
		RecordedStatement statement = next(State.BEGUN, sql, this.imprint.take(this.connection, sql));
		this.rows.add(statement);
		Transaction.commit(this.connection);
		try {
			execution.run();
		}
		catch (SQLException ex) {
			throw failed(ex, () -> this.rows.update(statement.number(), State.FAILED, imprintOfAll()));
		}
		this.done.add(statement);
	}

	private RecordedStatement next(State state, String sql, @Nullable String before) {
		return new RecordedStatement(++this.number, state, Sha256.of(sql), sql, before);
	}

	private String imprintOfAll() {
		return Interruption.ofAll(this.connection, this.imprint, this.done);
	}

	/**
	 * Write down that a statement failed, if others stay done. A connection that is gone
	 * cannot: then it is found out the next time.
	 */
	private SQLException failed(SQLException ex, StatementGuard.Execution note) {
		try {
			Transaction.rollback(this.connection);
			this.done.clear();
			this.done.addAll(this.rows.read());
			this.done.removeIf((statement) -> statement.number() == this.number);
			if (this.done.isEmpty()) {
				this.rows.forget(this.number);
			}
			else {
				note.run();
			}
			Transaction.commit(this.connection);
		}
		catch (SQLException lost) {
			ex.addSuppressed(lost);
			return ex;
		}
		return this.done.isEmpty() ? ex : new PartlyDoneException(this.done.size(), this.rows.reset(), ex);
	}

	/**
	 * What becomes of statements that are done as a whole.
	 */
	private enum Block {

		NONE, RUN, LEFT_OUT

	}

}
