package io.turnstone.diff;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.turnstone.schema.Check;
import io.turnstone.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Values that the check of an enum or discriminator lets through.
 *
 * @param listed the values that it names one by one
 * @param lowest the lowest value of a range
 * @param highest the highest value of a range
 */
public record AllowedValues(Set<String> listed, @Nullable Long lowest, @Nullable Long highest) {

	private static final long LONGEST_RANGE = 1_000;

	private static final Pattern QUOTED_NUMBER = Pattern.compile("'(-?\\d{1,18})'::[a-z]+");

	private static final Pattern TEXT = Pattern.compile("(?:\\b(?:[UuNnEe]&?|_\\w+))?'((?:[^']|'')*)'");

	private static final Pattern CAST = Pattern
		.compile("::(?:\"[^\"]+\"|[a-z_][a-z0-9_. ]*)(?:\\(\\d+(?:,\\d+)?\\))?(?:\\[])*");

	private static final String NUMBER = "(-?\\d{1,18})";

	public AllowedValues {
		listed = Set.copyOf(listed);
	}

	/**
	 * Read the values out of a check that does nothing but to list those of its only
	 * column.
	 * @param check the check
	 * @return the values, or empty where the check has another purpose
	 */
	public static Optional<AllowedValues> of(Check check) {
		if (check.columns().size() != 1) {
			return Optional.empty();
		}
		Matcher text = TEXT.matcher(QUOTED_NUMBER.matcher(check.expression()).replaceAll("$1"));
		Set<String> texts = texts(text);
		return read(plain(text.replaceAll("?")), plain(check.columns().get(0)), texts);
	}

	/**
	 * Read the values out of an enumerated type.
	 * @param type the type
	 * @return the values
	 */
	public static AllowedValues of(DataType type) {
		return new AllowedValues(texts(TEXT.matcher(type.text())), null, null);
	}

	private static Set<String> texts(Matcher text) {
		return text.results().map((found) -> found.group(1).replace("''", "'")).collect(Collectors.toSet());
	}

	/**
	 * Return a condition without casts, brackets and quotes.
	 */
	private static String plain(String condition) {
		return CAST.matcher(condition)
			.replaceAll(" ")
			.replaceAll("[()\\[\\]\"`]", " ")
			.replaceAll("\\s+", " ")
			.trim()
			.toLowerCase(Locale.ROOT);
	}

	private static Optional<AllowedValues> read(String condition, String column, Set<String> texts) {
		String name = Pattern.quote(column);
		String values = condition.replaceFirst("^" + name + " is null or ", "")
			.replaceFirst(" or " + name + " is null$", "");
		Matcher range = Pattern
			.compile(name + "(?: between | ?>= ?)" + NUMBER + " and (?:" + name + " ?<= ?)?" + NUMBER)
			.matcher(values);
		if (range.matches()) {
			return Optional.of(new AllowedValues(Set.of(), Long.valueOf(range.group(1)), Long.valueOf(range.group(2))));
		}
		Matcher from = Pattern.compile(name + " ?>= ?" + NUMBER).matcher(values);
		if (from.matches()) {
			return Optional.of(new AllowedValues(Set.of(), Long.valueOf(from.group(1)), null));
		}
		Matcher list = Pattern.compile(name + "(?: in | ?= ?any array | ?= ?)(.*)").matcher(values);
		return list.matches() ? listed(List.of(list.group(1).split(" ?, ?")), texts) : Optional.empty();
	}

	private static Optional<AllowedValues> listed(List<String> values, Set<String> texts) {
		Set<String> others = new HashSet<>(values);
		others.remove("?");
		if (!others.stream().allMatch((value) -> value.matches(NUMBER))) {
			return Optional.empty();
		}
		others.addAll(texts);
		return Optional.of(new AllowedValues(others, null, null));
	}

	/**
	 * Return the values that others let through and these do not.
	 * @param others the other values
	 * @return the values that are rejected, in order
	 */
	public List<String> lacking(AllowedValues others) {
		return others.known().filter((value) -> !contains(value)).toList();
	}

	/**
	 * Return a value as an SQL literal.
	 * @param value the value
	 * @return the literal of a text
	 */
	static String literal(String value) {
		return "'" + value.replace("'", "''") + "'";
	}

	Optional<String> first() {
		return get(0);
	}

	/**
	 * Return one of the values.
	 * @param index its number in their order, from 0
	 * @return the value, or empty where there are not as many
	 */
	Optional<String> get(int index) {
		return known().skip(index).findFirst();
	}

	int size() {
		return (int) known().count();
	}

	private Stream<String> known() {
		if (this.lowest == null || this.highest == null) {
			return (this.lowest != null) ? Stream.of(String.valueOf(this.lowest)) : this.listed.stream().sorted();
		}
		LongStream range = (this.highest - this.lowest < LONGEST_RANGE)
				? LongStream.rangeClosed(this.lowest, this.highest) : LongStream.of(this.lowest, this.highest);
		return range.mapToObj(String::valueOf);
	}

	private boolean contains(String value) {
		if (this.lowest == null || !value.matches(NUMBER)) {
			return this.listed.contains(value);
		}
		long number = Long.parseLong(value);
		return this.lowest <= number && (this.highest == null || number <= this.highest);
	}

}
