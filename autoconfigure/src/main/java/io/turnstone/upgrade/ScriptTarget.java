package io.turnstone.upgrade;

import java.sql.Connection;
import java.util.regex.Pattern;

import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import liquibase.resource.ResourceAccessor;

/**
 * What a script is for.
 */
public sealed interface ScriptTarget {

	/**
	 * Database, which is only asked for its history.
	 *
	 * @param connection a connection to it
	 */
	record Live(Connection connection) implements ScriptTarget {

	}

	/**
	 * Product of which no database is there.
	 *
	 * @param product the product as Liquibase calls it, with its version where that
	 * matters, such as {@code postgresql?version=18}
	 */
	record Offline(String product) implements ScriptTarget {

		/**
		 * Nothing else gets into the URL: its other parameters name files.
		 */
		private static final Pattern FORM = Pattern.compile("[a-z0-9]+(\\?version=\\d+(\\.\\d+)*)?");

		/**
		 * Create a target.
		 * @param product the product, with or without a version
		 * @throws IllegalArgumentException if it is something else, or Liquibase does not
		 * know it
		 */
		public Offline {
			if (!FORM.matcher(product).matches() || !LiquibaseFactory.knows(product.replaceFirst("\\?.*", ""))) {
				throw new IllegalArgumentException("'%s' is no product that Liquibase knows".formatted(product));
			}
		}

		Database database(ChangelogSettings settings, ResourceAccessor accessor) throws DatabaseException {
			return LiquibaseFactory.offline(settings, "offline:" + this.product, accessor);
		}

	}

}
