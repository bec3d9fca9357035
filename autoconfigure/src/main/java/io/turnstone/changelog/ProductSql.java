package io.turnstone.changelog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.turnstone.schema.Column;
import io.turnstone.schema.Identity;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

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
	 * Return the kinds of things of which a schema cannot have two of one name, on
	 * whatever tables.
	 * @return the kinds, which share their names
	 */
	Set<NamedKind> namedOnceInSchema();

	/**
	 * Return the kinds of things of which a table cannot have two of one name, whatever
	 * the case, although another table can have one too.
	 * @return the kinds, which share their names
	 */
	default Set<NamedKind> namedOnceInTable() {
		return Set.of();
	}

	/**
	 * Return the expression of the schema that names without one are in.
	 * @return the expression
	 */
	String currentSchema();

	/**
	 * Tell whether Liquibase's change for an identity column is exact.
	 * @param identity the kind of identity column
	 * @return {@code true} if it is
	 */
	boolean hasLiquibaseWordFor(Identity identity);

	/**
	 * Return the definition of a column.
	 * @param name the name, as it stands in SQL
	 * @param column the column
	 * @return the definition, from the name on
	 */
	String definition(String name, Column column);

	/**
	 * Return the statements that alter a table.
	 * @param table the table's name, as it stands in SQL
	 * @param actions what is to be done
	 * @return one statement, where the product does several things at once
	 */
	List<String> alter(String table, List<String> actions);

	/**
	 * Return what changes a table while others read and write it.
	 * @param table the table, which is there already
	 * @param names puts names into SQL
	 * @return the SQL, or empty where the product has no other way than the usual one
	 */
	Optional<OnlineSql> online(ChangedTable table, SqlNames names);

	/**
	 * Return the statement that renames a column.
	 * @param table the table's name, as it stands in SQL
	 * @param from the column's name, as it stands in SQL
	 * @param to the new name, as it stands in SQL
	 * @return the statement, or empty where Liquibase's own is exact
	 */
	Optional<String> rename(String table, String from, String to);

	/**
	 * Return the statements that rename a sequence, which goes on where it was.
	 * @param sequence the sequence
	 * @param name the new name
	 * @param names puts names into SQL
	 * @return the statements
	 */
	List<String> renameSequence(Sequence sequence, String name, SqlNames names);

	/**
	 * Return what lets a new sequence go on after keys that are there.
	 * @param name the name of the sequence, as it stands in SQL
	 * @param sequence the sequence, with an increment above 0
	 * @param keys a table expression of the highest keys, in a column {@code id}
	 * @return the statement, which leaves the sequence alone where no key is in its way;
	 * empty where the product has none
	 */
	Optional<String> advance(String name, Sequence sequence, String keys);

	/**
	 * Return the first value of a sequence that nobody used.
	 * @param sequence the sequence, with an increment above 0
	 * @return the value
	 */
	static long firstValue(Sequence sequence) {
		return (sequence.start() != null) ? sequence.start() : 1;
	}

	/**
	 * Return the statement that defines a column anew, for a product that has no other
	 * way to alter one.
	 * @param alteration the alteration
	 * @return the statement, or empty where the product alters one thing at a time
	 */
	Optional<String> redefine(ColumnAlteration alteration);

	/**
	 * Tell whether the product alters a column by defining it anew, so that whatever the
	 * definition leaves out is lost.
	 * @return {@code true} if it does
	 */
	boolean redefinesColumns();

	/**
	 * Return the statements that change the attributes of a column.
	 * @param alteration the alteration
	 * @return the statements
	 * @throws IllegalArgumentException if no statement of the product does that
	 */
	List<String> changeAttributes(ColumnAlteration alteration);

	/**
	 * Return the statement that sets the comment of a table.
	 * @param table the table's name, as it stands in SQL
	 * @param comment the comment, or {@code null} for none
	 * @return the statement
	 */
	String comment(String table, @Nullable String comment);

	/**
	 * Return the statement that sets the comment of a column that was just created by
	 * {@link #definition}.
	 * @param table the table's name, as it stands in SQL
	 * @param name the column's name, as it stands in SQL
	 * @param comment the comment
	 * @return the statement, or empty where the definition has the comment already
	 */
	Optional<String> comment(String table, String name, String comment);

	/**
	 * Return the statement that replaces a primary key, for a product on which a table
	 * may need one all the time.
	 * @param table the table's name, as it stands in SQL
	 * @param columns the columns of the new key, as they stand in SQL
	 * @return the statement, or empty where the old key can be dropped first
	 */
	Optional<String> replacePrimaryKey(String table, String columns);

	/**
	 * Return what is left of a foreign key when it is dropped.
	 * @param table the table's name
	 * @param key the key's name
	 * @param names puts names into SQL
	 * @return the statements that remove it
	 */
	List<String> removeRestOfForeignKey(ObjectName table, String key, SqlNames names);

	/**
	 * Return the statement that drops a schema, and fails where the schema holds
	 * anything.
	 * @param name the schema's name, as it stands in SQL
	 * @return the statement, or empty where the product drops what the schema holds
	 */
	Optional<String> dropEmptySchema(String name);

	/**
	 * Return what makes a column a generated one.
	 * @param expression the expression
	 * @return the clause of a column definition
	 */
	String generated(String expression);

	/**
	 * Return what makes a constraint one that is there, but not in force.
	 * @param validity how far the database is to keep to it
	 * @return the clause, with a space before it; empty where the product knows no
	 * constraint that is not in force
	 */
	String validity(Validity validity);

	/**
	 * Return what follows the table's name where an index is created.
	 * @param definition the definition of the index, in the database's own words
	 * @return the clause
	 */
	String indexDefinition(String definition);

	/**
	 * Tell whether a column can get another type while a foreign key joins it to another.
	 * @return {@code true} if it can
	 */
	default boolean altersJoinedColumns() {
		return true;
	}

	/**
	 * Return a statement whose literals have the same values, but nothing in them that
	 * Liquibase would change.
	 * @param statement the statement
	 * @return the statement to hand to Liquibase
	 */
	default String protect(String statement) {
		return Literals.protect(statement);
	}

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
			case "mariadb" -> new MariaDbSql(connection);
			case "mysql" -> new MySqlSql(connection);
			case "h2" -> new H2Sql(connection);
			default -> new StandardSql();
		};
	}

}
