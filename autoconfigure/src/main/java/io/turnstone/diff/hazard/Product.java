package io.turnstone.diff.hazard;

import java.util.Optional;

import io.turnstone.schema.Column;

/**
 * How a database product goes about changes of a table that others use. Each product has
 * a class of its own.
 */
public interface Product {

	/**
	 * Return the name of the product.
	 * @return the name, for people
	 */
	String name();

	/**
	 * Return what a change means for a table that is there.
	 * @param step the change
	 * @param situation what is there
	 * @return what it has to do, or empty where it takes a moment, or nothing is known of
	 * the product
	 */
	Optional<Load> load(Step.OfSchema step, Situation situation);

	/**
	 * Return up to how many rows a table is too small for a {@link #load} to matter.
	 * @return the number of rows; 0 where it always matters
	 */
	default long smallTable() {
		return 0;
	}

	/**
	 * Tell whether each change of the schema is committed at once, whatever was begun.
	 * @return {@code true} if it is
	 */
	boolean commitsEachChange();

	/**
	 * Tell whether an index comes with each foreign key that has none.
	 * @return {@code true} if the product makes it
	 */
	boolean indexesForeignKeys();

	/**
	 * Tell what becomes of a name that is too long.
	 * @param name the name
	 * @return such as {@code is cut to ...}, or empty where the name is short enough
	 */
	Optional<String> fateOfName(String name);

	/**
	 * Choose a product.
	 * @param name the name, as its JDBC driver tells it
	 * @return what is known of it
	 */
	static Product named(String name) {
		return switch (name) {
			case "PostgreSQL" -> new PostgresqlProduct();
			case "MariaDB" -> MariaDbProduct.mariaDb();
			case "MySQL" -> MariaDbProduct.mySql();
			case "H2" -> new H2Product();
			default -> new OtherProduct(name);
		};
	}

	/**
	 * Tell whether a column gets a value that the product computes for each row.
	 * @param column the column
	 * @return {@code true} if it is numbered or generated
	 */
	static boolean isComputed(Column column) {
		return column.identity() != null || column.generatedAs() != null;
	}

}
