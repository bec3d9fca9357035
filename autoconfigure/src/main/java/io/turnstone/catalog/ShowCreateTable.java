package io.turnstone.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.UniqueKey;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What {@code SHOW CREATE TABLE} tells of a table on MariaDB and MySQL. It is the one
 * place where they tell of temporary tables too, in the same words, one definition a
 * line.
 */
final class ShowCreateTable {

	private final TableAssembly table;

	private final @Nullable String collation;

	private final @Nullable String defaultCollation;

	private final String defaultDatabase;

	private ShowCreateTable(TableAssembly table, @Nullable String collation, @Nullable String defaultCollation,
			String defaultDatabase) {
		this.table = table;
		this.defaultDatabase = defaultDatabase;
		this.collation = collation;
		this.defaultCollation = defaultCollation;
	}

	/**
	 * Read the definitions out of a statement.
	 * @param statement the statement
	 * @param table takes what the statement defines
	 * @param defaultCollation the collation of columns that nothing was said about
	 * @param defaultDatabase the database whose tables are named without it
	 */
	static void read(String statement, TableAssembly table, @Nullable String defaultCollation, String defaultDatabase) {
		ShowCreateTable reader = new ShowCreateTable(table, option("COLLATE=", statement), defaultCollation,
				defaultDatabase);
		statement.substring(0, statement.lastIndexOf("\n)"))
			.lines()
			.skip(1)
			.forEach((line) -> reader.define(line.strip().replaceFirst(",$", "")));
	}

	/**
	 * Read the comment of the table out of a statement.
	 * @param statement the statement
	 * @return the comment, or {@code null} if there is none
	 */
	static @Nullable String comment(String statement) {
		String comment = option("COMMENT=", statement);
		return (comment != null) ? SqlWords.value(comment) : null;
	}

	private static @Nullable String option(String name, String statement) {
		String options = statement.substring(statement.lastIndexOf("\n)") + 2);
		return SqlWords.ofLine(options)
			.stream()
			.filter((word) -> word.startsWith(name))
			.map((word) -> word.substring(name.length()))
			.findFirst()
			.orElse(null);
	}

	private void define(String line) {
		List<String> words = SqlWords.ofLine(line);
		switch (words.get(0)) {
			case "PRIMARY" -> this.table.setPrimaryKey(new PrimaryKey(null, keyColumns(words.get(2))));
			case "UNIQUE" -> addUnique(SqlWords.name(words.get(2)), words.get(3));
			case "KEY" -> addIndex(SqlWords.name(words.get(1)), words.get(2), null, words);
			case "FULLTEXT", "SPATIAL" -> addIndex(SqlWords.name(words.get(2)), words.get(3),
					words.get(0).toLowerCase(Locale.ROOT) + " " + words.get(3), words);
			case "CONSTRAINT" -> addConstraint(SqlWords.name(words.get(1)), words.subList(2, words.size()));
			default -> addColumn(words);
		}
	}

	private void addColumn(List<String> words) {
		if (words.get(0).startsWith("`")) {
			Column column = new ShowCreateColumn(words, this.collation, this.defaultCollation).toColumn();
			this.table.add(column);
			if (column.inlineCheck() != null) {
				this.table
					.add(new Check(null, column.inlineCheck(), null, List.of(column.name()), Check.Source.DATABASE));
			}
		}
	}

	/**
	 * Return the columns of a primary key without the end of a row's time, which MariaDB
	 * adds to the key of a table that keeps older rows.
	 */
	private List<String> keyColumns(String list) {
		return columns(list).stream()
			.filter((name) -> this.table.columns()
				.stream()
				.noneMatch((column) -> column.name().equals(name) && "row end".equals(column.generatedAs())))
			.toList();
	}

	private void addUnique(String name, String parts) {
		if (SqlWords.ofList(parts).stream().allMatch(ShowCreateTable::isColumn)) {
			this.table.add(new UniqueKey(name, columns(parts)));
		}
		else {
			addIndex(new Index(name, true, List.of(), null), parts);
		}
	}

	/**
	 * MariaDB calls an index that no query may use ignored, MySQL invisible.
	 */
	private void addIndex(String name, String parts, @Nullable String definition, List<String> words) {
		boolean unused = words.contains("IGNORED") || words.contains("INVISIBLE");
		addIndex(new Index(name, false, List.of(), null, definition, unused ? Validity.NOT_ENFORCED : Validity.VALID),
				parts);
	}

	private void addIndex(Index withoutParts, String parts) {
		TableAssembly.IndexAssembly index = this.table.index(Objects.requireNonNull(withoutParts.name()), withoutParts);
		SqlWords.ofList(parts).forEach((part) -> index.add(part(part)));
	}

	private static boolean isColumn(String part) {
		return part.startsWith("`") && part.endsWith("`");
	}

	private static Index.Part part(String text) {
		boolean descending = text.endsWith(" DESC");
		String plain = descending ? text.substring(0, text.length() - " DESC".length()) : text;
		if (isColumn(plain)) {
			return new Index.Part(SqlWords.name(plain), false, descending);
		}
		return new Index.Part(plain.startsWith("(") ? SqlWords.expression(plain) : plain, true, descending);
	}

	private static List<String> columns(String list) {
		return SqlWords.ofList(list).stream().map(ShowCreateTable::part).map(Index.Part::text).toList();
	}

	private void addConstraint(String name, List<String> words) {
		if (words.get(0).equals("CHECK")) {
			String condition = SqlWords.expression(words.get(1));
			this.table.add(new Check(name, condition, null, mentioned(condition), Check.Source.DATABASE,
					words.contains("ENFORCED") ? Validity.NOT_ENFORCED : Validity.VALID));
		}
		else if (words.get(0).equals("FOREIGN")) {
			String rules = String.join(" ", words.subList(6, words.size()));
			this.table.add(new ForeignKey(name, columns(words.get(2)), target(words.get(4)), columns(words.get(5)),
					action("ON DELETE ", rules), action("ON UPDATE ", rules).onUpdate(), Validity.VALID));
		}
	}

	/**
	 * A table of another database is named with it.
	 */
	private ObjectName target(String quoted) {
		String[] parts = quoted.split("(?<=`)\\.(?=`)");
		if (parts.length == 1) {
			return new ObjectName(this.table.name().schema(), SqlWords.name(parts[0]));
		}
		String database = SqlWords.name(parts[0]);
		return new ObjectName(database.equals(this.defaultDatabase) ? null : database, SqlWords.name(parts[1]));
	}

	/**
	 * To these products no action is another word for restrict.
	 */
	private static DeleteAction action(String event, String rules) {
		for (DeleteAction action : DeleteAction.values()) {
			if (action != DeleteAction.NO_ACTION && rules.contains(event + action.toSql().toUpperCase(Locale.ROOT))) {
				return action;
			}
		}
		return DeleteAction.RESTRICT;
	}

	private List<String> mentioned(String condition) {
		return this.table.columns()
			.stream()
			.map(Column::name)
			.filter((name) -> condition.contains("`" + name.replace("`", "``") + "`"))
			.toList();
	}

}
