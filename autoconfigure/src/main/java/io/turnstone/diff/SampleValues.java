package io.turnstone.diff;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;

import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Made-up values of a column, as many different ones as it takes up to a limit. Texts
 * consist of digits, so that they can become numbers.
 *
 * @param column the column
 * @param allowed the values that a check lets through, where one lists them
 */
record SampleValues(Column column, @Nullable AllowedValues allowed) {

	private static final int MANY = 1_000_000;

	private static final int TIMES = 60;

	private static final String FIRST_UUID = "00000000-0000-0000-0000-%012d";

	static SampleValues of(Column column, Collection<Check> checks) {
		DataType type = column.type();
		AllowedValues allowed = (type != null && type.base().startsWith("enum")) ? AllowedValues.of(type)
				: checks.stream()
					.filter((check) -> check.columns().size() == 1 && check.columns().get(0).equals(column.name()))
					.flatMap((check) -> AllowedValues.of(check).stream())
					.findFirst()
					.orElse(null);
		return new SampleValues(column, allowed);
	}

	/**
	 * Return how many different values there are.
	 */
	int size() {
		if (this.allowed != null) {
			return this.allowed.size();
		}
		DataType type = this.column.type();
		if (type == null) {
			return 1;
		}
		Optional<NumberRange> range = NumberRange.of(type);
		if (range.isPresent()) {
			return range.get().highest().min(BigInteger.valueOf(MANY)).intValue();
		}
		Optional<Capacity> capacity = Capacity.of(type, type);
		if (capacity.isPresent()) {
			return (capacity.get().size() > 6) ? MANY : (int) Math.pow(10, capacity.get().size()) - 1;
		}
		if (type.base().startsWith("bool")) {
			return 2;
		}
		return isTimeOfDay(type) ? TIMES : MANY;
	}

	/**
	 * Return a value.
	 * @param number the number of the value, from 1
	 * @return the literal, or empty where no value of the type is known
	 */
	Optional<String> literal(int number) {
		DataType type = this.column.type();
		if (type == null) {
			return Optional.empty();
		}
		int index = 1 + (number - 1) % Math.max(1, size());
		if (this.allowed != null) {
			return this.allowed.get(index - 1)
				.map((value) -> NumberRange.of(type).isPresent() ? value : AllowedValues.literal(value));
		}
		if (NumberRange.of(type).isPresent() || TypeImpact.isFloat(type)) {
			return Optional.of(String.valueOf(index));
		}
		Optional<Capacity> capacity = Capacity.of(type, type);
		if (capacity.isPresent()) {
			return Optional.of("'" + index + "'");
		}
		return byName(type, index);
	}

	private static Optional<String> byName(DataType type, int index) {
		String base = type.base();
		if (base.startsWith("bool")) {
			return Optional.of((index % 2 == 1) ? "true" : "false");
		}
		if (base.equals("uuid")) {
			return Optional.of("'" + FIRST_UUID.formatted(index) + "'");
		}
		if (base.equals("date")) {
			return Optional
				.of("'%04d-%02d-%02d'".formatted(2000 + index / 336 % 30, 1 + index / 28 % 12, 1 + index % 28));
		}
		if (isTimeOfDay(type)) {
			return Optional.of("'10:00:%02d'".formatted(index % TIMES));
		}
		if (base.startsWith("timestamp") || base.startsWith("datetime")) {
			return Optional.of("'2020-%02d-%02d %02d:%02d:%02d'".formatted(1 + index / 2_419_200 % 12,
					1 + index / 86_400 % 28, index / 3_600 % 24, index / 60 % 60, index % 60));
		}
		return base.startsWith("json") ? Optional.of("'{\"n\": %d}'".formatted(index)) : Optional.empty();
	}

	private static boolean isTimeOfDay(DataType type) {
		return type.base().equals("time") || type.base().startsWith("time with");
	}

}
