package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.upgrade.NewObject.Kind;

/**
 * Grants of MariaDB and MySQL: for the server, for the schemas of a pattern and for a
 * table, to a user and to the roles that are enabled. Only {@code show grants} tells a
 * user of those of the roles.
 */
final class MariaDbGrants implements GrantReader {

	private static final String OBJECTS = """
			select table_name, table_type = 'SEQUENCE', 0 from information_schema.tables
			where table_schema = ? and table_type in ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE') order by table_name""";

	private static final String USER = "select concat('''', replace(current_user(), '@', '''@'''), '''')";

	private static final String NAME = "(\\*|`(?:[^`]|``)+`)";

	private static final Pattern GRANT = Pattern
		.compile("(?i)GRANT (.+?) ON (?:TABLE )?%s\\.%s TO .*".formatted(NAME, NAME));

	private static final List<String> OF_TABLES = List.of("select", "insert", "update", "delete");

	private static final List<String> OF_SEQUENCES = List.of("select", "insert");

	@Override
	public String objects() {
		return OBJECTS;
	}

	@Override
	public List<String> missing(Connection connection, List<NewObject> objects) throws SQLException {
		String user = GrantReader.ask(connection, USER).get(0);
		List<String> grants = GrantReader.ask(connection, "show grants");
		List<String> statements = new ArrayList<>();
		if (grants.stream().noneMatch((grant) -> GRANT.matcher(grant).matches())) {
			// The session quotes names in another way, so nobody knows
			return statements;
		}
		for (NewObject object : objects) {
			Set<String> granted = grants.stream()
				.flatMap((grant) -> privileges(grant, object))
				.collect(Collectors.toSet());
			List<String> lacking = ((object.kind() == Kind.TABLE) ? OF_TABLES : OF_SEQUENCES).stream()
				.filter((privilege) -> !granted.contains(privilege) && !granted.contains("all privileges"))
				.toList();
			if (!lacking.isEmpty()) {
				statements.add("grant %s on %s.%s to %s".formatted(String.join(", ", lacking), quoted(object.schema()),
						quoted(object.name()), user));
			}
		}
		return statements;
	}

	/**
	 * Return what a grant allows to do with all columns of an object.
	 */
	private static Stream<String> privileges(String grant, NewObject object) {
		Matcher matcher = GRANT.matcher(grant);
		if (!matcher.matches() || !like(matcher.group(2), object.schema())
				|| !(matcher.group(3).equals("*") || matcher.group(3).equals(quoted(object.name())))) {
			return Stream.empty();
		}
		String ofColumns = "[^,(]+\\([^)]*\\)";
		return Stream.of(matcher.group(1).replaceAll(ofColumns, "").split(","))
			.map((privilege) -> privilege.strip().toLowerCase(Locale.ROOT));
	}

	/**
	 * Tell whether the pattern of a grant is for a schema.
	 */
	private static boolean like(String pattern, String schema) {
		if (pattern.equals("*")) {
			return true;
		}
		StringBuilder regex = new StringBuilder();
		String text = pattern.substring(1, pattern.length() - 1).replace("``", "`");
		for (int i = 0; i < text.length(); i++) {
			char each = text.charAt(i);
			if (each == '\\' && i + 1 < text.length()) {
				regex.append(Pattern.quote(text.substring(i + 1, i + 2)));
				i++;
			}
			else {
				regex.append((each == '%') ? ".*" : (each == '_') ? "." : Pattern.quote(String.valueOf(each)));
			}
		}
		return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE).matcher(schema).matches();
	}

	private static String quoted(String name) {
		return "`" + name.replace("`", "``") + "`";
	}

}
