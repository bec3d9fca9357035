package io.turnstone.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the rows get in columns that become NOT NULL, as it was answered.
 */
final class Filled {

	private final JdbcTemplate jdbc;

	private final String quote;

	private final List<String> unstable;

	private final Map<String, String> values = new LinkedHashMap<>();

	private final Map<String, Long> expected = new LinkedHashMap<>();

	private Filled(JdbcTemplate jdbc, List<String> unstable) {
		this.jdbc = jdbc;
		this.quote = Quotes.of(jdbc);
		this.unstable = unstable;
	}

	/**
	 * Find out how many rows are to have which value.
	 * @param answers the answers
	 * @param unstable the columns whose values are others each time, or that were filled
	 * in part under another name
	 * @param before the schema before they are filled
	 * @param jdbc the database
	 * @return what is to be filled
	 */
	static Filled by(List<String> answers, List<String> unstable, Schema before, JdbcTemplate jdbc) {
		Filled filled = new Filled(jdbc, unstable);
		for (String answer : answers) {
			int end = answer.indexOf('=');
			if (!answer.startsWith("-") && end > 0) {
				String column = answer.substring(0, end).strip().toLowerCase(Locale.ROOT);
				filled.values.put(column, answer.substring(end + 1));
				filled.count(column, before, "%1$s is null or %1$s = %2$s")
					.ifPresent((count) -> filled.expected.put(column, count));
			}
		}
		return filled;
	}

	Set<String> columns() {
		return this.values.keySet();
	}

	/**
	 * Tell which columns do not have the values that they should have.
	 * @param after the schema now
	 * @return a line for each
	 */
	List<String> missing(Schema after) {
		List<String> missing = new ArrayList<>();
		this.values.forEach((column, value) -> {
			long count = count(column, after, "%s = %s").orElseThrow();
			long expected = this.expected.getOrDefault(column, (long) CaseRows.COUNT);
			if (count != expected) {
				missing.add("%s is %s in %d rows, not in %d".formatted(column, value, count, expected));
			}
		});
		return missing;
	}

	private Optional<Long> count(String column, Schema schema, String condition) {
		return schema.tables()
			.values()
			.stream()
			.flatMap((table) -> table.columns()
				.stream()
				.filter((candidate) -> column.equalsIgnoreCase(table.name() + "." + candidate.name()))
				.map((candidate) -> count(table.name(), this.quote + candidate.name() + this.quote, column, condition)))
			.findFirst();
	}

	private long count(ObjectName table, String name, String column, String condition) {
		String value = this.unstable.contains(column) ? name : this.values.get(column);
		return this.jdbc.queryForObject("select count(*) from %s where %s".formatted(Quotes.quoted(table, this.quote),
				condition.formatted(name, value)), Long.class);
	}

}
