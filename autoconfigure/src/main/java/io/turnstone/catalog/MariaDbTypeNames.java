package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that MariaDB and MySQL give to types that somebody wrote. They are taken from
 * the plan of a query over a {@code JSON_TABLE}, which prints types as the definition of
 * a table does, and needs no right at all. Not every type goes with it: enums do not.
 */
final class MariaDbTypeNames {

	/**
	 * Of MariaDB and of MySQL: each refuses the words of the other.
	 */
	private static final List<String> PLANS = List.of("explain extended", "explain format = traditional");

	private static final Pattern COLUMN = Pattern
		.compile("(?i)columns \\(`c` (.+?)( charset .+?| character set .+?)? path '");

	/**
	 * The class of SQL states of what does not go with such a query.
	 */
	private static final String NO_TYPE_HERE = "42";

	private static final String JSON = "json";

	private final Connection connection;

	MariaDbTypeNames(Connection connection) {
		this.connection = connection;
	}

	Map<String, String> of(Collection<String> written) throws SQLException {
		Map<String, String> names = new HashMap<>();
		for (String type : written) {
			Optional<String> name = name(type);
			name.ifPresent((known) -> names.put(type, known));
		}
		return names;
	}

	private Optional<String> name(String written) throws SQLException {
		if (JSON.equalsIgnoreCase(written)) {
			// No type of the server, but what the reader calls a text with a certain
			// check
			return Optional.of(JSON);
		}
		for (String plan : PLANS) {
			Optional<String> name = name(plan, written);
			if (name.isPresent()) {
				return name;
			}
		}
		return Optional.empty();
	}

	private Optional<String> name(String plan, String written) throws SQLException {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("%s select * from json_table('[]', '$[*]' columns (c %s path '$.c')) as t".formatted(plan,
					written));
			return type(statement);
		}
		catch (SQLException ex) {
			if (!String.valueOf(ex.getSQLState()).startsWith(NO_TYPE_HERE)) {
				throw ex;
			}
			return Optional.empty();
		}
	}

	private static Optional<String> type(Statement statement) throws SQLException {
		try (ResultSet notes = statement.executeQuery("show warnings")) {
			while (notes.next()) {
				Matcher matcher = COLUMN.matcher(notes.getString("Message"));
				if (matcher.find()) {
					return Optional.of(ShowCreateColumn.withoutWidth(matcher.group(1)));
				}
			}
			return Optional.empty();
		}
	}

}
