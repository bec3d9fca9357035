package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The door at which the reader for a database's product is chosen.
 */
public final class Catalogs {

	private Catalogs() {
	}

	/**
	 * Return the reader for the product that a connection leads to.
	 * @param connection the connection
	 * @return the product's own reader where there is one, else the one that asks the
	 * JDBC driver
	 * @throws SQLException if the driver does not tell the product
	 */
	public static CatalogReader readerFor(Connection connection) throws SQLException {
		return switch (connection.getMetaData().getDatabaseProductName()) {
			case "PostgreSQL" -> new PostgresCatalogReader();
			case "MariaDB", "MySQL" -> new MariaDbCatalogReader();
			case "H2" -> new H2CatalogReader();
			default -> new JdbcCatalogReader();
		};
	}

}
