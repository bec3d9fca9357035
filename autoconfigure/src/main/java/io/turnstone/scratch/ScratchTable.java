package io.turnstone.scratch;

import java.util.List;

/**
 * Table to create in a lean scratch.
 *
 * @param key what the caller knows the table by
 * @param statements the statements that create it, with {@value #TABLE} where the table's
 * name belongs, qualified as the scratch needs it, and {@value #NAME} where its plain
 * name is to be part of another name
 * @param columns its columns, where they can be created without it
 */
public record ScratchTable(String key, List<String> statements, IndependentColumns columns) {

	/**
	 * Stands for the table's name, qualified as the scratch needs it.
	 */
	public static final String TABLE = "{{table}}";

	/**
	 * Stands for the table's plain name, as part of the name of a constraint or index.
	 */
	public static final String NAME = "{{name}}";

	public ScratchTable {
		statements = List.copyOf(statements);
	}

	/**
	 * Create a table that has to be asked about as a whole.
	 * @param key what the caller knows the table by
	 * @param statements the statements that create it
	 */
	public ScratchTable(String key, List<String> statements) {
		this(key, statements, IndependentColumns.none());
	}

	/**
	 * Return the statements for a table of a given name.
	 * @param table the name, qualified as the scratch needs it
	 * @param name the plain name
	 * @return the statements to run
	 */
	public List<String> statements(String table, String name) {
		return this.statements.stream()
			.map((statement) -> statement.replace(TABLE, table).replace(NAME, name))
			.toList();
	}

}
