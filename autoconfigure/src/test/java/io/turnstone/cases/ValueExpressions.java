package io.turnstone.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Table;
import io.turnstone.testing.TestDatabase;

/**
 * Expressions of the number {@code n} of a row, which give a column a value.
 */
final class ValueExpressions {

	private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");

	private static final Pattern HIGHEST = Pattern.compile("(?i)(?:<=|\\band)\\s*\\(?(\\d+)");

	private final TestDatabase database;

	ValueExpressions(TestDatabase database) {
		this.database = database;
	}

	/**
	 * Return an expression of the type of a column.
	 * @param column the column
	 * @param expression the expression
	 * @return the expression, which can be inserted
	 */
	String as(Column column, String expression) {
		return (this.database == TestDatabase.POSTGRESQL) ? "cast(%s as %s)".formatted(expression, type(column).text())
				: expression;
	}

	/**
	 * Return the value of a column that refers to no other.
	 * @param table the table
	 * @param column the column
	 * @return the expression
	 */
	String of(Table table, Column column) {
		DataType type = type(column);
		List<String> allowed = allowed(table, column);
		if (!allowed.isEmpty()) {
			return oneOf(allowed);
		}
		String base = type.base();
		return switch (base) {
			case "smallint", "integer", "int", "bigint", "mediumint" -> number(table, column, "n");
			case "tinyint" -> number(table, column, "mod(n, 100)");
			case "numeric", "decimal" -> decimal(type);
			case "double precision", "double", "real", "float" -> "n + 0.5";
			case "boolean", "bit" -> "mod(n, 2) = 0";
			case "uuid" -> "concat('00000000-0000-0000-0000-', lpad(concat(n, ''), 12, '0'))";
			case "date" -> date();
			case "json", "jsonb" ->
				(this.database == TestDatabase.H2) ? "json_object('n': n)" : "concat('{\"n\": ', n, '}')";
			case "bytea" -> "concat('\\x', lpad(concat(n, ''), 8, '0'))";
			case "oid" -> "lo_from_bytea(0, convert_to(concat('text ', n), 'UTF8'))";
			default -> byBeginning(type, base);
		};
	}

	private String byBeginning(DataType type, String base) {
		if (base.startsWith("timestamp") || base.startsWith("datetime")) {
			return "concat(%s, ' 10:', %s, ':', %s, '.25')".formatted(date(), twoDigits("mod(n, 60)"),
					twoDigits("mod(n, 59)"));
		}
		if (base.startsWith("time")) {
			return "concat('10:', %s, ':', %s)".formatted(twoDigits("mod(n, 60)"), twoDigits("mod(n, 59)"));
		}
		if (base.endsWith("[]")) {
			return "concat('{', n, ',', n + 1, '}')";
		}
		if (base.endsWith(" array")) {
			return "array[n, n + 1]";
		}
		return text(type.argument(0).orElse(1000));
	}

	/**
	 * Return a text with letters that are easily broken, where there is room for them.
	 */
	private static String text(long length) {
		if (length >= 12) {
			return "concat('n\u00b0 ', n, ' ''\u00e9')";
		}
		return (length >= 6) ? "concat('v', n)" : "concat(mod(n, %d), '')".formatted((long) Math.pow(10, length));
	}

	private static String decimal(DataType type) {
		long scale = type.argument(1).orElse(0);
		long room = (long) Math.pow(10, Math.min(18, type.argument(0).orElse(38) - scale));
		return "mod(n, %d)%s".formatted(room, (scale > 1) ? " + 0.25" : (scale == 1) ? " + 0.5" : "");
	}

	private static String date() {
		return "concat('20', %s, '-', %s, '-', %s)".formatted(twoDigits("mod(n, 25)"), twoDigits("mod(n, 12) + 1"),
				twoDigits("mod(n, 28) + 1"));
	}

	private static String twoDigits(String number) {
		return "lpad(concat(%s, ''), 2, '0')".formatted(number);
	}

	/**
	 * Return a number that a check lets through, as that of an enum's ordinal does.
	 */
	private static String number(Table table, Column column, String otherwise) {
		return checks(table, column).stream()
			.map(HIGHEST::matcher)
			.filter(Matcher::find)
			.map((matcher) -> "mod(n, %d)".formatted(Long.parseLong(matcher.group(1)) + 1))
			.findFirst()
			.orElse(otherwise);
	}

	private static List<String> allowed(Table table, Column column) {
		String type = type(column).text();
		List<String> places = new ArrayList<>(checks(table, column));
		if (type.toLowerCase(Locale.ROOT).startsWith("enum")) {
			places.add(type);
		}
		return places.stream()
			.filter((place) -> !place.contains("json_valid"))
			.flatMap((place) -> LITERAL.matcher(place).results())
			.map((match) -> match.group(1))
			.distinct()
			.toList();
	}

	private static List<String> checks(Table table, Column column) {
		List<String> checks = table.checks()
			.stream()
			.filter((check) -> check.columns().equals(List.of(column.name())))
			.map(Check::expression)
			.collect(Collectors.toCollection(ArrayList::new));
		if (column.inlineCheck() != null) {
			checks.add(column.inlineCheck());
		}
		return checks;
	}

	private static String oneOf(List<String> values) {
		StringBuilder expression = new StringBuilder("case mod(n, %d)".formatted(values.size()));
		for (int i = 0; i < values.size(); i++) {
			expression.append(" when %d then '%s'".formatted(i, values.get(i)));
		}
		return expression.append(" end").toString();
	}

	private static DataType type(Column column) {
		if (column.type() == null) {
			throw new IllegalStateException("The type of %s is not known".formatted(column.name()));
		}
		return column.type();
	}

}
