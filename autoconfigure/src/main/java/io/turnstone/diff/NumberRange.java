package io.turnstone.diff;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;

import io.turnstone.schema.DataType;

/**
 * Numbers that a type of exact numbers holds.
 *
 * @param lowest the lowest integer
 * @param highest the highest integer
 * @param scale how many digits after the point
 */
public record NumberRange(BigInteger lowest, BigInteger highest, long scale) {

	private static final Map<String, Integer> BITS = Map.of("tinyint", 8, "smallint", 16, "mediumint", 24, "integer",
			32, "int", 32, "bigint", 64);

	private static final String UNSIGNED = " unsigned";

	/**
	 * More digits than any application counts.
	 */
	private static final int UNLIMITED = 1_000;

	/**
	 * Return the numbers that a type holds.
	 * @param type the type
	 * @return the numbers, or empty where the type is not one of exact numbers
	 */
	public static Optional<NumberRange> of(DataType type) {
		String base = type.base().replace(" zerofill", "");
		boolean signed = !base.endsWith(UNSIGNED);
		String name = signed ? base : base.substring(0, base.length() - UNSIGNED.length());
		if (BITS.containsKey(name)) {
			return Optional.of(ofBits(BITS.get(name), signed));
		}
		if (name.equals("bit") && type.argument(0).orElse(1) == 1) {
			return Optional.of(ofBits(1, false));
		}
		if (name.equals("numeric") || name.equals("decimal")) {
			long scale = type.argument(1).orElse(type.arguments().isEmpty() ? UNLIMITED : 0);
			long digits = type.argument(0).orElse(2 * UNLIMITED) - scale;
			return Optional.of(ofDigits((int) Math.min(digits, UNLIMITED), scale, signed));
		}
		return Optional.empty();
	}

	private static NumberRange ofBits(int bits, boolean signed) {
		BigInteger half = BigInteger.TWO.pow(bits - 1);
		return signed ? new NumberRange(half.negate(), half.subtract(BigInteger.ONE), 0)
				: new NumberRange(BigInteger.ZERO, half.shiftLeft(1).subtract(BigInteger.ONE), 0);
	}

	private static NumberRange ofDigits(int digits, long scale, boolean signed) {
		BigInteger highest = BigInteger.TEN.pow(Math.max(digits, 0)).subtract(BigInteger.ONE);
		return new NumberRange(signed ? highest.negate() : BigInteger.ZERO, highest, scale);
	}

	/**
	 * Tell whether a type is one of integers.
	 * @param type the type
	 * @return {@code true} if it is
	 */
	public static boolean isInteger(DataType type) {
		return BITS.containsKey(type.base());
	}

	/**
	 * Tell what happens to numbers of another type in this one.
	 * @param wanted the numbers of the other type
	 * @return the words, or empty where all of them fit
	 */
	Optional<String> shortageFor(NumberRange wanted) {
		if (wanted.lowest.compareTo(this.lowest) < 0 && this.lowest.signum() == 0) {
			return Optional.of("negative numbers are rejected");
		}
		if (wanted.highest.compareTo(this.highest) > 0 || wanted.lowest.compareTo(this.lowest) < 0) {
			return Optional.of("numbers beyond %d are rejected".formatted(this.highest));
		}
		return (wanted.scale > this.scale)
				? Optional.of((this.scale == 0) ? "digits after the point are lost"
						: "digits after the point are lost, but for the first %d".formatted(this.scale))
				: Optional.empty();
	}

}
