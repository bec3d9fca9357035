package io.turnstone.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.jspecify.annotations.Nullable;

/**
 * Something in which a schema is not exactly as it was at another time. Only the order of
 * columns does not count.
 *
 * @param object the table, sequence or type
 * @param description what changed, in words
 */
public record SchemaChange(ObjectName object, String description) {

	/**
	 * Tell what changed.
	 * @param before the schema as it was
	 * @param after the schema as it is
	 * @return the changes, or an empty list where all is as before
	 */
	public static List<SchemaChange> between(Schema before, Schema after) {
		List<SchemaChange> changes = new ArrayList<>();
		changed("", free(before), free(after))
			.forEach((name, description) -> changes.add(new SchemaChange(name, description)));
		changed("type ", before.types(), withoutAddedValues(before, after))
			.forEach((name, description) -> changes.add(new SchemaChange(name, description)));
		for (ObjectName name : union(before.tables().keySet(), after.tables().keySet())) {
			describe(name, before.tables().get(name), after.tables().get(name))
				.forEach((description) -> changes.add(new SchemaChange(name, description)));
		}
		return changes;
	}

	private static List<String> describe(ObjectName name, @Nullable Table before, @Nullable Table after) {
		if (before == null || after == null) {
			return List.of("table %s %s".formatted(name, (after != null) ? "is left behind" : "is gone"));
		}
		List<String> descriptions = new ArrayList<>();
		compare(before, after, descriptions);
		return descriptions;
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
		changes.addAll(changed(prefix, byName(before.columns(), (column) -> column.name()),
				byName(after.columns(), (column) -> column.name()))
			.values());
		changes.addAll(changed(prefix, Map.of("comment", Objects.requireNonNullElse(before.comment(), "")),
				Map.of("comment", Objects.requireNonNullElse(after.comment(), "")))
			.values());
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

	private static <K, V> Map<K, String> changed(String prefix, Map<K, V> before, Map<K, V> after) {
		Map<K, String> changes = new LinkedHashMap<>();
		for (K key : union(before.keySet(), after.keySet())) {
			if (!Objects.equals(before.get(key), after.get(key))) {
				changes.put(key, "%s%s was %s and is %s".formatted(prefix, key, before.get(key), after.get(key)));
			}
		}
		return changes;
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

	@Override
	public String toString() {
		return this.description;
	}

}
