package io.turnstone.upgrade;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Words for several change sets, short enough for one line.
 */
final class ChangeSetList {

	private static final int LONGEST = 8;

	private ChangeSetList() {
	}

	static String count(int count) {
		return (count == 1) ? "1 change set" : count + " change sets";
	}

	static String were(int count) {
		return count(count) + ((count == 1) ? " was" : " were");
	}

	static String ids(List<ChangeSetReference> changeSets) {
		if (changeSets.isEmpty()) {
			return "none";
		}
		if (changeSets.size() > LONGEST) {
			return "%s to %s (%s)".formatted(changeSets.get(0).id(), changeSets.get(changeSets.size() - 1).id(),
					count(changeSets.size()));
		}
		return changeSets.stream().map(ChangeSetReference::id).collect(Collectors.joining(", "));
	}

}
