package io.turnstone.changelog;

import java.util.List;
import java.util.stream.Collectors;

/**
 * End of the statements of a change set in formatted SQL.
 *
 * @param text the text between a statement and the next, and after the last one
 * @param named whether Liquibase has to be told
 */
record StatementEnd(String text, boolean named) {

	/**
	 * Return the end that Liquibase expects.
	 * @param text the end
	 * @return the end, which is not named
	 */
	static StatementEnd plain(String text) {
		return new StatementEnd(text, false);
	}

	/**
	 * Return an end that Liquibase has to be told, and which has a line of its own.
	 * @param text the end
	 * @return the end
	 */
	static StatementEnd named(String text) {
		return new StatementEnd("\n" + text, true);
	}

	/**
	 * Return the end of a statement that is the only one.
	 * @return no end
	 */
	static StatementEnd none() {
		return new StatementEnd("", true);
	}

	/**
	 * Put statements one after the other.
	 * @param statements the statements
	 * @return the statements with their ends
	 */
	String join(List<String> statements) {
		return statements.stream().map((statement) -> statement + this.text).collect(Collectors.joining("\n"));
	}

	/**
	 * Return what the line of a change set says about the end.
	 * @param split the name of the attribute that keeps statements together
	 * @param delimiter the name of the attribute for an end
	 * @return the attribute, or an empty text
	 */
	String attribute(String split, String delimiter) {
		if (!this.named) {
			return "";
		}
		return this.text.isEmpty() ? " " + split + ":false" : " " + delimiter + ":" + this.text.strip();
	}

}
