package io.turnstone.upgrade;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What a database said, without what rows hold.
 */
final class DatabaseMessage {

	private static final int LONGEST_STATEMENT = 600;

	private static final Pattern FAILED_STATEMENT = Pattern.compile("\\[Failed SQL: (?:\\(-?\\d+\\) ?)?(.*)\\]\\s*$",
			Pattern.DOTALL);

	private static final Pattern ROW_STATEMENT = Pattern.compile("(?i)\\s*(insert|update|delete|merge|select)\\b.*",
			Pattern.DOTALL);

	/**
	 * The states of the standard, of PostgreSQL's shutdown, and of H2.
	 */
	private static final Pattern LOST_CONNECTION = Pattern.compile("08.{3}|57P0[1-3]|90007|90067|90098|90121");

	private static final Map<Pattern, String> VALUES = values();

	private DatabaseMessage() {
	}

	private static Map<Pattern, String> values() {
		Map<Pattern, String> values = new LinkedHashMap<>();
		values.put(Pattern.compile("; SQL statement:.*"), "");
		values.put(Pattern.compile("(?i) VALUES \\(.*\\)"), "");
		values.put(Pattern.compile("Duplicate entry '.*' for"), "Duplicate entry for");
		values.put(Pattern.compile("(invalid input (?:syntax|value) for [^:]+): .*"), "$1");
		values.put(Pattern.compile("Data conversion error converting \".*\""), "Data conversion error");
		values.put(Pattern.compile("(Value too long for column [^:]+): .*"), "$1");
		return values;
	}

	/**
	 * Return what went wrong, in one line.
	 */
	static String of(Throwable ex) {
		List<Throwable> chain = chain(ex);
		return innermost(chain.stream().filter(SQLException.class::isInstance))
			.map((message) -> withoutValues(message.lines().findFirst().orElse(message)))
			.or(() -> innermost(chain.stream()).map((message) -> message.replaceAll("\\s+", " ")))
			.orElseGet(() -> ex.getClass().getSimpleName());
	}

	/**
	 * Tell whether the server is gone, or has ended the session.
	 */
	static boolean isOfALostConnection(Throwable ex) {
		return chain(ex).stream()
			.filter(SQLException.class::isInstance)
			.map((cause) -> Objects.requireNonNullElse(((SQLException) cause).getSQLState(), ""))
			.anyMatch((state) -> LOST_CONNECTION.matcher(state).matches());
	}

	private static Optional<String> innermost(Stream<Throwable> chain) {
		return chain.map((cause) -> Objects.requireNonNullElse(cause.getMessage(), ""))
			.filter((message) -> !message.isBlank())
			.reduce((outer, inner) -> inner)
			.map(String::strip);
	}

	/**
	 * Return the statement that failed, if it was one.
	 */
	static @Nullable String statement(Throwable ex) {
		for (Throwable cause : chain(ex)) {
			Matcher matcher = FAILED_STATEMENT.matcher((cause.getMessage() != null) ? cause.getMessage() : "");
			if (matcher.find()) {
				return shorten(withoutRowValues(matcher.group(1).strip()));
			}
		}
		return null;
	}

	private static String withoutValues(String message) {
		String result = message;
		for (Map.Entry<Pattern, String> value : VALUES.entrySet()) {
			result = value.getKey().matcher(result).replaceAll(value.getValue());
		}
		return result;
	}

	private static String withoutRowValues(String statement) {
		if (!ROW_STATEMENT.matcher(statement).matches()) {
			return statement;
		}
		return withoutLiterals(statement).replaceAll("(?is)\\bvalues\\s*\\(.*", "VALUES (...)");
	}

	/**
	 * Leave out of a statement what stands in quotes, which may be a value or a secret.
	 */
	static String withoutLiterals(String statement) {
		return statement.replaceAll("'(?:[^']|'')*+'", "'...'");
	}

	private static String shorten(String statement) {
		return (statement.length() <= LONGEST_STATEMENT) ? statement
				: statement.substring(0, LONGEST_STATEMENT) + " ...";
	}

	private static List<Throwable> chain(Throwable ex) {
		List<Throwable> chain = new ArrayList<>();
		for (Throwable cause = ex; cause != null && !chain.contains(cause); cause = cause.getCause()) {
			chain.add(cause);
		}
		return chain;
	}

}
