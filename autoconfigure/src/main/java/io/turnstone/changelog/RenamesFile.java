package io.turnstone.changelog;

import java.util.List;

import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * File beside the master changelog in which a team tells which columns were renamed, and
 * which only look like it.
 *
 * <pre>
 * - customer.phone:phone_number
 * - -orders.note
 * </pre>
 */
public final class RenamesFile {

	/**
	 * The name of the file.
	 */
	public static final String NAME = "turnstone.renames.yaml";

	private RenamesFile() {
	}

	/**
	 * Read the content of the file.
	 * @param content the content
	 * @return its entries
	 * @throws IllegalArgumentException if it is anything but a list of texts; the message
	 * names the line
	 */
	public static List<String> read(String content) {
		return YamlList.entries(content, RenamesFile::invalid).stream().map(RenamesFile::entry).toList();
	}

	private static String entry(Node node) {
		if (node instanceof ScalarNode scalar) {
			return scalar.getValue();
		}
		throw invalid(YamlList.line(node), "is not a text");
	}

	private static IllegalArgumentException invalid(int line, String problem) {
		return new IllegalArgumentException("%s, line %d %s".formatted(NAME, line, problem));
	}

}
