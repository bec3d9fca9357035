package io.turnstone.diff.hazard;

import java.util.List;

/**
 * What to look for in a change set. Each rule has a code of its own, and a page of that
 * name in the documentation.
 */
public interface Rule {

	/**
	 * Return the code of what the rule finds.
	 * @return the code, which never changes
	 */
	String code();

	/**
	 * Return what the rule finds, in a few words.
	 * @return the words
	 */
	String title();

	/**
	 * Judge a change set.
	 * @param batch the change set
	 * @param situation what it meets
	 * @return the hazards, none where it is harmless in this respect
	 */
	List<Hazard> judge(Batch batch, Situation situation);

}
