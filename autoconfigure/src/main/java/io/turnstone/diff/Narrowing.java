package io.turnstone.diff;

import java.math.BigInteger;
import java.util.Optional;

import io.turnstone.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * How much less a type holds than another of the same kind.
 *
 * @param kind what there is less of
 * @param lowest the lowest number; {@code null} for a length
 * @param highest the highest number or length
 * @param scale how many digits after the point; -1 where there are not less than before
 */
public record Narrowing(Kind kind, @Nullable BigInteger lowest, BigInteger highest, long scale) {

	/**
	 * Compare two types.
	 * @param from the type that a column has
	 * @param to the type that it is to have
	 * @return what there is less of, or empty where all values fit or the kinds differ
	 */
	public static Optional<Narrowing> of(DataType from, DataType to) {
		Optional<NumberRange> numbers = NumberRange.of(to);
		if (numbers.isPresent()) {
			return NumberRange.of(from).flatMap((there) -> ofNumbers(there, numbers.get()));
		}
		return Capacity.of(to, from)
			.flatMap((wanted) -> Capacity.of(from, to).flatMap((there) -> ofLengths(there, wanted, to)));
	}

	private static Optional<Narrowing> ofNumbers(NumberRange there, NumberRange wanted) {
		return wanted.shortageFor(there)
			.map((words) -> new Narrowing(Kind.NUMBERS, wanted.lowest(), wanted.highest(),
					(wanted.scale() < there.scale()) ? wanted.scale() : -1));
	}

	private static Optional<Narrowing> ofLengths(Capacity there, Capacity wanted, DataType to) {
		if (there.content() != wanted.content() || wanted.size() >= there.size()) {
			return Optional.empty();
		}
		return Optional.of(new Narrowing(isCountedInCharacters(to) ? Kind.CHARACTERS : Kind.BYTES, null,
				BigInteger.valueOf(wanted.size()), -1));
	}

	/**
	 * Tell whether the length of a type is one in characters. Types of texts without an
	 * argument, such as {@code tinytext}, are limited in bytes.
	 */
	private static boolean isCountedInCharacters(DataType type) {
		return Capacity.of(type, type)
			.filter((capacity) -> capacity.content() == Capacity.Content.CHARACTERS)
			.isPresent() && type.argument(0).isPresent();
	}

	/**
	 * What a type holds less of.
	 */
	public enum Kind {

		CHARACTERS, BYTES, NUMBERS

	}

}
