package io.turnstone.proof;

import java.sql.SQLException;
import java.util.Optional;

import io.turnstone.changelog.Draft;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.Loan;
import io.turnstone.scratch.Scratch.Lending;

/**
 * Changelog that was replayed on a scratch, which is still there: a draft can be proved
 * on it without replaying again.
 */
public final class Replay implements AutoCloseable {

	private final Schema schema;

	private final Lending lending;

	private final Loan loan;

	private boolean taken;

	Replay(Schema schema, Lending lending, Loan loan) {
		this.schema = schema;
		this.lending = lending;
		this.loan = loan;
	}

	/**
	 * Return what the changelog makes of an empty schema.
	 * @return the schema
	 */
	public Schema schema() {
		return this.schema;
	}

	Lending lending() {
		return this.lending;
	}

	/**
	 * Take the scratch for a draft, which leaves nothing of use behind. There is none to
	 * take where somebody did already, or where the draft cannot be run in the one
	 * transaction that the scratch lives in; it is given back then.
	 */
	Optional<Loan> take(Draft draft) throws SQLException {
		boolean suits = draft.isTransactional() || this.lending == Lending.COMMITTED;
		if (this.taken || !suits) {
			close();
			return Optional.empty();
		}
		this.taken = true;
		return Optional.of(this.loan);
	}

	/**
	 * Give the scratch back.
	 * @throws SQLException if it could not be discarded
	 */
	@Override
	public void close() throws SQLException {
		this.taken = true;
		this.loan.close();
	}

}
