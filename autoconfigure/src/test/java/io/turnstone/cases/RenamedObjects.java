package io.turnstone.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * Where the tables and columns of a schema are to be found after an upgrade.
 *
 * @param answers what was answered about renames
 */
record RenamedObjects(List<String> answers) {

	/**
	 * Find a table.
	 * @param table the table as it was
	 * @param after the schema now
	 * @return the table, or empty where it is gone
	 */
	Optional<Table> table(Table table, Schema after) {
		ObjectName name = table.name();
		String expected = answer(name.toString()).orElse(name.name());
		return after.tables()
			.values()
			.stream()
			.filter((candidate) -> same(candidate.name().name(), expected))
			.findFirst();
	}

	/**
	 * Find a column.
	 * @param table the table as it was
	 * @param column the column as it was
	 * @param after the table now
	 * @return the column, or empty where it is gone
	 */
	Optional<Column> column(Table table, Column column, Table after) {
		String expected = answer(table.name() + "." + column.name())
			.or(() -> answer(after.name() + "." + column.name()))
			.orElse(column.name());
		return after.columns().stream().filter((candidate) -> same(candidate.name(), expected)).findFirst();
	}

	private Optional<String> answer(String name) {
		String prefix = name.toLowerCase(Locale.ROOT) + ":";
		return this.answers.stream()
			.filter((answer) -> answer.toLowerCase(Locale.ROOT).startsWith(prefix))
			.map((answer) -> answer.substring(prefix.length()))
			.findFirst();
	}

	private boolean same(String name, String expected) {
		return this.answers.contains("respelled") ? spelling(name).equals(spelling(expected))
				: name.equalsIgnoreCase(expected);
	}

	private static String spelling(String name) {
		return name.toLowerCase(Locale.ROOT).replace("_", "");
	}

}
