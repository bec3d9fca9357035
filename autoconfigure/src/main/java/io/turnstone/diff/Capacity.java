package io.turnstone.diff;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.turnstone.schema.DataType;

/**
 * How much a type of texts or bytes holds.
 *
 * @param content what it holds
 * @param size how much of it
 */
record Capacity(Content content, long size) {

	private static final Map<String, Long> SIZES = Map.of("tinytext", 255L, "mediumtext", 16_777_215L, "longtext",
			4_294_967_295L, "tinyblob", 255L, "mediumblob", 16_777_215L, "longblob", 4_294_967_295L);

	private static final long SIZE_BESIDE_THESE = 65_535;

	private static final List<String> TEXTS = List.of("text", "char", "clob", "tinytext", "mediumtext", "longtext");

	private static final List<String> BYTES = List.of("bytea", "blob", "tinyblob", "mediumblob", "longblob");

	/**
	 * Return how much a type holds.
	 * @param type the type
	 * @param other the type that it is compared with
	 * @return the capacity, or empty where the type is neither one of texts nor of bytes
	 */
	static Optional<Capacity> of(DataType type, DataType other) {
		String base = type.base();
		if (base.endsWith("[]") || base.endsWith(" array")) {
			return Optional.empty();
		}
		if (base.startsWith("character") || base.startsWith("varchar") || TEXTS.contains(base)) {
			return Optional.of(new Capacity(Content.CHARACTERS, size(type, other)));
		}
		if (base.startsWith("binary") || base.startsWith("varbinary") || BYTES.contains(base)) {
			return Optional.of(new Capacity(Content.BYTES, size(type, other)));
		}
		return Optional.empty();
	}

	/**
	 * A text without a length is unlimited, save on a product that has longer ones too.
	 */
	private static long size(DataType type, DataType other) {
		boolean longerOnesExist = SIZES.containsKey(other.base());
		long unsaid = (longerOnesExist && type.arguments().isEmpty()) ? SIZE_BESIDE_THESE : Long.MAX_VALUE;
		return type.argument(0).orElse(SIZES.getOrDefault(type.base(), unsaid));
	}

	/**
	 * Tell what happens to values of another type in this one.
	 * @param wanted how much the other type holds
	 * @return the words, or empty where all of it fits
	 */
	Optional<String> shortageFor(Capacity wanted) {
		if (this.content != wanted.content) {
			return Optional.of(TypeImpact.UNREADABLE);
		}
		return (wanted.size > this.size) ? Optional.of((this.content == Content.CHARACTERS)
				? "texts of more than %d characters are rejected".formatted(this.size)
				: "values of more than %d bytes are rejected".formatted(this.size)) : Optional.empty();
	}

	/**
	 * What a type holds.
	 */
	enum Content {

		CHARACTERS, BYTES

	}

}
