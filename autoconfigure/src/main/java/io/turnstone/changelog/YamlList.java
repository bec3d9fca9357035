package io.turnstone.changelog;

import java.io.StringReader;
import java.util.List;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Content of a file that holds a list.
 */
final class YamlList {

	private YamlList() {
	}

	/**
	 * Read the entries.
	 * @param content the content of the file
	 * @param invalid makes an exception of a line and of what is wrong with it
	 * @return the entries, which are none in an empty file
	 */
	static List<Node> entries(String content, BiFunction<Integer, String, RuntimeException> invalid) {
		Node root = parse(content, invalid);
		if (root == null) {
			return List.of();
		}
		if (!(root instanceof SequenceNode list)) {
			throw invalid.apply(line(root), "is not a list");
		}
		return list.getValue();
	}

	/**
	 * Return where something stands.
	 * @param node what stands there
	 * @return the line, from 1
	 */
	static int line(Node node) {
		return node.getStartMark().getLine() + 1;
	}

	private static @Nullable Node parse(String content, BiFunction<Integer, String, RuntimeException> invalid) {
		try {
			return new Yaml(new LoaderOptions()).compose(new StringReader(content));
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw invalid.apply(line, "is not YAML: " + ex.getProblem());
		}
	}

}
