package io.turnstone.changelog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import liquibase.GlobalConfiguration;
import liquibase.changelog.ChangeSet;

/**
 * Change sets in YAML, as Liquibase's own serializer writes them.
 */
final class ChangelogYaml {

	private static final String ROOT = "databaseChangeLog:\n";

	/**
	 * Write change sets.
	 * @param path the logical path of the file
	 * @param changeSets the change sets
	 * @return the changelog
	 */
	String write(String path, List<ChangeSet> changeSets) {
		String yaml = serialize(changeSets).replace("\r\n", "\n").strip() + "\n";
		if (!yaml.startsWith(ROOT)) {
			throw new IllegalStateException("Liquibase wrote a changelog without a root");
		}
		return ROOT + "- logicalFilePath: " + quoted(path) + "\n" + yaml.substring(ROOT.length());
	}

	/**
	 * Return a text as a YAML scalar.
	 * @param text the text
	 * @return the text, quoted where it may have to be
	 */
	static String quoted(String text) {
		return text.matches("[A-Za-z][A-Za-z0-9_./-]*") ? text : "'" + text.replace("'", "''") + "'";
	}

	private static String serialize(List<ChangeSet> changeSets) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			new ChangelogSerializer().write(changeSets, out);
			return out.toString(GlobalConfiguration.OUTPUT_FILE_ENCODING.getCurrentValue());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
