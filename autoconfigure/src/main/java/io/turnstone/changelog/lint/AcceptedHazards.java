package io.turnstone.changelog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Hazards that the comment of a change set accepts: {@code turnstone:accept TS101 the
 * table is a log}.
 *
 * @param reasons the reasons, by code
 * @param mistakes what could not be understood
 */
record AcceptedHazards(Map<String, String> reasons, List<String> mistakes) {

	private static final Pattern ENTRY = Pattern.compile("turnstone:accept\\b[ \\t]*([^;\\n]*)");

	private static final Pattern CODE = Pattern.compile("(TS\\d{3})\\s*,?\\s*");

	static AcceptedHazards of(@Nullable String comment) {
		AcceptedHazards accepted = new AcceptedHazards(new TreeMap<>(), new ArrayList<>());
		if (comment != null) {
			ENTRY.matcher(comment).results().forEach((entry) -> accepted.add(entry.group(1).strip()));
		}
		return accepted;
	}

	private void add(String entry) {
		List<String> codes = new ArrayList<>();
		Matcher code = CODE.matcher(entry);
		int end = 0;
		while (code.find(end) && code.start() == end) {
			codes.add(code.group(1));
			end = code.end();
		}
		String reason = entry.substring(end).strip();
		if (codes.isEmpty() || reason.isEmpty()) {
			this.mistakes
				.add("turnstone:accept %s: it accepts nothing without a code and a reason, as in turnstone:accept "
					.formatted(entry) + "TS101 the table is a log");
		}
		codes.stream().filter((each) -> !reason.isEmpty()).forEach((each) -> this.reasons.put(each, reason));
	}

}
