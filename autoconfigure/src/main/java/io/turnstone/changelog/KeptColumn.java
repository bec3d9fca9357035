package io.turnstone.changelog;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * Column that a draft adds and its rollback leaves in place.
 *
 * @param table the table
 * @param column the column's name
 */
public record KeptColumn(ObjectName table, String column) {

	/**
	 * Return a schema without the columns that were left in place. One that a row must
	 * have a value for is not left out: it stands in the way of whoever does not know it.
	 * @param schema the schema
	 * @param kept the columns
	 * @return the schema without them
	 */
	public static Schema without(Schema schema, Collection<KeptColumn> kept) {
		SortedMap<ObjectName, Table> tables = new TreeMap<>(schema.tables());
		tables.replaceAll((name,
				table) -> table.withColumns(table.columns()
					.stream()
					.filter((column) -> !(column.nullable() || column.fillsItself())
							|| !kept.contains(new KeptColumn(name, column.name())))
					.toList()));
		return schema.withTables(tables);
	}

}
