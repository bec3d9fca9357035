package io.turnstone.changelog;

import java.util.List;
import java.util.Map;

import liquibase.changelog.ChangeSet;

/**
 * How a draft is written in one of the formats that Liquibase reads. A file begins with a
 * head of lines for people, which Liquibase ignores.
 */
interface DraftSyntax {

	Map<String, DraftSyntax> BY_EXTENSION = Map.of("yaml", new YamlSyntax(), "yml", new YamlSyntax(), "xml",
			new XmlSyntax(), "json", new JsonSyntax(), "sql", new SqlSyntax());

	/**
	 * Return the syntax of a file.
	 * @param path the path of the file
	 * @return the syntax that belongs to the end of its name
	 */
	static DraftSyntax of(String path) {
		DraftSyntax syntax = BY_EXTENSION.get(extension(path));
		if (syntax == null) {
			throw new IllegalArgumentException("No draft is written as '%s'".formatted(path));
		}
		return syntax;
	}

	/**
	 * Tell whether a file can be a draft.
	 * @param path the path of the file
	 * @return {@code true} if its name ends as that of a draft does
	 */
	static boolean isKnown(String path) {
		return BY_EXTENSION.containsKey(extension(path));
	}

	private static String extension(String path) {
		return path.substring(path.lastIndexOf('.') + 1);
	}

	/**
	 * Return the lines before the head.
	 * @return whole lines, or an empty text
	 */
	String start();

	/**
	 * Return a line of the head.
	 * @param text the text, of printable characters only
	 * @return the line with its end
	 */
	String line(String text);

	/**
	 * Return the last line of the head.
	 * @param text the text, of printable characters only
	 * @return the line with its end
	 */
	default String lastLine(String text) {
		return line(text);
	}

	/**
	 * Return the text of a line of the head.
	 * @param line the line without its end
	 * @return the text, as far as the format let it pass unchanged
	 */
	String text(String line);

	/**
	 * Return what comes after the head.
	 * @param path the logical path of the file
	 * @param changeSets the change sets
	 * @param target the database that they are for
	 * @return the rest of the file
	 * @throws DraftLocationException if the format has no words for a change set
	 */
	String changelog(String path, List<ChangeSet> changeSets, Target target);

	/**
	 * Return a whole changelog without change sets.
	 * @return the text of the file
	 */
	String empty();

}
