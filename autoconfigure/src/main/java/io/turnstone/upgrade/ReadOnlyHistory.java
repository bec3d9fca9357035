package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import liquibase.Scope;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.structure.core.Schema;
import org.jspecify.annotations.Nullable;

/**
 * History that only looks. Liquibase's own creates its table while it parses an
 * {@code include}, fills in checksums and paths while it validates, and finds out that
 * there is no table by a statement that fails.
 */
class ReadOnlyHistory extends IndexedHistory {

	private final @Nullable Connection connection;

	private @Nullable Boolean tableFound;

	private int entered;

	// Not public and with parameters: that makes Liquibase use this instance
	ReadOnlyHistory(Database database, @Nullable Connection connection) {
		this.connection = connection;
		setDatabase(database);
	}

	/**
	 * Let Liquibase only look at the history of a database, until its history services
	 * are reset.
	 */
	static ReadOnlyHistory register(Database database) throws DatabaseException {
		if (!(database.getConnection() instanceof JdbcConnection jdbc)) {
			throw new DatabaseException("There is no JDBC connection to %s".formatted(database.getShortName()));
		}
		ChangeLogHistoryServiceFactory services = Scope.getCurrentScope()
			.getSingleton(ChangeLogHistoryServiceFactory.class);
		services.resetAll();
		ReadOnlyHistory history = new ReadOnlyHistory(database, jdbc.getUnderlyingConnection());
		services.register(history);
		return history;
	}

	@Override
	public int getPriority() {
		return Integer.MAX_VALUE;
	}

	@Override
	public boolean supports(Database database) {
		return database == getDatabase();
	}

	@Override
	public boolean hasDatabaseChangeLogTable() {
		if (this.tableFound == null) {
			this.tableFound = findTable();
		}
		return this.tableFound;
	}

	private boolean findTable() {
		try {
			for (String name : spellings(getDatabase().getDatabaseChangeLogTableName())) {
				if (isTable(name)) {
					return true;
				}
			}
			return false;
		}
		catch (SQLException ex) {
			throw new UnexpectedLiquibaseException(ex);
		}
	}

	private static Set<String> spellings(String name) {
		return new LinkedHashSet<>(List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
	}

	private boolean isTable(String name) throws SQLException {
		if (this.connection == null) {
			return false;
		}
		boolean schemas = getDatabase().supports(Schema.class);
		String column = schemas ? "TABLE_SCHEM" : "TABLE_CAT";
		String home = schemas ? getLiquibaseSchemaName() : getLiquibaseCatalogName();
		try (ResultSet tables = this.connection.getMetaData().getTables(null, null, name, null)) {
			while (tables.next()) {
				if (home == null || home.equalsIgnoreCase(tables.getString(column))) {
					return true;
				}
			}
			return false;
		}
	}

	/**
	 * Return the place of the next change set in a script.
	 */
	@Override
	public int getNextSequenceValue() throws LiquibaseException {
		return hasDatabaseChangeLogTable() ? super.getNextSequenceValue() : ++this.entered;
	}

	@Override
	public void init() {
		// The table is left as it is, even if it is not there
	}

	@Override
	public void replaceChecksum(ChangeSet changeSet) {
		// The checksum is left as it is
	}

	@Override
	public void replaceFilePath(ChangeSet changeSet, String oldPath) {
		// The path is left as it is
	}

}
