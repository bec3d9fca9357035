package io.turnstone.scratch;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The door at which the scratch for a database's product is chosen.
 */
public final class Scratches {

	private Scratches() {
	}

	/**
	 * Return the scratch for a database. Nothing is connected to before it is used.
	 * @param live the database
	 * @param settings the settings
	 * @return the scratch
	 */
	public static Scratch forDataSource(DataSource live, ScratchSettings settings) {
		return new LazyScratch(() -> choose(live, settings));
	}

	/**
	 * Take the names of scratches, which are others each time, out of what a database
	 * says.
	 * @param message what it says
	 * @return the message without them
	 */
	public static String withoutNames(String message) {
		return ScratchName.removedFrom(message);
	}

	private static Scratch choose(DataSource live, ScratchSettings settings) {
		Product product = Product.of(live, "the database");
		if (settings.url() == null) {
			return ofProduct(live, product, null);
		}
		DataSource separate = separate(settings.url(), settings);
		Product separateProduct = Product.of(separate, "the database that turnstone.scratch.url names");
		if (!separateProduct.name().equals(product.name())) {
			throw new ScratchUnavailableException(
					"turnstone.scratch.url leads to %s, but the database is %s. Set it to a database of the same product."
						.formatted(separateProduct, product),
					null);
		}
		return ofProduct(separate, separateProduct, settings.url());
	}

	private static Scratch ofProduct(DataSource dataSource, Product product, @Nullable String url) {
		return switch (product.name()) {
			case "PostgreSQL" -> (url != null) ? PostgresScratch.in(dataSource, product.toString())
					: PostgresScratch.beside(dataSource, product.toString());
			case "MariaDB", "MySQL" -> new MariaDbScratch(dataSource, product.toString());
			case "H2" -> new PrivateScratch(new H2Twin(dataSource), product.toString());
			default -> (url != null) ? new SeparateScratch(dataSource, product.toString()) : inMemory(product);
		};
	}

	/**
	 * Where nothing is known of a product but how to get a database in memory.
	 */
	private static Scratch inMemory(Product product) {
		return switch (product.name()) {
			case "HSQL Database Engine" -> PrivateScratch
				.at("jdbc:hsqldb:mem:%s;shutdown=true".formatted(ScratchName.random()), product.toString());
			case "SQLite" -> PrivateScratch.at("jdbc:sqlite::memory:", product.toString());
			default -> throw new ScratchUnavailableException(
					"There is no scratch of its own for %s. Set turnstone.scratch.url to an empty %s database."
						.formatted(product, product.name()),
					null);
		};
	}

	private static DataSource separate(String url, ScratchSettings settings) {
		DriverManagerDataSource dataSource = new DriverManagerDataSource(url);
		dataSource.setUsername(settings.user());
		dataSource.setPassword(settings.password());
		return dataSource;
	}

	/**
	 * Product of a database.
	 *
	 * @param name the name, as the JDBC driver tells it
	 * @param version the version
	 */
	private record Product(String name, String version) {

		static Product of(DataSource dataSource, String what) {
			try (Connection connection = dataSource.getConnection()) {
				DatabaseMetaData metaData = connection.getMetaData();
				return new Product(metaData.getDatabaseProductName(),
						metaData.getDatabaseProductVersion().split(" ")[0]);
			}
			catch (SQLException ex) {
				throw new ScratchUnavailableException(
						"There can be no scratch, as %s cannot be reached: %s".formatted(what, Failures.message(ex)),
						ex);
			}
		}

		@Override
		public String toString() {
			return this.name + " " + this.version;
		}

	}

}
