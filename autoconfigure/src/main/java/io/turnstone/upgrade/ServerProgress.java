package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import liquibase.database.Database;
import liquibase.database.core.MariaDBDatabase;
import liquibase.database.core.PostgresDatabase;
import liquibase.database.jvm.JdbcConnection;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server how far it is with the statement of a session, through another one.
 *
 * @param dataSource gives connections to ask with
 * @param session the number of the session, or {@code null} where nobody can be asked
 * @param query the question
 */
record ServerProgress(@Nullable DataSource dataSource, @Nullable Long session, String query) {

	static final ServerProgress UNKNOWN = new ServerProgress(null, null, "");

	private static final Log LOG = LogFactory.getLog(ServerProgress.class);

	private static final String POSTGRESQL = """
			select case
				when cardinality(pg_blocking_pids(a.pid)) > 0
					then 'waits for process ' || array_to_string(pg_blocking_pids(a.pid), ', ')
				when i.tuples_total > 0 then i.phase || ', ' || 100 * i.tuples_done / i.tuples_total || ' %'
				when i.blocks_total > 0 then i.phase || ', ' || 100 * i.blocks_done / i.blocks_total || ' %'
				when i.phase is not null then i.phase
				when c.heap_blks_total > 0 then c.phase || ', ' || 100 * c.heap_blks_scanned / c.heap_blks_total || ' %'
				else c.phase end
			from pg_stat_activity a
			left join pg_stat_progress_create_index i on i.pid = a.pid
			left join pg_stat_progress_cluster c on c.pid = a.pid
			where a.pid = ?""";

	private static final String MARIADB = """
			select case when max_stage > 0
				then concat(state, ', stage ', stage, ' of ', max_stage, ', ', round(progress), ' %')
				else state end
			from information_schema.processlist where id = ?""";

	/**
	 * Return what tells the progress of the session of a database.
	 * @param database the database
	 * @param dataSource gives connections to ask with
	 */
	static ServerProgress of(Database database, @Nullable DataSource dataSource) {
		if (dataSource == null || !(database.getConnection() instanceof JdbcConnection jdbc)) {
			return UNKNOWN;
		}
		try {
			if (database instanceof PostgresDatabase) {
				return new ServerProgress(dataSource, number(jdbc, "select pg_backend_pid()"), POSTGRESQL);
			}
			return (database instanceof MariaDBDatabase)
					? new ServerProgress(dataSource, number(jdbc, "select connection_id()"), MARIADB) : UNKNOWN;
		}
		catch (SQLException ex) {
			LOG.debug("How far the server is will not be told", ex);
			return UNKNOWN;
		}
	}

	private static Long number(JdbcConnection jdbc, String query) throws SQLException {
		Connection connection = jdbc.getUnderlyingConnection();
		try (PreparedStatement statement = connection.prepareStatement(query);
				ResultSet row = statement.executeQuery()) {
			row.next();
			return row.getLong(1);
		}
	}

	/**
	 * Ask the server.
	 * @return what it says, or empty where it says nothing
	 * @throws SQLException if it cannot be asked
	 */
	Optional<String> describe() throws SQLException {
		if (this.dataSource == null || this.session == null) {
			return Optional.empty();
		}
		try (Connection connection = this.dataSource.getConnection();
				PreparedStatement statement = connection.prepareStatement(this.query)) {
			statement.setLong(1, this.session);
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? Optional.ofNullable(row.getString(1)).filter((said) -> !said.isBlank())
						: Optional.empty();
			}
			finally {
				if (!connection.getAutoCommit()) {
					connection.rollback();
				}
			}
		}
	}

}
