package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.schema.UserType;
import io.turnstone.schema.UserType.Form;
import liquibase.change.Change;
import liquibase.change.core.EmptyChange;

/**
 * Creates, extends and drops types, for which Liquibase has no words.
 */
final class TypeRenderer {

	private static final Pattern CREATE_CAST = Pattern.compile("^(?i)\\s*create\\s+cast\\s+(\\([^)]*\\))");

	private final Rendering rendering;

	TypeRenderer(Rendering rendering) {
		this.rendering = rendering;
	}

	List<Change> create(UserType type) {
		return this.rendering.sql(type.toDdl(this.rendering.inSql(type.name())));
	}

	/**
	 * Drop the type, and before it the casts that were created along with it, without
	 * which it cannot go.
	 */
	List<Change> drop(UserType type) {
		List<String> statements = new ArrayList<>();
		for (String statement : type.written()) {
			Matcher cast = CREATE_CAST.matcher(statement);
			if (cast.find()) {
				statements.add("drop cast " + cast.group(1));
			}
		}
		String kind = (type.form() == Form.DOMAIN) ? "domain" : "type";
		statements.add("drop %s %s".formatted(kind, this.rendering.inSql(type.name())));
		return this.rendering.sql(statements);
	}

	/**
	 * Add what is new, or take back what is gone. A value of an enumerated type cannot be
	 * taken back, and does no harm.
	 */
	List<Change> alter(UserType from, UserType to) {
		List<String> statements = new ArrayList<>();
		String alter = "alter type %s ".formatted(this.rendering.inSql(to.name()));
		added(from, to).stream().map((part) -> alter + addition(to.form(), part)).forEach(statements::add);
		if (to.form() == Form.STRUCTURE) {
			added(to, from).stream().map((part) -> alter + "drop attribute " + nameOf(part)).forEach(statements::add);
		}
		return statements.isEmpty() ? List.of(new EmptyChange()) : this.rendering.sql(statements);
	}

	private static List<String> added(UserType from, UserType to) {
		return to.parts().stream().filter((part) -> !from.parts().contains(part)).toList();
	}

	private static String addition(Form form, String part) {
		return (form == Form.ENUM) ? "add value if not exists " + UserType.literal(part) : "add attribute " + part;
	}

	/**
	 * Return the name that an attribute begins with, in quotes where it has any.
	 */
	private static String nameOf(String attribute) {
		return attribute.startsWith("\"") ? attribute.replaceFirst("^(\"(?:[^\"]|\"\")*\").*", "$1")
				: attribute.substring(0, attribute.indexOf(' '));
	}

}
