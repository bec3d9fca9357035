package io.turnstone.changelog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import liquibase.GlobalConfiguration;
import liquibase.changelog.ChangeSet;

/**
 * YAML, with a head of comments.
 */
final class YamlSyntax implements DraftSyntax {

	private static final String ROOT = "databaseChangeLog:\n";

	@Override
	public String start() {
		return "";
	}

	@Override
	public String line(String text) {
		return ("# " + text).stripTrailing() + "\n";
	}

	@Override
	public String text(String line) {
		return line.replaceFirst("^# ?", "");
	}

	@Override
	public String changelog(String path, List<ChangeSet> changeSets, Target target) {
		String yaml = serialize(changeSets).replace("\r\n", "\n").strip() + "\n";
		if (!yaml.startsWith(ROOT)) {
			throw new IllegalStateException("Liquibase wrote a changelog without a root");
		}
		return ROOT + "- logicalFilePath: " + quoted(path) + "\n" + yaml.substring(ROOT.length());
	}

	@Override
	public String empty() {
		return "databaseChangeLog: []\n";
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
			new ChangeSetData().write(changeSets, out);
			return out.toString(GlobalConfiguration.OUTPUT_FILE_ENCODING.getCurrentValue());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
