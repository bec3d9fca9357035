package io.turnstone.proof;

import java.util.Set;

import io.turnstone.schema.ObjectName;

/**
 * Tables of a proof's base that get rows.
 *
 * @param tables the tables
 * @param emptied the columns, with their tables, that have no value in one of the rows,
 * as the draft fills them
 */
public record FilledTables(Set<ObjectName> tables, Set<String> emptied) {

	public FilledTables {
		tables = Set.copyOf(tables);
		emptied = Set.copyOf(emptied);
	}

	/**
	 * Return no tables.
	 * @return the empty tables
	 */
	public static FilledTables none() {
		return new FilledTables(Set.of(), Set.of());
	}

}
