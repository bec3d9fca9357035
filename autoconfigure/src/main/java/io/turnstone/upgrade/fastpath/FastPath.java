package io.turnstone.upgrade.fastpath;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import liquibase.Liquibase;
import liquibase.changelog.DatabaseChangeLog;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Short way to "nothing to do": neither the files of the changelog, nor its settings, nor
 * the history of the database have changed since the last complete run. Whatever is in
 * doubt takes the long way.
 *
 * @param changelog the location of the changelog
 * @param settings what else decides which change sets are run
 * @param schema the schema of Liquibase's own tables, or {@code null} for the
 * connection's own
 * @param historyTable the name of the history table
 */
public record FastPath(String changelog, List<String> settings, @Nullable String schema, String historyTable) {

	/**
	 * The name of the table in which the last run is written down.
	 */
	public static final String TABLE = StateTable.NAME;

	private static final Log logger = LogFactory.getLog(FastPath.class);

	/**
	 * A name that means the same with and without quotes, or the same to Liquibase.
	 */
	private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*|[A-Z][A-Z0-9_]*");

	public FastPath {
		settings = List.copyOf(settings);
	}

	/**
	 * Tell whether nothing has changed, and how many change sets were applied. One small
	 * query is made, and nothing is written.
	 * @param connection the database
	 * @param files finds the files of the changelog
	 * @return the number of change sets in the history if nothing has changed; empty if
	 * something has, or it is not known
	 */
	public OptionalInt upToDate(Connection connection, ChangelogFiles files) {
		if (!isPlain()) {
			return OptionalInt.empty();
		}
		try {
			Optional<StateTable.Entry> entry = read(connection);
			return (entry.isPresent() && Trace.isStillTrue(entry.get().trace(), files))
					? OptionalInt.of(entry.get().applied()) : OptionalInt.empty();
		}
		catch (SQLException ex) {
			logger.debug("Nothing is known of an earlier run", ex);
			return OptionalInt.empty();
		}
	}

	private Optional<StateTable.Entry> read(Connection connection) throws SQLException {
		try {
			return table(connection).read(key(), settings(connection));
		}
		finally {
			if (!connection.getAutoCommit()) {
				connection.rollback();
			}
		}
	}

	/**
	 * Write down a complete run, so that the next one can be short.
	 * @param connection the database
	 * @param parsed the changelog
	 * @param files what found its files
	 */
	public void remember(Connection connection, DatabaseChangeLog parsed, TracedResourceAccessor files) {
		try {
			String text = textType(connection);
			if (text == null || !isPlain()) {
				return;
			}
			boolean autoCommit = connection.getAutoCommit();
			connection.setAutoCommit(false);
			try {
				boolean settled = SettledChangelog.is(parsed) && files.trace().isSound();
				remember(table(connection), connection, text, settled ? files.trace().toString() : null);
				connection.commit();
			}
			finally {
				connection.rollback();
				connection.setAutoCommit(autoCommit);
			}
		}
		catch (SQLException ex) {
			logger.debug("The run is not written down, so the next one takes the long way", ex);
		}
	}

	private void remember(StateTable table, Connection connection, String text, @Nullable String trace)
			throws SQLException {
		table.create(text);
		if (trace != null) {
			table.write(key(), settings(connection), trace);
		}
		else {
			table.forget(key());
		}
	}

	private StateTable table(Connection connection) {
		String prefix = (this.schema != null) ? this.schema + "." : "";
		return new StateTable(connection, prefix + TABLE, prefix + this.historyTable);
	}

	private boolean isPlain() {
		return (this.schema == null || PLAIN.matcher(this.schema).matches())
				&& PLAIN.matcher(this.historyTable).matches();
	}

	private String key() {
		return Sha256.of(this.changelog);
	}

	/**
	 * Return the digest of all that decides which change sets are run, but for the files
	 * and the history. The schema is part of it: without its name, the tables of another
	 * one may be found.
	 */
	private String settings(Connection connection) throws SQLException {
		DatabaseMetaData metaData = connection.getMetaData();
		List<String> all = new ArrayList<>(this.settings);
		all.add(Objects.toString(connection.getCatalog()));
		all.add(Objects.toString(connection.getSchema()));
		all.add(metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion());
		all.add(Objects.toString(Liquibase.class.getPackage().getImplementationVersion()));
		all.add(Objects.toString(FastPath.class.getPackage().getImplementationVersion()));
		return Sha256.of(String.join("\n", all));
	}

	private static @Nullable String textType(Connection connection) throws SQLException {
		return switch (connection.getMetaData().getDatabaseProductName()) {
			case "PostgreSQL" -> "text";
			case "MariaDB", "MySQL" -> "longtext";
			case "H2" -> "clob";
			default -> null;
		};
	}

}
