package io.turnstone.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Places in the entity model that tables, columns and sequences come from.
 *
 * @param objects the origins of tables and sequences
 * @param columns the origins of columns, by table
 * @param keys the columns whose values sequences hand out, by sequence
 */
public record Origins(Map<ObjectName, Origin> objects, Map<ObjectName, Map<String, Origin>> columns,
		Map<ObjectName, List<GeneratedKey>> keys) {

	public Origins {
		objects = Map.copyOf(objects);
		columns = Map.copyOf(columns);
		keys = Map.copyOf(keys);
	}

	/**
	 * Create origins of a model whose keys no sequence hands out.
	 * @param objects the origins of tables and sequences
	 * @param columns the origins of columns, by table
	 */
	public Origins(Map<ObjectName, Origin> objects, Map<ObjectName, Map<String, Origin>> columns) {
		this(objects, columns, Map.of());
	}

	public static Origins none() {
		return new Origins(Map.of(), Map.of());
	}

	/**
	 * Return the origin of a table or sequence.
	 * @param name the name
	 * @return the origin, or {@code null} where it is not known
	 */
	public @Nullable Origin of(ObjectName name) {
		return this.objects.get(name);
	}

	/**
	 * Return the origin of a column.
	 * @param table the table's name
	 * @param column the column's name
	 * @return the origin of the column, else that of the table, or {@code null} where
	 * neither is known
	 */
	public @Nullable Origin of(ObjectName table, String column) {
		Origin origin = this.columns.getOrDefault(table, Map.of()).get(column);
		return (origin != null) ? origin : of(table);
	}

	/**
	 * Return the columns whose values a sequence hands out.
	 * @param sequence the sequence's name
	 * @return the columns, as far as the model tells
	 */
	public List<GeneratedKey> keysOf(ObjectName sequence) {
		return this.keys.getOrDefault(sequence, List.of());
	}

	/**
	 * Return the origin of something that spans columns.
	 * @param table the table's name
	 * @param columns the names of the columns
	 * @return the origin of the only column, else that of the table
	 */
	public @Nullable Origin of(ObjectName table, Collection<String> columns) {
		return (columns.size() == 1) ? of(table, columns.iterator().next()) : of(table);
	}

	/**
	 * Return these origins together with others, which win.
	 * @param others the other origins
	 * @return the united origins
	 */
	public Origins and(Origins others) {
		Map<ObjectName, Origin> objects = new HashMap<>(this.objects);
		objects.putAll(others.objects);
		Map<ObjectName, Map<String, Origin>> columns = new HashMap<>(this.columns);
		others.columns.forEach((table, origins) -> columns.merge(table, origins, Origins::united));
		Map<ObjectName, List<GeneratedKey>> keys = new HashMap<>(this.keys);
		others.keys.forEach((sequence, handed) -> keys.merge(sequence, handed,
				(some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList()));
		return new Origins(objects, columns, keys);
	}

	private static Map<String, Origin> united(Map<String, Origin> some, Map<String, Origin> others) {
		Map<String, Origin> united = new HashMap<>(some);
		united.putAll(others);
		return united;
	}

}
