package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/**
 * Scratch on a PostgreSQL server: temporary tables, and schemas in the database itself.
 */
final class PostgresScratch implements Scratch {

	private final DataSource dataSource;

	private final String product;

	private final boolean separate;

	private PostgresScratch(DataSource dataSource, String product, boolean separate) {
		this.dataSource = dataSource;
		this.product = product;
		this.separate = separate;
	}

	/**
	 * Return the scratch in a database that is in use.
	 */
	static PostgresScratch beside(DataSource live, String product) {
		return new PostgresScratch(live, product, false);
	}

	/**
	 * Return the scratch in a database that is there for nothing else.
	 */
	static PostgresScratch in(DataSource separate, String product) {
		return new PostgresScratch(separate, product, true);
	}

	@Override
	public String product() {
		return this.product;
	}

	@Override
	public boolean isApart(Lending lending) {
		return this.separate && lending == Lending.ONE_TRANSACTION;
	}

	@Override
	public boolean showsLocks(Lending lending) {
		return lending == Lending.COMMITTED;
	}

	@Override
	public LeanResult lean(List<ScratchType> types, List<ScratchTable> tables, SchemaReader reader) {
		try (Session session = Session.open(this.dataSource)) {
			return new PostgresTemporaryTables(session.connection(), reader).create(types, tables);
		}
		catch (SQLException ex) {
			throw new ScratchUnavailableException(
					"The temporary tables for the comparison cannot be created or read: " + Failures.message(ex), ex);
		}
	}

	@Override
	public Loan lend(Lending lending) throws SQLException {
		return Loan.of((cleanUps) -> {
			Session session = Session.open(this.dataSource);
			cleanUps.add(session::close);
			Connection connection = session.connection();
			PostgresRights.of(connection).requireCreate();
			return (lending == Lending.ONE_TRANSACTION) ? new PostgresTransaction(connection).prepare(cleanUps)
					: new PostgresSchema(connection).prepare(cleanUps);
		});
	}

}
