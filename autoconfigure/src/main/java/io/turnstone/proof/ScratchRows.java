package io.turnstone.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.turnstone.diff.SampleRows;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.FullScratch;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Rows that were made up for the tables of a scratch, so that a draft meets some.
 *
 * @param connection the connection of the scratch
 * @param quote what names are quoted with
 * @param counts how many rows each table got
 */
record ScratchRows(Connection connection, String quote, Map<ObjectName, Long> counts) {

	private static final Log logger = LogFactory.getLog(ScratchRows.class);

	private static final int ROWS = 3;

	/**
	 * Insert rows.
	 * @param scratch the scratch
	 * @param there what is in it
	 * @param wanted what the model has
	 * @param filled the tables that get rows, and with them those that they refer to
	 * @return the rows
	 * @throws SQLException if the scratch fails
	 */
	static ScratchRows insert(FullScratch scratch, Schema there, Schema wanted, FilledTables filled)
			throws SQLException {
		Connection connection = scratch.connection();
		String quote = connection.getMetaData().getIdentifierQuoteString();
		ScratchRows rows = new ScratchRows(connection, quote, new LinkedHashMap<>());
		if (!filled.tables().isEmpty()) {
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(true);
			new SampleRows(there, wanted, filled.emptied(), rows::quoted).inserts(filled.tables(), ROWS)
				.forEach(rows::insert);
			connection.setAutoCommit(autoCommit);
		}
		return rows;
	}

	private String quoted(String name) {
		return this.quote + name.replace(this.quote, this.quote + this.quote) + this.quote;
	}

	/**
	 * Insert rows into one table. A condition that nobody knows may reject them: then the
	 * table stays empty.
	 */
	private void insert(ObjectName table, List<String> statements) {
		try (Statement statement = this.connection.createStatement()) {
			for (String insert : statements) {
				statement.execute(insert);
			}
			this.counts.put(table, count(table));
		}
		catch (SQLException ex) {
			logger.debug("%s takes no rows that were made up".formatted(table), ex);
		}
	}

	private long count(ObjectName table) throws SQLException {
		String name = (table.schema() != null) ? quoted(table.schema()) + "." + quoted(table.name())
				: quoted(table.name());
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery("select count(*) from " + name)) {
			row.next();
			return row.getLong(1);
		}
	}

	/**
	 * Find the tables that do not have the rows any more.
	 * @return the tables
	 * @throws SQLException if the scratch fails
	 */
	List<ObjectName> lost() throws SQLException {
		List<ObjectName> lost = new ArrayList<>();
		for (Map.Entry<ObjectName, Long> table : this.counts.entrySet()) {
			if (count(table.getKey()) != table.getValue()) {
				lost.add(table.getKey());
			}
		}
		return lost;
	}

	boolean isEmpty() {
		return this.counts.isEmpty();
	}

	String describe() {
		return "with rows in " + ((this.counts.size() == 1) ? "1 table" : this.counts.size() + " tables");
	}

}
