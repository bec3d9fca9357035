package io.turnstone.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import io.turnstone.schema.Identity;

/**
 * What has to be said in a product's own SQL, because Liquibase has no exact word for it.
 */
interface ProductSql {

	/**
	 * Tell whether a word cannot be a name without quotes.
	 * @param word the word, in lower case
	 * @return {@code true} if the product reserves it
	 */
	boolean reserves(String word);

	/**
	 * Tell whether Liquibase's change for an identity column is exact.
	 * @param identity the kind of identity column
	 * @return {@code true} if it is
	 */
	boolean hasLiquibaseWordFor(Identity identity);

	/**
	 * Return what makes a column a generated one.
	 * @param expression the expression
	 * @return the clause of a column definition
	 */
	String generated(String expression);

	List<String> changeType(ColumnAlteration alteration);

	List<String> changeIdentity(ColumnAlteration alteration);

	List<String> changeGenerated(ColumnAlteration alteration);

	/**
	 * Return the SQL of the product that a connection leads to.
	 * @param connection the connection
	 * @param shortName Liquibase's name of the product
	 * @return the SQL
	 * @throws SQLException if the database does not answer
	 */
	static ProductSql of(Connection connection, String shortName) throws SQLException {
		return switch (shortName) {
			case "postgresql" -> PostgresqlSql.of(connection);
			case "h2" -> new H2Sql(connection);
			default -> new StandardSql();
		};
	}

}
