package io.turnstone.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Names of columns in the spelling of another schema, for a product to which {@code ID}
 * and {@code id} are the same column.
 */
public final class ColumnSpelling {

	private final Map<ObjectName, Map<String, String>> spellings = new HashMap<>();

	private ColumnSpelling(Schema wanted) {
		wanted.tables().forEach((name, table) -> {
			Map<String, String> spelling = new HashMap<>();
			table.columns().forEach((column) -> spelling.put(key(column.name()), column.name()));
			this.spellings.put(name, spelling);
		});
	}

	/**
	 * Spell the columns of a schema as another one does.
	 * @param schema the schema
	 * @param wanted the schema that has the spelling
	 * @return the schema, which is the same for the product
	 */
	public static Schema align(Schema schema, Schema wanted) {
		ColumnSpelling spelling = new ColumnSpelling(wanted);
		SortedMap<ObjectName, Table> tables = new TreeMap<>(schema.tables());
		tables.replaceAll((name, table) -> spelling.align(table));
		return schema.withTables(tables);
	}

	private Table align(Table table) {
		ObjectName name = table.name();
		boolean same = table.columns().stream().map(Column::name).allMatch((column) -> column.equals(of(name, column)))
				&& table.foreignKeys()
					.stream()
					.allMatch((key) -> key.targetColumns().equals(of(key.target(), key.targetColumns())));
		return same ? table : aligned(table);
	}

	private Table aligned(Table table) {
		ObjectName name = table.name();
		PrimaryKey key = table.primaryKey();
		return table.withColumns(table.columns().stream().map((column) -> aligned(table, column)).toList())
			.withPrimaryKey((key != null) ? new PrimaryKey(key.name(), of(name, key.columns())) : null)
			.withUniqueKeys(table.uniqueKeys()
				.stream()
				.map((unique) -> new UniqueKey(unique.name(), of(name, unique.columns())))
				.toList())
			.withForeignKeys(table.foreignKeys().stream().map((foreign) -> aligned(name, foreign)).toList())
			.withIndexes(table.indexes()
				.stream()
				.map((index) -> index.withParts(index.parts().stream().map((part) -> aligned(table, part)).toList()))
				.toList())
			.withChecks(table.checks().stream().map((check) -> aligned(table, check)).toList());
	}

	private Column aligned(Table table, Column column) {
		return column.withName(of(table.name(), column.name()))
			.withGeneratedAs(inWords(table, column.generatedAs()))
			.withInlineCheck(inWords(table, column.inlineCheck()));
	}

	private ForeignKey aligned(ObjectName table, ForeignKey key) {
		return new ForeignKey(key.name(), of(table, key.columns()), key.target(), of(key.target(), key.targetColumns()),
				key.onDelete(), key.onUpdate(), key.validity());
	}

	private Index.Part aligned(Table table, Index.Part part) {
		String text = part.isExpression() ? String.valueOf(inWords(table, part.text())) : of(table.name(), part.text());
		return new Index.Part(text, part.isExpression(), part.descending());
	}

	private Check aligned(Table table, Check check) {
		return new Check(check.name(), String.valueOf(inWords(table, check.expression())), check.written(),
				of(table.name(), check.columns()), check.source(), check.validity());
	}

	/**
	 * Spell the names in an expression, which the database prints in backticks.
	 */
	private @Nullable String inWords(Table table, @Nullable String expression) {
		String words = expression;
		for (Column column : table.columns()) {
			words = (words != null)
					? words.replace("`" + column.name() + "`", "`" + of(table.name(), column.name()) + "`") : null;
		}
		return words;
	}

	private List<String> of(ObjectName table, List<String> columns) {
		return columns.stream().map((column) -> of(table, column)).toList();
	}

	private String of(ObjectName table, String column) {
		return this.spellings.getOrDefault(table, Map.of()).getOrDefault(key(column), column);
	}

	private static String key(String column) {
		return column.toLowerCase(Locale.ROOT);
	}

}
