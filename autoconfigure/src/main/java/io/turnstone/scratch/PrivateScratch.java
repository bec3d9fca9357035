package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/**
 * Scratch in a private in-memory database, for products that run in this process. It is
 * gone with its connection, and needs no right of the live database.
 */
final class PrivateScratch implements Scratch {

	private final PrivateDatabase database;

	private final String product;

	PrivateScratch(PrivateDatabase database, String product) {
		this.database = database;
		this.product = product;
	}

	/**
	 * Return a scratch in an in-memory database that has the settings of its product.
	 * @param url the JDBC URL of a database that is gone with its last connection
	 * @param product the product and version
	 * @return the scratch
	 */
	static PrivateScratch at(String url, String product) {
		return new PrivateScratch(() -> DriverManager.getConnection(url), product);
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
		try (Connection connection = this.database.open()) {
			return new PlainTables(connection, new CreatedTables(ScratchName.PREFIX)).create(types, tables, reader);
		}
		catch (SQLException ex) {
			throw new ScratchUnavailableException(
					"The in-memory database for the comparison cannot be used: " + Failures.message(ex), ex);
		}
	}

	@Override
	public Loan lend(Lending lending) throws SQLException {
		return Loan.of((cleanUps) -> {
			Connection connection = this.database.open();
			cleanUps.add(connection::close);
			// A product without schemas has the empty name for the only place there is
			String schema = Objects.requireNonNullElse(connection.getSchema(), "");
			return new FullScratch(LentConnection.of(connection), schema);
		});
	}

	/**
	 * Opens a new database, which is gone when the connection is closed.
	 */
	@FunctionalInterface
	interface PrivateDatabase {

		Connection open() throws SQLException;

	}

}
