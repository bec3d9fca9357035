package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

/**
 * Scratch on a server of MariaDB or MySQL. Temporary tables serve the lean one: nobody
 * else sees them, and they are gone with their session. As each statement that changes a
 * schema commits, the full one is a database of its own.
 */
final class MariaDbScratch implements Scratch {

	private final DataSource dataSource;

	private final String product;

	MariaDbScratch(DataSource dataSource, String product) {
		this.dataSource = dataSource;
		this.product = product;
	}

	@Override
	public String product() {
		return this.product;
	}

	@Override
	public boolean isApart(Lending lending) {
		return false;
	}

	@Override
	public LeanResult lean(List<ScratchType> types, List<ScratchTable> tables, SchemaReader reader) {
		try (Session session = Session.open(this.dataSource)) {
			PlainTables temporary = new PlainTables(session.connection(),
					new CreatedTables(ScratchName.random() + "_"));
			requireTemporary(session.connection());
			try (CleanUp dropped = temporary::drop) {
				return temporary.create(types, tables.stream().map(MariaDbScratch::temporary).toList(), reader);
			}
		}
		catch (SQLException ex) {
			throw new ScratchUnavailableException(
					"Temporary tables cannot be created and read: " + Failures.message(ex), ex);
		}
	}

	/**
	 * Without the right each single table would be refused.
	 */
	private static void requireTemporary(Connection connection) throws SQLException {
		String probe = ScratchName.random();
		try (Statement statement = connection.createStatement()) {
			statement.execute("create temporary table %s (id integer)".formatted(probe));
			statement.execute("drop temporary table " + probe);
		}
		catch (SQLException ex) {
			throw new ScratchUnavailableException(
					"Temporary tables cannot be created (%s). Run: grant create temporary tables on `%s`.* to %s; or set turnstone.scratch.url to an empty database of the same product."
						.formatted(Failures.message(ex), connection.getCatalog(), MariaDbDatabases.user(connection)),
					ex);
		}
	}

	private static ScratchTable temporary(ScratchTable table) {
		return new ScratchTable(table.key(),
				table.statements()
					.stream()
					.map((statement) -> statement.replaceFirst("^(?i)create\\s+table\\s", "create temporary table "))
					.toList());
	}

	@Override
	public Loan lend(Lending lending) throws SQLException {
		return Loan.of((cleanUps) -> {
			Session session = Session.open(this.dataSource);
			cleanUps.add(session::close);
			Connection connection = session.connection();
			MariaDbDatabases databases = new MariaDbDatabases(connection);
			databases.sweep();
			String name = ScratchName.random();
			cleanUps.add(databases.lock(name));
			cleanUps.add(databases.create(name));
			cleanUps.add(databases.enter(name));
			return new FullScratch(LentConnection.of(connection), name);
		});
	}

}
