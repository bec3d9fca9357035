package io.turnstone.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.schema.Check;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.UserType;
import io.turnstone.schema.UserType.Form;

/**
 * Exact comparison of one schema at two points in time. Only the order of columns is left
 * out of it.
 */
public final class SchemaChange {

	private SchemaChange() {
	}

	/**
	 * Tell what changed, in words.
	 * @param before the schema as it was
	 * @param after the schema as it is
	 * @return a line for each change, or an empty list where all is as before
	 */
	public static List<String> between(Schema before, Schema after) {
		List<String> changes = new ArrayList<>();
		compare("", free(before), free(after), changes);
		compare("type ", before.types(), withoutAddedValues(before, after), changes);
		for (ObjectName name : union(before.tables().keySet(), after.tables().keySet())) {
			Table was = before.tables().get(name);
			Table is = after.tables().get(name);
			if (was == null || is == null) {
				changes.add("table %s %s".formatted(name, (is != null) ? "is left behind" : "is gone"));
			}
			else {
				compare(was, is, changes);
			}
		}
		return changes;
	}

	/**
	 * Return the sequences that no column owns: the others come and go with their
	 * columns.
	 */
	private static Map<ObjectName, Sequence> free(Schema schema) {
		return byName(schema.freeSequences(), Sequence::name);
	}

	/**
	 * Values that were added to an enumerated type stay, as no database takes them back.
	 */
	private static Map<ObjectName, UserType> withoutAddedValues(Schema before, Schema after) {
		Map<ObjectName, UserType> types = new TreeMap<>(after.types());
		types.replaceAll((name, type) -> {
			UserType was = before.types().getOrDefault(name, type);
			boolean extended = was.form() == Form.ENUM && type.form() == Form.ENUM
					&& type.parts().stream().filter(was.parts()::contains).toList().equals(was.parts());
			return extended ? was : type;
		});
		return types;
	}

	private static void compare(Table before, Table after, List<String> changes) {
		String prefix = before.name() + " ";
		compare(prefix, byName(before.columns(), (column) -> column.name()),
				byName(after.columns(), (column) -> column.name()), changes);
		compare(prefix, Map.of("comment", Objects.requireNonNullElse(before.comment(), "")),
				Map.of("comment", Objects.requireNonNullElse(after.comment(), "")), changes);
		compare(prefix + "primary key", set(Stream.ofNullable(before.primaryKey())),
				set(Stream.ofNullable(after.primaryKey())), changes);
		compare(prefix + "unique keys", set(before.uniqueKeys().stream()), set(after.uniqueKeys().stream()), changes);
		compare(prefix + "foreign keys", set(before.foreignKeys().stream()), set(after.foreignKeys().stream()),
				changes);
		compare(prefix + "indexes", set(before.indexes().stream()), set(after.indexes().stream()), changes);
		compare(prefix + "checks", set(before.checks().stream().map(SchemaChange::essence)),
				set(after.checks().stream().map(SchemaChange::essence)), changes);
	}

	/**
	 * Return what a database holds of a check.
	 */
	private static List<String> essence(Check check) {
		return List.of(Objects.requireNonNullElse(check.name(), ""), check.expression(), check.validity().name());
	}

	private static <K, V> void compare(String prefix, Map<K, V> before, Map<K, V> after, List<String> changes) {
		for (K key : union(before.keySet(), after.keySet())) {
			if (!Objects.equals(before.get(key), after.get(key))) {
				changes.add("%s%s was %s and is %s".formatted(prefix, key, before.get(key), after.get(key)));
			}
		}
	}

	private static void compare(String what, Set<?> before, Set<?> after, List<String> changes) {
		if (!before.equals(after)) {
			changes.add("%s were %s and are %s".formatted(what, before, after));
		}
	}

	private static <K, T> Map<K, T> byName(List<T> objects, Function<T, K> name) {
		return objects.stream().collect(Collectors.toMap(name, Function.identity()));
	}

	private static <T> Set<T> set(Stream<T> objects) {
		return objects.collect(Collectors.toSet());
	}

	private static <K> Set<K> union(Set<K> some, Set<K> others) {
		Set<K> union = new HashSet<>(some);
		union.addAll(others);
		return (union.stream().allMatch(Comparable.class::isInstance)) ? new TreeSet<>(union) : union;
	}

}
