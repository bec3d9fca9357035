package io.turnstone.changelog;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

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
		Node root = parse(content);
		if (root == null) {
			return List.of();
		}
		if (!(root instanceof SequenceNode list)) {
			throw invalid(root, "is not a list");
		}
		List<String> entries = new ArrayList<>();
		for (Node node : list.getValue()) {
			if (!(node instanceof ScalarNode scalar)) {
				throw invalid(node, "is not a text");
			}
			entries.add(scalar.getValue());
		}
		return entries;
	}

	private static @Nullable Node parse(String content) {
		try {
			return new Yaml(new LoaderOptions()).compose(new StringReader(content));
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new IllegalArgumentException("%s, line %d is not YAML: %s".formatted(NAME, line, ex.getProblem()),
					ex);
		}
	}

	private static IllegalArgumentException invalid(Node node, String problem) {
		return new IllegalArgumentException(
				"%s, line %d %s".formatted(NAME, node.getStartMark().getLine() + 1, problem));
	}

}
