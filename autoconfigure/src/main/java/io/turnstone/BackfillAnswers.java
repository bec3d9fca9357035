package io.turnstone;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.turnstone.MigrationsException.Reason;
import io.turnstone.diff.Backfill;
import io.turnstone.diff.Change;
import io.turnstone.diff.Change.AlterColumn;

/**
 * What somebody answered about columns that become NOT NULL, such as
 * {@code orders.status='NEW'}, or {@code -orders.status} where the rows get no value.
 *
 * @param values the values, by what makes the column NOT NULL
 * @param unfilled what makes a column NOT NULL whose rows get no value
 */
record BackfillAnswers(Map<AlterColumn, String> values, Set<AlterColumn> unfilled) {

	private static final Pattern ANSWER = Pattern
		.compile("(?:-(?<unfilled>[^=]+)|(?<column>[^=]+\\.[^=]+?)\\s*=(?<value>.+))", Pattern.DOTALL);

	BackfillAnswers {
		values = Map.copyOf(values);
		unfilled = Set.copyOf(unfilled);
	}

	/**
	 * Look up what the answers are about.
	 * @param answers the answers
	 * @param changes the changes that are to be drafted
	 * @return the answers
	 * @throws MigrationsException if one cannot be understood, or is about a column that
	 * does not become NOT NULL
	 */
	static BackfillAnswers of(List<String> answers, List<Change> changes) {
		List<AlterColumn> restricted = Backfill.restricted(changes);
		Map<AlterColumn, String> values = new LinkedHashMap<>();
		Set<AlterColumn> unfilled = new HashSet<>();
		for (String answer : answers) {
			Matcher matcher = ANSWER.matcher(answer.strip());
			if (!matcher.matches()) {
				throw new MigrationsException(Reason.BAD_REQUEST,
						"'%s' is no answer about the rows of a column".formatted(answer),
						"Write \"orders.status='NEW'\" for a value, and -orders.status for none.");
			}
			if (matcher.group("unfilled") != null) {
				AlterColumn column = find(answer, matcher.group("unfilled"), restricted);
				refuseSecond(answer, values.containsKey(column) || !unfilled.add(column));
			}
			else {
				AlterColumn column = find(answer, matcher.group("column"), restricted);
				String value = SqlExpression.of(matcher.group("value")).toString();
				refuseSecond(answer, unfilled.contains(column) || values.put(column, value) != null);
			}
		}
		return new BackfillAnswers(values, unfilled);
	}

	private static void refuseSecond(String answer, boolean second) {
		if (second) {
			throw new MigrationsException(Reason.BAD_REQUEST,
					"The answer '%s' is the second about its column".formatted(answer),
					"Give each column one value, or none.");
		}
	}

	private static AlterColumn find(String answer, String column, List<AlterColumn> restricted) {
		return restricted.stream()
			.filter((change) -> name(change).equalsIgnoreCase(column.strip()))
			.findFirst()
			.orElseThrow(() -> new MigrationsException(Reason.BAD_REQUEST,
					"The answer '%s' is about a column that this draft does not have to fill".formatted(answer),
					restricted.isEmpty() ? "Leave it out: no column becomes NOT NULL without a default."
							: "These become NOT NULL: " + restricted.stream()
								.map(BackfillAnswers::name)
								.collect(Collectors.joining(", "))));
	}

	/**
	 * Tell whether somebody said what becomes of the rows.
	 * @param change what makes the column NOT NULL
	 * @return {@code true} if there is an answer
	 */
	boolean answer(AlterColumn change) {
		return this.values.containsKey(change) || this.unfilled.contains(change);
	}

	private static String name(AlterColumn change) {
		return change.object() + "." + change.to().name();
	}

}
