package io.turnstone.upgrade.fastpath;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Table in which the last complete run of each changelog is written down, in the schema
 * of Liquibase's own tables.
 *
 * @param connection the connection
 * @param name the name, as it stands in SQL
 * @param history the name of the history table, as it stands in SQL
 */
record StateTable(Connection connection, String name, String history) {

	static final String NAME = "turnstone_state";

	/**
	 * What tells one state of the history from another.
	 */
	private static final String PRINT = """
			select count(*), count(md5sum), max(orderexecuted), min(md5sum), max(md5sum), max(dateexecuted) from %s""";

	/**
	 * Read what was written down, if the history is as it was then.
	 * @param changelog which changelog
	 * @param settings with what settings it is to be run
	 * @return what was written down, empty where there is nothing for these settings and
	 * this history
	 * @throws SQLException if one of the tables is not there
	 */
	Optional<Entry> read(String changelog, String settings) throws SQLException {
		String sql = "select s.history, s.trace, h.* from %s s cross join (%s) h where s.changelog = ? and s.settings = ?"
			.formatted(this.name, PRINT.formatted(this.history));
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			statement.setString(1, changelog);
			statement.setString(2, settings);
			try (ResultSet row = statement.executeQuery()) {
				return (row.next() && print(row, 3).equals(row.getString(1)))
						? Optional.of(new Entry(row.getString(2), row.getInt(3))) : Optional.empty();
			}
		}
	}

	/**
	 * What was written down.
	 *
	 * @param trace what was read
	 * @param applied how many change sets the history holds
	 */
	record Entry(String trace, int applied) {

	}

	private static String print(ResultSet row, int first) throws SQLException {
		StringBuilder print = new StringBuilder();
		for (int column = first; column < first + 6; column++) {
			print.append(row.getString(column)).append('\n');
		}
		return Sha256.of(print.toString());
	}

	/**
	 * Write down a complete run.
	 * @param changelog which changelog
	 * @param settings with what settings it was run
	 * @param trace what was read
	 * @throws SQLException if that cannot be written
	 */
	void write(String changelog, String settings, String trace) throws SQLException {
		String print;
		try (Statement statement = this.connection.createStatement();
				ResultSet row = statement.executeQuery(PRINT.formatted(this.history))) {
			row.next();
			print = print(row, 1);
		}
		forget(changelog);
		try (PreparedStatement statement = this.connection.prepareStatement(
				"insert into %s (changelog, settings, history, trace) values (?, ?, ?, ?)".formatted(this.name))) {
			statement.setString(1, changelog);
			statement.setString(2, settings);
			statement.setString(3, print);
			statement.setString(4, trace);
			statement.executeUpdate();
		}
	}

	/**
	 * Forget a run.
	 * @param changelog which changelog
	 * @throws SQLException if the table is not there
	 */
	void forget(String changelog) throws SQLException {
		try (PreparedStatement statement = this.connection
			.prepareStatement("delete from %s where changelog = ?".formatted(this.name))) {
			statement.setString(1, changelog);
			statement.executeUpdate();
		}
	}

	/**
	 * Create the table where it is not there yet.
	 * @param text the type of a long text
	 * @throws SQLException if it cannot be created
	 */
	void create(String text) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("""
					create table if not exists %s (changelog varchar(64) not null primary key,
					settings varchar(64) not null, history varchar(64) not null, trace %s not null)"""
				.formatted(this.name, text));
		}
	}

}
