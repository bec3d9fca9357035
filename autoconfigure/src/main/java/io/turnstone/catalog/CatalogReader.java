package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.TableStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Reader of one database product's catalog. It only reads, and where the product allows
 * it, it needs a number of queries that does not depend on the number of tables.
 */
public interface CatalogReader {

	/**
	 * Read the base tables and sequences of some schemas.
	 * @param connection a connection, which stays open; its settings are the same
	 * afterwards
	 * @param scope the schemas to read
	 * @return what they hold, in the database's own words
	 * @throws LockedException if somebody else holds a lock for longer than the scope
	 * allows
	 * @throws SQLException if the catalog cannot be read
	 */
	Schema read(Connection connection, CatalogScope scope) throws SQLException;

	/**
	 * Tell whether the reader returns column types, defaults, generated expressions and
	 * checks in the words that the same product uses for a scratch, so that they can be
	 * compared with what a scratch returns, and the sequences. One that does not lists
	 * what it leaves out.
	 * @return {@code true} if they can be compared
	 */
	boolean readsExpressions();

	/**
	 * Ask the database for its own names of types, which needs no right and creates
	 * nothing.
	 * @param connection a connection, which stays open; its settings are the same
	 * afterwards
	 * @param schema the schema whose tables have the types, or {@code null} for the one
	 * that the connection uses by default
	 * @param written the types as somebody writes them
	 * @return the names that {@link #read} gives to the types, by what was written; a
	 * type that the product does not tell of in this way is not among them
	 * @throws SQLException if the database cannot be asked
	 */
	default Map<String, String> typeNames(Connection connection, @Nullable String schema, Collection<String> written)
			throws SQLException {
		return Map.of();
	}

	/**
	 * Read what the catalog estimates of tables. No row of them is looked at, and nothing
	 * waits for their locks.
	 * @param connection a connection, which stays open
	 * @param scope the schemas and the names of the tables
	 * @return the estimates of those of the tables that are there; none where the product
	 * has none
	 * @throws SQLException if the catalog cannot be read
	 */
	default Map<ObjectName, TableStatistics> statistics(Connection connection, CatalogScope scope) throws SQLException {
		return Map.of();
	}

	/**
	 * Name the triggers, routines and the like, which {@link #read} does not return.
	 * @param connection a connection, which stays open
	 * @param schema the schema to look in, as the database stores its name
	 * @return each with its kind, such as {@code trigger audit}; none where the product
	 * does not tell
	 * @throws SQLException if the database cannot be asked
	 */
	default List<String> storedCode(Connection connection, String schema) throws SQLException {
		return List.of();
	}

	/**
	 * Tell what this session has locked, and where the rows of tables are. It waits for
	 * nobody.
	 * @param connection a connection, which stays open
	 * @param schema the schema of the tables, as the database stores its name
	 * @return the locks; none where the product does not tell
	 * @throws SQLException if the database cannot be asked
	 */
	default SessionLocks locks(Connection connection, String schema) throws SQLException {
		return SessionLocks.none();
	}

	/**
	 * Tell whether {@code ID} and {@code id} are the same column to the product.
	 * @return {@code true} if they are, however they are quoted
	 */
	default boolean ignoresCaseOfColumns() {
		return false;
	}

	/**
	 * Tell whether the product does what a foreign key asks for when a row is deleted.
	 * @param action the action
	 * @return {@code false} if it takes the words and does nothing about them
	 */
	default boolean knows(DeleteAction action) {
		return true;
	}

}
