package io.turnstone.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.turnstone.testing.MySqlServer;
import io.turnstone.testing.TestDatabase;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Products, and modes of products, that the features are tried on.
 */
enum Product {

	POSTGRESQL("PostgreSQL", TestDatabase.POSTGRESQL::create, Product::postgresqlSchema),

	MARIADB("MariaDB", TestDatabase.MARIADB::create),

	MYSQL("MySQL", MySqlServer::create),

	H2("H2", TestDatabase.H2::create),

	H2_AS_POSTGRESQL("H2, `MODE=PostgreSQL`", () -> h2("MODE=PostgreSQL")),

	H2_AS_MYSQL("H2, `MODE=MySQL`", () -> h2("MODE=MySQL")),

	H2_IN_LOWER_CASE("H2, `DATABASE_TO_LOWER=TRUE`", () -> h2("DATABASE_TO_LOWER=TRUE")),

	H2_WITHOUT_CASE("H2, `DATABASE_TO_LOWER=TRUE` and `CASE_INSENSITIVE_IDENTIFIERS=TRUE`",
			() -> h2("DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE")),

	HSQLDB("HSQLDB", Product::hsqldb),

	SQLITE("SQLite", Product::sqlite);

	/**
	 * H2 in every mode.
	 */
	static final Set<Product> ANY_H2 = EnumSet.of(H2, H2_AS_POSTGRESQL, H2_AS_MYSQL, H2_IN_LOWER_CASE, H2_WITHOUT_CASE);

	private static final Set<Product> IN_FULL = EnumSet.of(POSTGRESQL, MARIADB, MYSQL, H2);

	private final String title;

	private final Supplier<DataSource> databases;

	private final Supplier<DataSource> schemas;

	Product(String title, Supplier<DataSource> databases) {
		this(title, databases, databases);
	}

	Product(String title, Supplier<DataSource> databases, Supplier<DataSource> schemas) {
		this.title = title;
		this.databases = databases;
		this.schemas = schemas;
	}

	/**
	 * Return a new, empty database.
	 * @return the data source
	 */
	DataSource create() {
		return this.databases.get();
	}

	/**
	 * Return a new, empty schema, which some products make much faster than a database.
	 * @return the data source
	 */
	DataSource createSchema() {
		return this.schemas.get();
	}

	/**
	 * Tell whether each feature is tried by itself in every run of the tests. The modes
	 * of H2, and what is read by the standard of JDBC alone, have them theme by theme.
	 */
	boolean isTriedInFull() {
		return IN_FULL.contains(this);
	}

	/**
	 * Return the version of the server that the tests run on.
	 * @return the major version
	 */
	int majorVersion() {
		try (Connection connection = createSchema().getConnection()) {
			return connection.getMetaData().getDatabaseMajorVersion();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Return what is listed as not compared, whatever the model.
	 * @return the objects of the notes
	 */
	List<String> untold() {
		boolean readByTheProductsOwnReader = this != HSQLDB && this != SQLITE;
		return readByTheProductsOwnReader ? List.of() : List.of("check constraints", "collations",
				"conditions and directions of indexes", "expressions of generated columns", "sequences");
	}

	/**
	 * Return what Hibernate does not write for the product.
	 * @return the objects of the notes
	 */
	List<String> unwritten() {
		return (this == SQLITE) ? List.of("foreign keys", "unique keys") : List.of();
	}

	private static DataSource postgresqlSchema() {
		String name = "feature_" + UUID.randomUUID().toString().replace("-", "");
		DriverManagerDataSource database = SharedDatabase.next();
		TestDatabase.execute(database, "create schema " + name);
		return new DriverManagerDataSource(database.getUrl() + "&currentSchema=" + name);
	}

	private static DataSource h2(String settings) {
		return new DriverManagerDataSource("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;%s".formatted(UUID.randomUUID(), settings),
				"sa", "");
	}

	private static DataSource hsqldb() {
		return new DriverManagerDataSource("jdbc:hsqldb:mem:" + UUID.randomUUID(), "sa", "");
	}

	private static DataSource sqlite() {
		try {
			Path file = Files.createTempFile("turnstone", ".sqlite");
			file.toFile().deleteOnExit();
			return new DriverManagerDataSource("jdbc:sqlite:%s?synchronous=OFF&journal_mode=MEMORY".formatted(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Database for some of the schemas, which is made when it is needed first. The more
	 * there are in one, the longer its catalog takes to read.
	 */
	private static final class SharedDatabase {

		private static final int SCHEMAS = 25;

		private static @Nullable DriverManagerDataSource current;

		private static int schemas;

		static synchronized DriverManagerDataSource next() {
			if (current == null || schemas++ % SCHEMAS == 0) {
				current = TestDatabase.POSTGRESQL.create();
			}
			return current;
		}

	}

	@Override
	public String toString() {
		return this.title;
	}

}
