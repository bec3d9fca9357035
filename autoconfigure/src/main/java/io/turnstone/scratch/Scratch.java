package io.turnstone.scratch;

import java.sql.SQLException;
import java.util.List;

/**
 * Throw-away schemas of the same product as a database. Nothing stays behind, whatever
 * happens to the process.
 */
public interface Scratch {

	/**
	 * Return the product and version that the scratch runs on.
	 * @return the product, such as {@code PostgreSQL 18.6}
	 */
	String product();

	/**
	 * Tell whether a full scratch is a database of its own, from which the live one
	 * cannot be reached by any name, and in which further schemas can be made, as they
	 * are gone with it.
	 * @param lending how it is to be lent
	 * @return {@code true} if it is
	 */
	boolean isApart(Lending lending);

	/**
	 * Tell whether the locks that a change of a table takes can be seen in a full
	 * scratch: a transaction that made the table has them already.
	 * @param lending how it is to be lent
	 * @return {@code true} if they can
	 */
	default boolean showsLocks(Lending lending) {
		return false;
	}

	/**
	 * Create tables of columns and checks, read them back and discard them. A statement
	 * that fails is reported, and the other tables are read all the same.
	 * @param tables the tables to create
	 * @param reader reads the schema in which they were created
	 * @return the tables as the database tells of them
	 * @throws ScratchUnavailableException if there can be no scratch
	 */
	default LeanResult lean(List<ScratchTable> tables, SchemaReader reader) {
		return lean(List.of(), tables, reader);
	}

	/**
	 * Create types, and tables of columns and checks that need them, read them back and
	 * discard them. A statement that fails is reported, and the others are run all the
	 * same.
	 * @param types the types to create
	 * @param tables the tables to create
	 * @param reader reads the schema in which they were created
	 * @return the types and tables as the database tells of them
	 * @throws ScratchUnavailableException if there can be no scratch
	 */
	LeanResult lean(List<ScratchType> types, List<ScratchTable> tables, SchemaReader reader);

	/**
	 * Lend an empty schema.
	 * @param lending how the schema is to be lent
	 * @return the loan, to be closed
	 * @throws ScratchUnavailableException if there can be no scratch
	 * @throws SQLException if the database fails
	 */
	Loan lend(Lending lending) throws SQLException;

	/**
	 * Lend an empty schema, and take it back when the work in it is done.
	 * @param <T> the type of what the work returns
	 * @param lending how the schema is to be lent
	 * @param work what to do in it
	 * @return what the work returns
	 * @throws ScratchUnavailableException if there can be no scratch
	 * @throws Exception if the work throws it
	 */
	default <T> T full(Lending lending, Work<T> work) throws Exception {
		try (Loan loan = lend(lending)) {
			return work.in(loan.scratch());
		}
	}

	/**
	 * How a full scratch is lent.
	 */
	enum Lending {

		/**
		 * In one transaction that is rolled back, where the product can. The borrower's
		 * commits become savepoints, and one fails that comes when the transaction holds
		 * so many locks that others would run short of them. For few tables.
		 */
		ONE_TRANSACTION,

		/**
		 * As a schema of its own, dropped at the end, and swept at the next use after a
		 * crash. For more tables, and for statements that refuse to run in a transaction.
		 */
		COMMITTED

	}

	/**
	 * Work to be done in a full scratch.
	 *
	 * @param <T> the type of what the work returns
	 */
	@FunctionalInterface
	interface Work<T> {

		/**
		 * Do the work.
		 * @param scratch the schema that was lent
		 * @return what the work is done for
		 * @throws Exception if the work fails
		 */
		T in(FullScratch scratch) throws Exception;

	}

}
