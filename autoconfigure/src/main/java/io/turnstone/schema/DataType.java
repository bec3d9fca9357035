package io.turnstone.schema;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Type of a column.
 *
 * @param text the type in the database's own words, such as
 * {@code character varying(255)}
 * @param domain the domain that stands for the type, or {@code null} if none does
 * @param written the type as the model writes it, such as {@code varchar(255)}, or
 * {@code null} where it was read from a database
 */
public record DataType(String text, @Nullable String domain, @Nullable String written) implements Serializable {

	private static final Pattern ARGUMENTS = Pattern.compile("\\(([^()]*)\\)");

	/**
	 * Return a type that was read from a database.
	 * @param text the type in the database's own words
	 * @return the type
	 */
	public static DataType of(String text) {
		return of(text, null);
	}

	/**
	 * Return a type that was read from a database, where a domain may stand for it.
	 * @param text the type in the database's own words
	 * @param domain the name of the domain, or {@code null} if there is none
	 * @return the type
	 */
	public static DataType of(String text, @Nullable String domain) {
		return new DataType(text, domain, null);
	}

	/**
	 * Return this type together with the words that the model has for it.
	 * @param written the type as the model writes it
	 * @return the type
	 */
	public DataType writtenAs(String written) {
		return new DataType(this.text, this.domain, written);
	}

	/**
	 * Tell whether this type is what somebody asks for. A domain over it is fine, unless
	 * another one is asked for.
	 * @param wanted the type that is asked for
	 * @return {@code true} if the types are the same in the database's own words
	 */
	public boolean sameAs(DataType wanted) {
		if (this.domain != null && wanted.domain == null && this.domain.equals(wanted.text)) {
			return true;
		}
		return this.text.equals(wanted.text) && (wanted.domain == null || wanted.domain.equals(this.domain));
	}

	/**
	 * Return the type without its arguments, in lower case.
	 * @return the base type, such as {@code timestamp with time zone}
	 */
	public String base() {
		return ARGUMENTS.matcher(this.text)
			.replaceFirst("")
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\s+", " ")
			.replace(" []", "[]")
			.trim();
	}

	/**
	 * Return the arguments of the type.
	 * @return the arguments, such as {@code 10} and {@code 2} of {@code numeric(10,2)}
	 */
	public List<String> arguments() {
		Matcher matcher = ARGUMENTS.matcher(this.text);
		if (!matcher.find() || matcher.group(1).isBlank()) {
			return List.of();
		}
		return Arrays.stream(matcher.group(1).split(",")).map(String::trim).toList();
	}

	/**
	 * Return an argument of the type as a number.
	 * @param position the position, from 0
	 * @return the number, or empty where the type has no such argument
	 */
	public OptionalLong argument(int position) {
		List<String> arguments = arguments();
		if (position >= arguments.size() || !arguments.get(position).matches("\\d{1,18}")) {
			return OptionalLong.empty();
		}
		return OptionalLong.of(Long.parseLong(arguments.get(position)));
	}

	/**
	 * Return the words to use where the type is written down.
	 * @return the model's words where there are any, else those of the database
	 */
	public String toDdl() {
		if (this.written != null) {
			return this.written;
		}
		return (this.domain != null) ? this.domain : this.text;
	}

	@Override
	public String toString() {
		return (this.domain != null) ? "%s (%s)".formatted(this.domain, this.text) : this.text;
	}

}
