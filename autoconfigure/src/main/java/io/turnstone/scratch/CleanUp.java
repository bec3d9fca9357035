package io.turnstone.scratch;

import java.sql.SQLException;

/**
 * What is to be done at the end, whatever happens before.
 */
@FunctionalInterface
interface CleanUp extends AutoCloseable {

	@Override
	void close() throws SQLException;

}
