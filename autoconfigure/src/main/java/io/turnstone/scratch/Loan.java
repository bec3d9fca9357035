package io.turnstone.scratch;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Full scratch that somebody has. It is taken back when this is closed.
 */
public final class Loan implements AutoCloseable {

	private final FullScratch scratch;

	private final CleanUps cleanUps;

	private Loan(FullScratch scratch, CleanUps cleanUps) {
		this.scratch = scratch;
		this.cleanUps = cleanUps;
	}

	/**
	 * Lend a scratch.
	 * @param preparation makes it
	 * @return the loan
	 * @throws SQLException if it cannot be made; nothing is left of it then
	 */
	static Loan of(Preparation preparation) throws SQLException {
		CleanUps cleanUps = new CleanUps();
		try {
			return new Loan(preparation.prepare(cleanUps), cleanUps);
		}
		catch (SQLException | RuntimeException ex) {
			try (cleanUps) {
				throw ex;
			}
		}
	}

	/**
	 * Return what was lent.
	 * @return the scratch
	 */
	public FullScratch scratch() {
		return this.scratch;
	}

	@Override
	public void close() throws SQLException {
		this.cleanUps.close();
	}

	/**
	 * Makes a scratch, and says with each step how to undo it.
	 */
	@FunctionalInterface
	interface Preparation {

		FullScratch prepare(CleanUps cleanUps) throws SQLException;

	}

	/**
	 * What is to be done at the end, the last thing first.
	 */
	static final class CleanUps implements CleanUp {

		private final Deque<CleanUp> steps = new ArrayDeque<>();

		void add(CleanUp step) {
			this.steps.push(step);
		}

		@Override
		public void close() throws SQLException {
			CleanUp last = this.steps.poll();
			if (last != null) {
				try (CleanUp others = this) {
					last.close();
				}
			}
		}

	}

}
