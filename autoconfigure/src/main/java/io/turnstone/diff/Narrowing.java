package io.turnstone.diff;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import io.turnstone.schema.DataType;

/**
 * What a type does not hold of the values of another.
 */
public sealed interface Narrowing {

	/**
	 * Compare two types.
	 * @param from the type that a column has
	 * @param to the type that it is to have
	 * @return what there is less of, or empty where all values fit or nothing is known of
	 * the two kinds
	 */
	static Optional<Narrowing> of(DataType from, DataType to) {
		if (TypeImpact.isEnum(to)) {
			return ofValues(from, to);
		}
		if (TypeImpact.rounds(from, to)) {
			return Optional.of(NumberRange.isInteger(to) ? new Fractions() : new Rounding(from, to));
		}
		Optional<NumberRange> numbers = NumberRange.of(to);
		if (numbers.isPresent()) {
			return NumberRange.of(from).flatMap((there) -> ofNumbers(there, numbers.get()));
		}
		return Capacity.of(to, from)
			.flatMap((wanted) -> Capacity.of(from, to).flatMap((there) -> ofLengths(there, wanted, to)));
	}

	private static Optional<Narrowing> ofValues(DataType from, DataType to) {
		AllowedValues wanted = AllowedValues.of(to);
		boolean fits = TypeImpact.isEnum(from) ? wanted.lacking(AllowedValues.of(from)).isEmpty()
				: Capacity.of(from, to).filter((text) -> text.content() == Capacity.Content.CHARACTERS).isEmpty();
		return fits ? Optional.empty() : Optional.of(new Values(wanted.listed().stream().sorted().toList()));
	}

	private static Optional<Narrowing> ofNumbers(NumberRange there, NumberRange wanted) {
		return wanted.shortageFor(there)
			.map((words) -> new Numbers(wanted.lowest(), wanted.highest(),
					(wanted.scale() < there.scale()) ? wanted.scale() : -1));
	}

	private static Optional<Narrowing> ofLengths(Capacity there, Capacity wanted, DataType to) {
		if (there.content() != wanted.content() || wanted.size() >= there.size()) {
			return Optional.empty();
		}
		return Optional.of(isCountedInCharacters(to) ? new Characters(wanted.size()) : new Bytes(wanted.size()));
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
	 * Shorter texts.
	 *
	 * @param longest the highest number of characters
	 */
	record Characters(long longest) implements Narrowing {

	}

	/**
	 * Shorter values.
	 *
	 * @param longest the highest number of bytes
	 */
	record Bytes(long longest) implements Narrowing {

	}

	/**
	 * Fewer numbers.
	 *
	 * @param lowest the lowest integer
	 * @param highest the highest integer
	 * @param scale how many digits after the point; -1 where there are not less than
	 * before
	 */
	record Numbers(BigInteger lowest, BigInteger highest, long scale) implements Narrowing {

	}

	/**
	 * The values of an enumerated type alone.
	 *
	 * @param allowed the values
	 */
	record Values(List<String> allowed) implements Narrowing {

		public Values {
			allowed = List.copyOf(allowed);
		}

	}

	/**
	 * Numbers whose digits after the point are dropped.
	 */
	record Fractions() implements Narrowing {

	}

	/**
	 * Values of which a part is dropped, such as the time of a day.
	 *
	 * @param from the type that holds it
	 * @param to the type that does not hold it
	 */
	record Rounding(DataType from, DataType to) implements Narrowing {

	}

}
