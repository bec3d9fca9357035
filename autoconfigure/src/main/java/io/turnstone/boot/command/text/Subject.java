package io.turnstone.boot.command.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.ModelDifference;

/**
 * What a difference is about: a table or sequence, and the part of it that is meant.
 *
 * @param table the table or sequence
 * @param part the column, key, index or check; empty where the whole table is meant
 */
record Subject(String table, String part) {

	private static final Pattern WHOLE = Pattern.compile("(table|sequence|view)\\b.*");

	private static final Pattern COLUMNS_OF_TABLE = Pattern.compile("([^\\s(]+)(\\(.*)");

	private static final Pattern PART_OF_TABLE = Pattern.compile("([^\\s(]+)\\.([^.\\s(]+.*)");

	static Subject of(ModelDifference difference) {
		String object = difference.object();
		if (WHOLE.matcher(difference.kind()).matches()) {
			return new Subject(object, "");
		}
		Matcher columns = COLUMNS_OF_TABLE.matcher(object);
		if (columns.matches()) {
			return new Subject(columns.group(1), columns.group(2));
		}
		Matcher part = PART_OF_TABLE.matcher(object);
		return part.matches() ? new Subject(part.group(1), part.group(2)) : new Subject(object, "");
	}

}
