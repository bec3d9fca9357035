package io.turnstone.scratch;

import java.util.UUID;

/**
 * Names by which everything that a scratch creates can be told from all else.
 */
final class ScratchName {

	/**
	 * What all names begin with.
	 */
	static final String PREFIX = "turnstone_scratch_";

	private ScratchName() {
	}

	/**
	 * Take names out of a text, where something in the schema is named with them.
	 * @param text the text
	 * @return the text without them
	 */
	static String removedFrom(String text) {
		return text.replaceAll("[`\"]?" + PREFIX + "[0-9a-f]{12}[`\"]?\\.", "");
	}

	/**
	 * Return a name that nobody else uses and that needs no quotes.
	 * @return the name
	 */
	static String random() {
		return PREFIX + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
	}

}
