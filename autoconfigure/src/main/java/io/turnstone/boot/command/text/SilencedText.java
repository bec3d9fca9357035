package io.turnstone.boot.command.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.turnstone.Silenced;
import io.turnstone.Silenced.Accepted;

/**
 * Renders what is not told because somebody said so.
 */
final class SilencedText {

	private SilencedText() {
	}

	static Optional<String> remark(Silenced silenced) {
		List<String> parts = new ArrayList<>();
		if (!silenced.accepted().isEmpty()) {
			parts.add(silenced.accepted().size() + " accepted");
		}
		if (silenced.excluded() > 0) {
			parts.add(silenced.excluded() + " excluded");
		}
		return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
	}

	/**
	 * Return what somebody has to do about turnstone.acknowledged.yaml.
	 */
	static List<String> warnings(Silenced silenced) {
		List<String> lines = new ArrayList<>();
		silenced.expired()
			.forEach((each) -> lines.add("Accepted until %s, and counts again: %s (%s)".formatted(each.until(),
					each.difference().pattern(), each.reason())));
		silenced.removable()
			.forEach((pattern) -> lines
				.add("No difference needs this entry of turnstone.acknowledged.yaml any more: " + pattern));
		return lines;
	}

	static List<String> accepted(Silenced silenced) {
		List<String> lines = new ArrayList<>();
		if (!silenced.accepted().isEmpty()) {
			lines.addAll(List.of("", "Accepted:", ""));
		}
		silenced.accepted().forEach((each) -> lines.add("  " + describe(each)));
		return lines;
	}

	private static String describe(Accepted accepted) {
		String until = (accepted.until() != null) ? ", until " + accepted.until() : "";
		return "%s (%s%s)".formatted(accepted.difference().pattern(), accepted.reason(), until);
	}

}
