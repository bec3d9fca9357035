package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

import io.turnstone.schema.Schema;

/**
 * Reads one schema through a connection: the catalog reader, as a scratch sees it.
 */
@FunctionalInterface
public interface SchemaReader {

	/**
	 * Read the tables of a schema.
	 * @param connection the scratch's connection
	 * @param schema the schema's name, as the database stores it
	 * @param tables the names of the tables that matter
	 * @return what the schema holds, or of it at least these tables
	 * @throws SQLException if the catalog cannot be read
	 */
	Schema read(Connection connection, String schema, Collection<String> tables) throws SQLException;

}
