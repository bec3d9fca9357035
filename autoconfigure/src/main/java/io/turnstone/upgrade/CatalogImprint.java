package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.turnstone.upgrade.fastpath.Sha256;
import liquibase.database.Database;
import liquibase.database.core.H2Database;
import liquibase.database.core.MySQLDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether what a statement names looks the same as before, whatever the statement
 * does to it.
 */
abstract class CatalogImprint {

	private static final int LENGTH_OF_WORDS = 8;

	/**
	 * Choose the imprint for a product that commits each change of its schema by itself.
	 * @param database the database
	 * @return the imprint, or empty where change sets are transactions, or where nobody
	 * knows how to take one
	 */
	static Optional<CatalogImprint> of(Database database) {
		if (database instanceof MySQLDatabase) {
			return Optional.of(new MariaDbImprint());
		}
		return (database instanceof H2Database) ? Optional.of(new H2Imprint()) : Optional.empty();
	}

	/**
	 * Take an imprint of everything that a text names.
	 * @param connection the database
	 * @param sql the text
	 * @return the imprint, of 64 letters, or {@code null} where the login may not see the
	 * catalog
	 */
	final @Nullable String take(Connection connection, String sql) {
		String text = plain(sql);
		try (Statement statement = connection.createStatement()) {
			String description = Sha256.of(String.join("\n", describe(statement, text)));
			String words = Sha256.of(connection.getMetaData().getDatabaseProductVersion() + ' ' + words());
			return words.substring(0, LENGTH_OF_WORDS) + description.substring(LENGTH_OF_WORDS);
		}
		catch (SQLException ex) {
			return null;
		}
	}

	/**
	 * Tell whether two imprints can be compared: another version of the product, or of
	 * this class, describes the same catalog in other words.
	 * @param one an imprint
	 * @param other another one
	 * @return {@code true} if they differ only where the catalog does
	 */
	static boolean areInTheSameWords(String one, String other) {
		return one.regionMatches(0, other, 0, LENGTH_OF_WORDS);
	}

	/**
	 * Return what tells the words of the last description from others.
	 */
	abstract String words();

	/**
	 * Describe what a text names.
	 * @param statement to ask the catalog with
	 * @param text the text, in lower case and without quotes
	 * @return the description, which is the same as long as nothing has changed but rows
	 * @throws SQLException if the catalog cannot be read
	 */
	abstract List<String> describe(Statement statement, String text) throws SQLException;

	/**
	 * Read rows.
	 * @param statement to ask with
	 * @param query the query
	 * @return the values of each row
	 * @throws SQLException if the query fails
	 */
	static List<List<String>> rows(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			int width = rows.getMetaData().getColumnCount();
			List<List<String>> all = new ArrayList<>();
			while (rows.next()) {
				List<String> row = new ArrayList<>();
				for (int column = 1; column <= width; column++) {
					row.add(String.valueOf(rows.getString(column)));
				}
				all.add(row);
			}
			return all;
		}
	}

	/**
	 * Tell whether a text names something, by its whole name.
	 */
	static boolean names(String text, String name) {
		String word = plain(name);
		for (int start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
			int end = start + word.length();
			if ((start == 0 || !isPartOfAName(text.charAt(start - 1)))
					&& (end == text.length() || !isPartOfAName(text.charAt(end)))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isPartOfAName(char letter) {
		return Character.isLetterOrDigit(letter) || letter == '_';
	}

	private static String plain(String text) {
		return text.replaceAll("[\"`\\[\\]]", "").toLowerCase(Locale.ROOT);
	}

}
