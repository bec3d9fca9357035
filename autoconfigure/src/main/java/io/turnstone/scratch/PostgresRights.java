package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a user may do in a PostgreSQL database.
 *
 * @param database the database, quoted where it must be
 * @param user the user, quoted where it must be
 * @param temporary whether the user may create temporary tables
 * @param create whether the user may create schemas
 * @param recovering whether the server is a standby, which takes no writes
 */
record PostgresRights(String database, String user, boolean temporary, boolean create, boolean recovering) {

	static PostgresRights of(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("""
				select quote_ident(current_database()), quote_ident(current_user),
					has_database_privilege(current_database(), 'TEMPORARY'),
					has_database_privilege(current_database(), 'CREATE'), pg_is_in_recovery()""")) {
			row.next();
			return new PostgresRights(row.getString(1), row.getString(2), row.getBoolean(3), row.getBoolean(4),
					row.getBoolean(5));
		}
	}

	void requireTemporary() {
		require(this.temporary, "temporary tables", "temporary");
	}

	void requireCreate() {
		require(this.create, "schemas", "create");
	}

	private void require(boolean granted, String objects, String right) {
		if (this.recovering) {
			throw new ScratchUnavailableException(
					"The server is a standby, which takes no writes. Set turnstone.scratch.url to a PostgreSQL database that does.",
					null);
		}
		if (!granted) {
			throw new ScratchUnavailableException(
					"The user %s may not create %s in the database %s. Run: grant %s on database %s to %s; or set turnstone.scratch.url to another PostgreSQL database."
						.formatted(this.user, objects, this.database, right, this.database, this.user),
					null);
		}
	}

}
