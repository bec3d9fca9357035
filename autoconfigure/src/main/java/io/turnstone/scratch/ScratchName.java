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
	 * Return a name that nobody else uses and that needs no quotes.
	 * @return the name
	 */
	static String random() {
		return PREFIX + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
	}

}
