package io.turnstone.diff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.diff.Change.AlterColumn;
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
 * Columns under other names, with all that names them: a database lets keys, indexes and
 * expressions follow a column.
 */
public final class RenamedColumns {

	/**
	 * A literal, a quoted name, or a word that is neither a function nor a type.
	 */
	private static final Pattern TOKEN = Pattern
		.compile("'(?:[^']|'')*'|(?<!::)\"(?:[^\"]|\"\")*\"|(?<!::)\\b[\\p{L}_][\\p{L}\\p{N}_$]*+(?!\\s*\\()");

	/**
	 * A literal or a name of a product that quotes each column with backticks.
	 */
	private static final Pattern TOKEN_IN_BACKTICKS = Pattern.compile("'(?:[^'\\\\]|\\\\.|'')*'|`(?:[^`]|``)*`");

	private static final Pattern REGULAR = Pattern.compile("[a-z_][a-z0-9_]*");

	private final Map<ObjectName, Map<String, String>> names = new HashMap<>();

	private RenamedColumns(List<Rename> renames) {
		renames.forEach((rename) -> this.names.computeIfAbsent(rename.table(), (table) -> new HashMap<>())
			.put(rename.from(), rename.to()));
	}

	/**
	 * Rename columns of a schema.
	 * @param schema the schema
	 * @param renames the columns; one that the schema does not have changes nothing
	 * @return the schema as it is after the renames
	 */
	public static Schema in(Schema schema, List<Rename> renames) {
		if (renames.isEmpty()) {
			return schema;
		}
		RenamedColumns columns = new RenamedColumns(renames);
		SortedMap<ObjectName, Table> tables = new TreeMap<>(schema.tables());
		tables.replaceAll((name, table) -> columns.in(table));
		return schema.withTables(tables);
	}

	/**
	 * Return the changes that rename columns.
	 * @param schema the schema that has them
	 * @param renames the columns
	 * @return a change for each
	 */
	public static List<Change> changes(Schema schema, List<Rename> renames) {
		return renames.stream()
			.flatMap((rename) -> schema.table(rename.table())
				.flatMap((table) -> table.column(rename.from()))
				.stream()
				.<Change>map((column) -> new Change.RenameColumn(rename.table(), column, rename.to())))
			.toList();
	}

	/**
	 * Return a change of a column as it would be before the renames.
	 * @param change the change of a column that may have its new name
	 * @param renames the columns
	 * @return the change of the column under its old name
	 */
	public static AlterColumn before(AlterColumn change, List<Rename> renames) {
		RenamedColumns back = new RenamedColumns(
				renames.stream().map((rename) -> new Rename(rename.table(), rename.to(), rename.from())).toList());
		return new AlterColumn(change.object(), change.aspect(), back.in(change.object(), change.from()),
				back.in(change.object(), change.to()));
	}

	private Table in(Table table) {
		ObjectName name = table.name();
		PrimaryKey key = table.primaryKey();
		Table renamed = table
			.withForeignKeys(table.foreignKeys().stream().map((foreign) -> in(name, foreign)).toList());
		if (!this.names.containsKey(name)) {
			return renamed;
		}
		return renamed.withColumns(table.columns().stream().map((column) -> in(name, column)).toList())
			.withPrimaryKey((key != null) ? new PrimaryKey(key.name(), of(name, key.columns())) : null)
			.withUniqueKeys(table.uniqueKeys()
				.stream()
				.map((unique) -> new UniqueKey(unique.name(), of(name, unique.columns())))
				.toList())
			.withIndexes(table.indexes().stream().map((index) -> in(name, index)).toList())
			.withChecks(table.checks().stream().map((check) -> in(name, check)).toList());
	}

	private Column in(ObjectName table, Column column) {
		return column.withName(of(table, column.name()))
			.withGeneratedAs(inWords(table, column.generatedAs()))
			.withInlineCheck(inWords(table, column.inlineCheck()));
	}

	private ForeignKey in(ObjectName table, ForeignKey key) {
		return new ForeignKey(key.name(), of(table, key.columns()), key.target(), of(key.target(), key.targetColumns()),
				key.onDelete(), key.onUpdate(), key.validity());
	}

	private Index in(ObjectName table, Index index) {
		return new Index(index.name(), index.unique(), index.parts().stream().map((part) -> in(table, part)).toList(),
				inWords(table, index.filter()), inWords(table, index.definition()), index.validity());
	}

	private Index.Part in(ObjectName table, Index.Part part) {
		String text = part.isExpression() ? String.valueOf(inWords(table, part.text())) : of(table, part.text());
		return new Index.Part(text, part.isExpression(), part.descending());
	}

	private Check in(ObjectName table, Check check) {
		return new Check(check.name(), String.valueOf(inWords(table, check.expression())), check.written(),
				of(table, check.columns()), check.source(), check.validity());
	}

	private @Nullable String inWords(ObjectName table, @Nullable String expression) {
		if (expression == null || !this.names.containsKey(table)) {
			return expression;
		}
		Pattern tokens = (expression.indexOf('`') >= 0) ? TOKEN_IN_BACKTICKS : TOKEN;
		return tokens.matcher(expression)
			.replaceAll((token) -> Matcher.quoteReplacement(inToken(table, token.group())));
	}

	/**
	 * A database writes a column without quotes only where the name is in lower case.
	 */
	private String inToken(ObjectName table, String text) {
		char quote = text.charAt(0);
		boolean quoted = quote == '`' || quote == '"';
		if (!quoted && !REGULAR.matcher(text).matches()) {
			return text;
		}
		String name = quoted ? text.substring(1, text.length() - 1) : text;
		String renamed = of(table, name);
		if (renamed.equals(name)) {
			return text;
		}
		if (quoted) {
			return quote + renamed + quote;
		}
		return REGULAR.matcher(renamed).matches() ? renamed : "\"" + renamed + "\"";
	}

	private List<String> of(ObjectName table, List<String> columns) {
		return columns.stream().map((column) -> of(table, column)).toList();
	}

	private String of(ObjectName table, String column) {
		return this.names.getOrDefault(table, Map.of()).getOrDefault(column, column);
	}

}
