package io.turnstone.diff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.turnstone.schema.DataType;

/**
 * What it means that a column's type is another than the model's. Used for the impact
 * alone: whether two types differ is for the database to say.
 */
public final class TypeImpact {

	static final String UNREADABLE = "values cannot be written or read as the model's type";

	private static final Map<String, Integer> FLOATS = Map.of("real", 24, "float", 24, "double", 53, "double precision",
			53);

	private TypeImpact() {
	}

	static Impact of(DataType from, DataType to) {
		return shortage(from, to).isPresent() ? Impact.BREAKS : Impact.DIVERGES;
	}

	/**
	 * Tell what happens to the values that the model allows.
	 */
	static String consequence(DataType from, DataType to) {
		return shortage(from, to).or(() -> rounding(from, to))
			.orElse("the database takes more, or keeps values in another form, than the model says");
	}

	/**
	 * Tell whether a database that converts values would give them another meaning: the
	 * numbers of an enumerated type begin with 1, those of an enum with 0; and what
	 * PostgreSQL keeps of a large object in a column is its number.
	 */
	static boolean changesMeaning(DataType from, DataType to) {
		return from.base().equals("oid") != to.base().equals("oid") || (isEnum(from) && NumberRange.isInteger(to))
				|| (NumberRange.isInteger(from) && isEnum(to));
	}

	/**
	 * Tell whether values of one type may not fit another.
	 * @param from the type that a column has
	 * @param to the type that it is to have
	 * @return {@code true} if some may not
	 */
	public static boolean loses(DataType from, DataType to) {
		return shortage(to, from).or(() -> rounding(to, from)).isPresent();
	}

	/**
	 * Tell which values of the wanted type the other does not take, in words.
	 */
	private static Optional<String> shortage(DataType from, DataType to) {
		if (isEnum(from) || isEnum(to)) {
			return shortageOfValues(from, to);
		}
		if (isTemporal(to) && from.base().equals(to.base())) {
			return Optional.empty();
		}
		if (from.base().equals("longtext") && to.base().equals("json")) {
			return Optional.empty();
		}
		return shortageOfNumbers(from, to).or(() -> shortageOfCapacity(from, to))
			.or(() -> shortageOfBits(from, to))
			.orElseGet(() -> shortageOfSize(from, to));
	}

	private static Optional<String> shortageOfValues(DataType from, DataType to) {
		if (!isEnum(from)) {
			long longest = AllowedValues.of(to).listed().stream().mapToInt(String::length).max().orElse(0);
			return Capacity.of(from, to)
				.map((capacity) -> capacity.shortageFor(new Capacity(Capacity.Content.CHARACTERS, longest)))
				.orElse(Optional.of(UNREADABLE));
		}
		if (!isEnum(to)) {
			return Optional.of("all values but those of the enumerated type are rejected");
		}
		List<String> lacking = AllowedValues.of(from).lacking(AllowedValues.of(to));
		return lacking.isEmpty() ? Optional.empty()
				: Optional.of("rejects the values %s".formatted(String.join(", ", lacking)));
	}

	private static Optional<Optional<String>> shortageOfNumbers(DataType from, DataType to) {
		return NumberRange.of(from).flatMap((range) -> NumberRange.of(to).map(range::shortageFor));
	}

	private static Optional<Optional<String>> shortageOfCapacity(DataType from, DataType to) {
		return Capacity.of(from, to).flatMap((capacity) -> Capacity.of(to, from).map(capacity::shortageFor));
	}

	private static Optional<Optional<String>> shortageOfBits(DataType from, DataType to) {
		Integer bits = FLOATS.get(from.base());
		Integer wanted = FLOATS.get(to.base());
		if (bits == null || wanted == null) {
			return Optional.empty();
		}
		long there = from.argument(0).orElse(bits);
		return Optional
			.of((there >= to.argument(0).orElse(wanted)) ? Optional.empty() : Optional.of("numbers lose digits"));
	}

	private static Optional<String> shortageOfSize(DataType from, DataType to) {
		if (!from.base().equals(to.base())) {
			return Optional.of(UNREADABLE);
		}
		OptionalLong size = from.argument(0);
		boolean fits = size.isEmpty() || size.getAsLong() >= to.argument(0).orElse(Long.MAX_VALUE);
		return fits ? Optional.empty() : Optional.of("longer values are rejected");
	}

	private static Optional<String> rounding(DataType from, DataType to) {
		boolean rounds = isTemporal(from) && !from.base().startsWith("interval") && from.base().equals(to.base())
				&& digits(from) < digits(to);
		return rounds ? Optional.of("fractions of a second are rounded") : Optional.empty();
	}

	/**
	 * Tell whether a part of a value is dropped without a word: digits of a fraction, or
	 * the time of a day.
	 */
	static boolean rounds(DataType from, DataType to) {
		boolean moment = from.base().startsWith("timestamp") || from.base().startsWith("datetime");
		return (moment && to.base().equals("date")) || (isFloat(from) && NumberRange.of(to).isPresent())
				|| rounding(to, from).isPresent();
	}

	/**
	 * Return how many digits of a second a type holds. A product that tells no number
	 * holds none.
	 */
	private static long digits(DataType type) {
		return type.argument(0).orElse(0);
	}

	private static boolean isTemporal(DataType type) {
		return type.base().startsWith("time") || type.base().startsWith("datetime")
				|| type.base().startsWith("interval");
	}

	static boolean isFloat(DataType type) {
		return FLOATS.containsKey(type.base());
	}

	static boolean isEnum(DataType type) {
		return type.base().startsWith("enum");
	}

}
