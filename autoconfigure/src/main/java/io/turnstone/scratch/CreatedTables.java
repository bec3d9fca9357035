package io.turnstone.scratch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.turnstone.schema.Finding;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.UserType;

/**
 * Names that a lean scratch gives to its tables, and what became of them.
 */
final class CreatedTables {

	private final String prefix;

	private final Map<String, String> keys = new LinkedHashMap<>();

	private final Map<String, Table> tables = new LinkedHashMap<>();

	private final Map<ObjectName, UserType> types = new LinkedHashMap<>();

	private final Set<Finding> findings = new LinkedHashSet<>();

	/**
	 * Begin to give names.
	 * @param prefix what all of them begin with
	 */
	CreatedTables(String prefix) {
		this.prefix = prefix;
	}

	/**
	 * Return the name for a table.
	 * @param table the table
	 * @return a name that needs no quotes
	 */
	String nameOf(ScratchTable table) {
		String name = this.prefix + this.keys.size();
		this.keys.put(name, table.key());
		return name;
	}

	/**
	 * Note that a statement failed.
	 * @param table the table that it belongs to
	 * @param statement the statement's position
	 * @param message what the database said
	 */
	void refused(ScratchTable table, int statement, String message) {
		String sql = table.statements(table.key(), table.key()).get(statement);
		this.findings.add(new Finding(table.key(), "%s, in: %s".formatted(message, sql)));
	}

	/**
	 * Note that a statement that creates a type failed.
	 * @param type the type
	 * @param sql the statement
	 * @param message what the database said
	 */
	void refused(ScratchType type, String sql, String message) {
		this.findings.add(new Finding(type.key(), "%s, in: %s".formatted(message, sql)));
	}

	/**
	 * Note what was read back.
	 * @param schema the schema in which the tables were created
	 */
	void readBack(Schema schema) {
		schema.tables().forEach((name, table) -> {
			String key = this.keys.get(name.name().toLowerCase(Locale.ROOT));
			if (key != null) {
				this.tables.put(key, table);
			}
		});
		this.types.putAll(schema.types());
		schema.findings().forEach(this::readBack);
	}

	private void readBack(Finding finding) {
		String[] parts = finding.object().split("\\.", 2);
		String key = this.keys.get(parts[0].toLowerCase(Locale.ROOT));
		if (key != null) {
			this.findings.add(new Finding((parts.length > 1) ? key + "." + parts[1] : key, finding.reason()));
		}
	}

	LeanResult toResult() {
		return new LeanResult(Map.copyOf(this.tables), List.copyOf(this.types.values()), List.copyOf(this.findings));
	}

}
