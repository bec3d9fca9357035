package io.turnstone.diff;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import io.turnstone.schema.DataType;

/**
 * What it means that a column's type is another than the model's. Used for the impact
 * alone: whether two types differ is for the database to say.
 */
final class TypeImpact {

	private static final Map<String, Integer> INTEGERS = Map.of("tinyint", 1, "smallint", 2, "integer", 4, "int", 4,
			"bigint", 8);

	private static final Map<String, Integer> FLOATS = Map.of("real", 4, "double precision", 8);

	private static final List<String> UNLIMITED = List.of("text", "character large object", "clob");

	private TypeImpact() {
	}

	static Impact of(DataType from, DataType to) {
		if (isEnum(from) && isEnum(to)) {
			return AllowedValues.of(from).lacking(AllowedValues.of(to)).isEmpty() ? Impact.DIVERGES : Impact.BREAKS;
		}
		if (from.base().equals(to.base())) {
			return (isTemporal(to) || holds(from, to)) ? Impact.DIVERGES : Impact.BREAKS;
		}
		boolean accepts = isAsWide(INTEGERS, from, to) || isAsWide(FLOATS, from, to)
				|| (isText(from) && isText(to) && holds(from, to));
		return accepts ? Impact.DIVERGES : Impact.BREAKS;
	}

	/**
	 * Tell whether a database that converts values would give them another meaning: the
	 * numbers of an enumerated type begin with 1, those of an enum with 0.
	 */
	static boolean changesMeaning(DataType from, DataType to) {
		return (isEnum(from) && INTEGERS.containsKey(to.base())) || (INTEGERS.containsKey(from.base()) && isEnum(to));
	}

	/**
	 * Tell whether values of one type may not fit another.
	 */
	static boolean loses(DataType from, DataType to) {
		boolean sameTemporal = isTemporal(from) && from.base().equals(to.base());
		return sameTemporal ? !holds(to, from) : of(to, from) == Impact.BREAKS;
	}

	private static boolean isAsWide(Map<String, Integer> widths, DataType from, DataType to) {
		Integer width = widths.get(from.base());
		Integer wanted = widths.get(to.base());
		return width != null && wanted != null && width >= wanted;
	}

	/**
	 * Tell whether what fits one type's arguments fits those of another: one without
	 * arguments holds everything.
	 */
	private static boolean holds(DataType from, DataType to) {
		OptionalLong size = from.argument(0);
		OptionalLong wanted = to.argument(0);
		if (size.isEmpty()) {
			return true;
		}
		long scale = from.argument(1).orElse(0);
		long wantedScale = to.argument(1).orElse(0);
		return wanted.isPresent() && scale >= wantedScale
				&& size.getAsLong() - scale >= wanted.getAsLong() - wantedScale;
	}

	private static boolean isTemporal(DataType type) {
		return type.base().startsWith("time") || type.base().startsWith("interval");
	}

	private static boolean isText(DataType type) {
		return type.base().startsWith("character") || type.base().startsWith("varchar") || type.base().equals("char")
				|| UNLIMITED.contains(type.base());
	}

	private static boolean isEnum(DataType type) {
		return type.base().startsWith("enum");
	}

}
