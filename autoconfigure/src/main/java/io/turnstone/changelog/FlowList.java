package io.turnstone.changelog;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;

import liquibase.parser.core.yaml.YamlParser;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * List in brackets that a changelog in JSON has, or one in YAML that is written so.
 *
 * @param text the text of the changelog
 * @param list the list
 */
record FlowList(String text, SequenceNode list) {

	/**
	 * Find the list of a changelog.
	 * @param text the text
	 * @return the list, or empty where there is none in brackets
	 */
	static Optional<FlowList> in(String text) {
		Node root = new Yaml(YamlParser.createLoaderOptions()).compose(new StringReader(text));
		if (!(root instanceof MappingNode changelog)) {
			return Optional.empty();
		}
		return changelog.getValue()
			.stream()
			.filter((entry) -> entry.getKeyNode() instanceof ScalarNode key
					&& key.getValue().equals("databaseChangeLog"))
			.map((entry) -> entry.getValueNode())
			.filter(SequenceNode.class::isInstance)
			.map(SequenceNode.class::cast)
			.filter((list) -> list.getFlowStyle() == FlowStyle.FLOW)
			.map((list) -> new FlowList(text, list))
			.findFirst();
	}

	/**
	 * Return the text with an entry at the end of the list.
	 * @param entry the entry
	 * @return the longer text
	 */
	String with(String entry) {
		List<Node> items = this.list.getValue();
		if (items.isEmpty()) {
			int start = index(this.list.getStartMark()) + 1;
			return this.text.substring(0, start) + entry + this.text.substring(start);
		}
		Node last = items.get(items.size() - 1);
		int end = index(last.getEndMark());
		return this.text.substring(0, end) + "," + space(index(last.getStartMark())) + entry + this.text.substring(end);
	}

	/**
	 * Return the space before an item, if it begins a line.
	 */
	private String space(int item) {
		String line = this.text.substring(this.text.lastIndexOf('\n', item - 1) + 1, item);
		return line.isBlank() ? MasterFormat.lineEnd(this.text) + line : " ";
	}

	/**
	 * Return the place of a mark, which counts a character outside of the basic plane
	 * once.
	 */
	private int index(Mark mark) {
		return this.text.offsetByCodePoints(0, mark.getIndex());
	}

}
