package io.turnstone.diff;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Pattern that names differences: what they are about, and if need be of what kind they
 * are. A table's name stands for the table and all that is in it, {@code *} for any
 * letters, and case does not matter: {@code audit_*}, {@code orders.legacy_*},
 * {@code INDEX_*:orders}, {@code COLUMN_MISSING:*}.
 */
public final class DifferencePattern {

	private final String text;

	private final Pattern kind;

	private final Pattern object;

	private DifferencePattern(String text, String kind, String object) {
		this.text = text;
		this.kind = glob(kind, "");
		this.object = glob(object, "(?:[.(].*)?");
	}

	/**
	 * Read a pattern.
	 * @param text the pattern
	 * @return the pattern
	 * @throws IllegalArgumentException if the text is none, with what is wrong about it
	 */
	public static DifferencePattern of(String text) {
		int colon = text.indexOf(':');
		String kind = (colon >= 0) ? text.substring(0, colon).strip() : "*";
		String object = text.substring(colon + 1).strip();
		if (object.isEmpty() || kind.isEmpty()) {
			throw new IllegalArgumentException(
					"'%s' names no table. Write a table, a column or a kind with one of them: audit_*, orders.note, INDEX_MISSING:orders"
						.formatted(text));
		}
		DifferencePattern pattern = new DifferencePattern(text.strip(), kind, object);
		if (Arrays.stream(Kind.values()).noneMatch((each) -> pattern.kind.matcher(each.name()).matches())) {
			throw new IllegalArgumentException("'%s' is no kind of difference. There are: %s".formatted(kind,
					Arrays.stream(Kind.values()).map(Kind::name).collect(Collectors.joining(", "))));
		}
		return pattern;
	}

	/**
	 * Tell whether the pattern names a difference.
	 * @param difference the difference
	 * @return {@code true} if it does
	 */
	public boolean matches(Difference difference) {
		return this.kind.matcher(difference.kind().name()).matches()
				&& this.object.matcher(difference.object()).matches();
	}

	private static Pattern glob(String text, String rest) {
		String quoted = Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\*", -1))
			.map(Pattern::quote)
			.collect(Collectors.joining(".*"));
		return Pattern.compile(quoted + rest, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
