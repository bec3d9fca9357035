package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

/**
 * Scratch in a database that is there for nothing else, for products that have no scratch
 * of their own here. What is created in it is dropped again.
 */
final class SeparateScratch implements Scratch {

	private final DataSource dataSource;

	private final String product;

	SeparateScratch(DataSource dataSource, String product) {
		this.dataSource = dataSource;
		this.product = product;
	}

	@Override
	public String product() {
		return this.product;
	}

	@Override
	public boolean isApart(Lending lending) {
		return true;
	}

	@Override
	public LeanResult lean(List<ScratchType> types, List<ScratchTable> tables, SchemaReader reader) {
		try (Session session = Session.open(this.dataSource)) {
			PlainTables plainTables = new PlainTables(session.connection(),
					new CreatedTables(ScratchName.random() + "_"));
			try (CleanUp dropped = plainTables::drop) {
				return plainTables.create(List.of(), tables, reader);
			}
		}
		catch (SQLException ex) {
			throw unavailable("its tables cannot be created, read or dropped", ex);
		}
	}

	@Override
	public Loan lend(Lending lending) throws SQLException {
		return Loan.of((cleanUps) -> {
			Session session = Session.open(this.dataSource);
			cleanUps.add(session::close);
			Connection connection = session.connection();
			String schema = create(connection);
			cleanUps.add(() -> drop(connection, schema));
			cleanUps.add(leaveSchema(connection));
			connection.setSchema(schema);
			return new FullScratch(LentConnection.of(connection), schema);
		});
	}

	private static void drop(Connection connection, String schema) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("drop schema %s cascade".formatted(schema));
		}
	}

	private String create(Connection connection) {
		try (Statement statement = connection.createStatement()) {
			String name = ScratchName.random();
			statement.execute("create schema " + name);
			return connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
		}
		catch (SQLException ex) {
			throw unavailable("no schema can be created in it", ex);
		}
	}

	/**
	 * What the borrower leaves open is rolled back before the schema goes.
	 */
	private CleanUp leaveSchema(Connection connection) throws SQLException {
		String before = connection.getSchema();
		return () -> {
			if (!connection.getAutoCommit()) {
				connection.rollback();
				connection.setAutoCommit(true);
			}
			connection.setSchema(before);
		};
	}

	private ScratchUnavailableException unavailable(String reason, SQLException cause) {
		return new ScratchUnavailableException("The %s database that turnstone.scratch.url names is of no use: %s (%s)"
			.formatted(this.product, reason, Failures.message(cause)), cause);
	}

}
