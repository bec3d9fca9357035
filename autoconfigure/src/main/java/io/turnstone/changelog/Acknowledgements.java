package io.turnstone.changelog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.diff.DifferencePattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * File beside the master changelog in which a team accepts differences.
 *
 * <pre>
 * - difference: CHECK_MISSING:orders.status
 *   reason: the old shop still writes other values
 *   until: 2027-01-31
 * </pre>
 */
public final class Acknowledgements {

	/**
	 * The name of the file.
	 */
	public static final String FILE = "turnstone.acknowledged.yaml";

	private static final List<String> KEYS = List.of("difference", "reason", "until");

	private Acknowledgements() {
	}

	/**
	 * Read the content of the file.
	 * @param content the content
	 * @return the differences that it accepts
	 * @throws AcknowledgementException if there is something else in it
	 */
	public static List<Acknowledgement> read(String content) {
		return YamlList.entries(content, AcknowledgementException::new).stream().map(Acknowledgements::entry).toList();
	}

	private static Acknowledgement entry(Node node) {
		if (!(node instanceof MappingNode mapping)) {
			throw invalid(node, "is not an entry with the keys " + KEYS);
		}
		Map<String, ScalarNode> values = new HashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			if (!(tuple.getKeyNode() instanceof ScalarNode key) || !KEYS.contains(key.getValue())
					|| !(tuple.getValueNode() instanceof ScalarNode value)) {
				throw invalid(tuple.getKeyNode(), "is none of the keys %s with a single value".formatted(KEYS));
			}
			values.put(key.getValue(), value);
		}
		for (String key : List.of("difference", "reason")) {
			if (!values.containsKey(key) || values.get(key).getValue().isBlank()) {
				throw invalid(node, "has no %s".formatted(key));
			}
		}
		return new Acknowledgement(pattern(Objects.requireNonNull(values.get("difference"))),
				Objects.requireNonNull(values.get("reason")).getValue(), until(values.get("until")));
	}

	private static DifferencePattern pattern(ScalarNode node) {
		try {
			return DifferencePattern.of(node.getValue());
		}
		catch (IllegalArgumentException ex) {
			throw invalid(node, "names no difference: " + ex.getMessage());
		}
	}

	private static @Nullable LocalDate until(@Nullable ScalarNode node) {
		try {
			return (node != null) ? LocalDate.parse(node.getValue()) : null;
		}
		catch (DateTimeException ex) {
			throw invalid(node, "has '%s' for a date: write it as 2027-01-31".formatted(node.getValue()));
		}
	}

	private static AcknowledgementException invalid(Node node, String problem) {
		return new AcknowledgementException(YamlList.line(node), problem);
	}

}
