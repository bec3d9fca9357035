package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.upgrade.RecordedStatement.State;
import io.turnstone.upgrade.fastpath.Sha256;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * Table in which the statements of the change set that is being run are written down. It
 * has rows only while change sets are run, or after they were interrupted.
 */
final class ProgressTable {

	static final String NAME = "turnstone_progress";

	private static final String CREATE = """
			create table if not exists %s (
			change_set varchar(64) not null, statement_number int not null,
			id varchar(255) not null, author varchar(255) not null, filename varchar(255) not null,
			direction varchar(10) not null, state varchar(10) not null,
			digest varchar(64) not null, imprint varchar(64), statement longtext,
			primary key (change_set, statement_number))""";

	private final Connection connection;

	private final String name;

	private ProgressTable(Connection connection, String name) {
		this.connection = connection;
		this.name = name;
	}

	/**
	 * Create the table where it is not there yet.
	 * @param database the database
	 * @param connection the connection that change sets are run on
	 * @return the table
	 * @throws SQLException if it cannot be created
	 */
	static ProgressTable create(Database database, Connection connection) throws SQLException {
		String name = database.escapeTableName(database.getLiquibaseCatalogName(), database.getLiquibaseSchemaName(),
				NAME);
		ProgressTable table = new ProgressTable(connection, name);
		table.execute(CREATE.formatted(name));
		return table;
	}

	/**
	 * Return the table's name, as it stands in SQL.
	 */
	String name() {
		return this.name;
	}

	/**
	 * Return what is known of a change set that was interrupted.
	 * @param changeSet the change set
	 * @param direction which way it was run
	 * @return its statements, in the order in which they were begun
	 * @throws SQLException if the table cannot be read
	 */
	List<RecordedStatement> read(ChangeSet changeSet, RunDirection direction) throws SQLException {
		try (PreparedStatement query = this.connection
			.prepareStatement("select statement_number, state, digest, statement, imprint from " + this.name
					+ " where change_set = ? order by 1")) {
			query.setString(1, key(changeSet, direction));
			try (ResultSet rows = query.executeQuery()) {
				List<RecordedStatement> statements = new ArrayList<>();
				while (rows.next()) {
					statements.add(new RecordedStatement(rows.getInt(1), State.valueOf(rows.getString(2)),
							rows.getString(3), rows.getString(4), rows.getString(5)));
				}
				return statements;
			}
		}
	}

	/**
	 * Write down a statement.
	 * @param changeSet its change set
	 * @param direction which way it is run
	 * @param statement the statement
	 * @throws SQLException if it cannot be written
	 */
	void add(ChangeSet changeSet, RunDirection direction, RecordedStatement statement) throws SQLException {
		String insert = "insert into %s (change_set, statement_number, id, author, filename, direction, state, digest, "
				+ "statement, imprint) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
		try (PreparedStatement row = this.connection.prepareStatement(insert.formatted(this.name))) {
			row.setString(1, key(changeSet, direction));
			row.setInt(2, statement.number());
			row.setString(3, start(changeSet.getId()));
			row.setString(4, start(changeSet.getAuthor()));
			row.setString(5, start(changeSet.getFilePath()));
			row.setString(6, direction.name());
			row.setString(7, statement.state().name());
			row.setString(8, statement.digest());
			row.setString(9, statement.text());
			row.setString(10, statement.imprint());
			row.executeUpdate();
		}
	}

	/**
	 * Tell how far a statement came.
	 * @param changeSet its change set
	 * @param direction which way it is run
	 * @param number its number
	 * @param state how far it came
	 * @param imprint what the catalog looks like now, if it matters
	 * @throws SQLException if it cannot be written
	 */
	void update(ChangeSet changeSet, RunDirection direction, int number, State state, @Nullable String imprint)
			throws SQLException {
		try (PreparedStatement row = this.connection
			.prepareStatement("update %s set state = ?, imprint = ? where change_set = ? and statement_number = ?"
				.formatted(this.name))) {
			row.setString(1, state.name());
			row.setString(2, imprint);
			row.setString(3, key(changeSet, direction));
			row.setInt(4, number);
			row.executeUpdate();
		}
	}

	/**
	 * Forget a statement and those after it.
	 * @param changeSet its change set
	 * @param direction which way it was run
	 * @param number its number, from 1
	 * @throws SQLException if it cannot be forgotten
	 */
	void forget(ChangeSet changeSet, RunDirection direction, int number) throws SQLException {
		try (PreparedStatement rows = this.connection
			.prepareStatement("delete from %s where change_set = ? and statement_number >= ?".formatted(this.name))) {
			rows.setString(1, key(changeSet, direction));
			rows.setInt(2, number);
			rows.executeUpdate();
		}
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String key(ChangeSet changeSet, RunDirection direction) {
		return Sha256
			.of(String.join("\n", direction.name(), changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath()));
	}

	private static String start(String text) {
		return (text.length() > 255) ? text.substring(0, 255) : text;
	}

}
