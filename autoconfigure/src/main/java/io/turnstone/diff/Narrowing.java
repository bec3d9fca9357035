package io.turnstone.diff;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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

	/**
	 * Tell whether a type certainly holds all that another one does.
	 * @param from the type that a column has
	 * @param to the type that it is to have
	 * @return {@code true} if every value comes through as it is; {@code false} where it
	 * cannot be told, too
	 */
	static boolean fits(DataType from, DataType to) {
		return of(from, to).isEmpty() && areAlike(from, to);
	}

	/**
	 * Tell whether two types hold values of the same kind, so that nothing but their
	 * extent matters.
	 */
	private static boolean areAlike(DataType from, DataType to) {
		if (TypeImpact.isEnum(from) || TypeImpact.isEnum(to)) {
			return TypeImpact.isEnum(from) && TypeImpact.isEnum(to);
		}
		if (NumberRange.of(to).isPresent()) {
			return NumberRange.of(from).isPresent();
		}
		return Capacity.of(from, to)
			.flatMap((there) -> Capacity.of(to, from).filter((wanted) -> wanted.content() == there.content()))
			.isPresent();
	}

	/**
	 * Return the condition of the values that do not fit.
	 * @param column the column, as it stands in SQL
	 * @return the condition in SQL
	 */
	String beyond(String column);

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

		@Override
		public String beyond(String column) {
			return "char_length(%s) > %d".formatted(column, this.longest);
		}

	}

	/**
	 * Shorter values.
	 *
	 * @param longest the highest number of bytes
	 */
	record Bytes(long longest) implements Narrowing {

		@Override
		public String beyond(String column) {
			return "octet_length(%s) > %d".formatted(column, this.longest);
		}

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

		@Override
		public String beyond(String column) {
			String outside = "%s >= %d or %s <= %d".formatted(column, this.highest.add(BigInteger.ONE), column,
					this.lowest.subtract(BigInteger.ONE));
			return (this.scale < 0) ? outside
					: outside + " or %s <> round(%s, %d)".formatted(column, column, this.scale);
		}

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

		@Override
		public String beyond(String column) {
			return "%s not in (%s)".formatted(column,
					this.allowed.stream().map(AllowedValues::literal).collect(Collectors.joining(", ")));
		}

	}

	/**
	 * Numbers whose digits after the point are dropped.
	 */
	record Fractions() implements Narrowing {

		@Override
		public String beyond(String column) {
			return "%1$s <> floor(%1$s)".formatted(column);
		}

	}

	/**
	 * Values of which a part is dropped, such as the time of a day.
	 *
	 * @param from the type that holds it
	 * @param to the type that does not hold it
	 */
	record Rounding(DataType from, DataType to) implements Narrowing {

		@Override
		public String beyond(String column) {
			return "%1$s <> cast(cast(%1$s as %3$s) as %2$s)".formatted(column, this.from.text(), this.to.text());
		}

	}

}
