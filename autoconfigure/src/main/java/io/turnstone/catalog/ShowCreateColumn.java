package io.turnstone.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Column, as {@code SHOW CREATE TABLE} defines it.
 */
final class ShowCreateColumn {

	private static final Set<String> AFTER_TYPE = Set.of("CHARACTER", "COLLATE", "NOT", "NULL", "DEFAULT", "ON",
			"AUTO_INCREMENT", "GENERATED", "COMMENT", "CHECK", "INVISIBLE", "COMPRESSED", "WITHOUT", "SRID");

	private static final List<String> ATTRIBUTES = List.of("COMPRESSED", "SRID", "ON", "INVISIBLE", "WITHOUT");

	private final List<String> words;

	private final @Nullable String tableCollation;

	private final @Nullable String defaultCollation;

	ShowCreateColumn(List<String> words, @Nullable String tableCollation, @Nullable String defaultCollation) {
		this.words = words;
		this.tableCollation = tableCollation;
		this.defaultCollation = defaultCollation;
	}

	Column toColumn() {
		String name = SqlWords.name(this.words.get(0));
		String type = untilKeyword(1);
		String check = brackets("CHECK");
		String validity = "json_valid(%s)".formatted(this.words.get(0));
		boolean json = type.equals("longtext") && validity.equals(check);
		boolean nullable = this.words.indexOf("NOT") < 0;
		return new Column(name, DataType.of(json ? "json" : withoutWidth(type)), nullable, defaultValue(),
				this.words.contains("AUTO_INCREMENT") ? Identity.BY_DEFAULT : null, generatedAs(),
				json ? null : collation(), comment(), json ? null : check, attributes());
	}

	/**
	 * Return an integer type without the width in which it is displayed, which says
	 * nothing of its values. Drivers make a boolean of {@code tinyint(1)}.
	 */
	static String withoutWidth(String type) {
		boolean displayed = type.contains("zerofill") || type.equals("tinyint(1)");
		return displayed ? type : type.replaceFirst("^((?:tiny|small|medium|big)?int)\\(\\d+\\)", "$1");
	}

	private String untilKeyword(int start) {
		List<String> taken = new ArrayList<>();
		for (int i = start; i < this.words.size() && !AFTER_TYPE.contains(this.words.get(i)); i++) {
			taken.add(this.words.get(i));
		}
		return String.join(" ", taken);
	}

	private @Nullable String defaultValue() {
		int position = this.words.indexOf("DEFAULT");
		String value = (position >= 0) ? untilKeyword(position + 1) : "";
		return (value.isEmpty() || value.equals("NULL")) ? null : value;
	}

	/**
	 * Return what a column that is defined anew loses where the definition leaves it out,
	 * and no mapping has a word for.
	 */
	private @Nullable String attributes() {
		List<String> attributes = new ArrayList<>();
		for (String keyword : ATTRIBUTES) {
			int position = this.words.indexOf(keyword);
			if (position >= 0) {
				attributes.add((keyword + " " + untilKeyword(position + 1)).trim().toLowerCase(Locale.ROOT));
			}
		}
		return attributes.isEmpty() ? null : String.join(" ", attributes);
	}

	/**
	 * Return the expression of a generated column, or what the server enters by itself,
	 * such as {@code row start}.
	 */
	private @Nullable String generatedAs() {
		int position = this.words.indexOf("AS");
		boolean isExpression = position < 0 || this.words.get(position + 1).startsWith("(");
		return isExpression ? brackets("AS") : untilKeyword(position + 1).toLowerCase(Locale.ROOT);
	}

	private @Nullable String brackets(String keyword) {
		int position = this.words.indexOf(keyword);
		return (position >= 0) ? SqlWords.expression(this.words.get(position + 1)) : null;
	}

	private @Nullable String comment() {
		int position = this.words.indexOf("COMMENT");
		return (position >= 0) ? SqlWords.value(this.words.get(position + 1)) : null;
	}

	/**
	 * Return the collation where it is not the database's.
	 */
	private @Nullable String collation() {
		int position = this.words.indexOf("COLLATE");
		boolean isText = position >= 0 || isOfCharacters();
		String collation = (position >= 0) ? this.words.get(position + 1) : this.tableCollation;
		return (isText && !Objects.equals(collation, this.defaultCollation)) ? collation : null;
	}

	private boolean isOfCharacters() {
		String type = this.words.get(1);
		return type.contains("char") || type.contains("text") || type.startsWith("enum") || type.startsWith("set");
	}

}
