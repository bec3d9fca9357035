package io.turnstone.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;

/**
 * Names that differ in underscores and case only: what another naming strategy makes of
 * the same model.
 */
public final class Respelled {

	private Respelled() {
	}

	/**
	 * Find what is spelled in another way.
	 * @param from what is there
	 * @param to what is wanted
	 * @return the tables, sequences and columns that are there under one spelling and
	 * wanted under exactly one other
	 */
	public static Renames in(Schema from, Schema to) {
		Renames objects = new Renames(pairs(from.tables().keySet(), to.tables().keySet(), Respelled::letters),
				pairs(from.freeSequences().stream().map(Sequence::name).toList(), to.sequences().keySet(),
						Respelled::letters),
				List.of());
		List<Rename> columns = new ArrayList<>();
		objects.in(from)
			.tables()
			.values()
			.forEach((table) -> to.table(table.name()).ifPresent((wanted) -> columns.addAll(columns(table, wanted))));
		return objects.withColumns(columns);
	}

	/**
	 * Tell whether two names differ in underscores and case only.
	 */
	static boolean isSame(String name, String other) {
		return letters(name).equals(letters(other));
	}

	private static List<Rename> columns(Table table, Table wanted) {
		return pairs(names(table), names(wanted), Respelled::letters).entrySet()
			.stream()
			.map((pair) -> new Rename(table.name(), pair.getKey(), pair.getValue()))
			.toList();
	}

	private static List<String> names(Table table) {
		return table.columns().stream().map(Column::name).toList();
	}

	private static <T> Map<T, T> pairs(Collection<T> there, Collection<T> wanted, Function<T, String> letters) {
		Map<String, List<T>> alike = wanted.stream().collect(Collectors.groupingBy(letters));
		Map<T, T> pairs = new HashMap<>();
		there.stream().collect(Collectors.groupingBy(letters)).forEach((spelled, names) -> {
			List<T> candidates = alike.getOrDefault(spelled, List.of());
			if (names.size() == 1 && candidates.size() == 1 && !candidates.equals(names)) {
				pairs.put(names.get(0), candidates.get(0));
			}
		});
		return pairs;
	}

	private static String letters(ObjectName name) {
		return name.schema() + "." + letters(name.name());
	}

	private static String letters(String name) {
		return name.toLowerCase(Locale.ROOT).replace("_", "");
	}

}
