package io.turnstone.upgrade;

import java.util.concurrent.Callable;

import io.turnstone.upgrade.RunReport.Outcome;

/**
 * Told of the upgrades and downgrades of this process, by the thread that runs them. It
 * must not throw anything.
 */
public interface RunListener {

	/**
	 * A run begins, before it is known whether there is anything to do.
	 * @param database the name of the database
	 * @param direction which way it runs
	 */
	default void runStarted(String database, RunDirection direction) {
	}

	/**
	 * The change sets that come next are run by a session that can be looked at.
	 * @param database the name of the database
	 * @param server asks the server, through a connection of its own, how far it is with
	 * what it does for that session; the answer is empty where it says nothing
	 */
	default void runCanBeSeen(String database, Callable<String> server) {
	}

	/**
	 * A change set is about to be run, for the first time or once more after it gave way.
	 * @param database the name of the database
	 * @param direction which way it runs
	 * @param changeSet the change set
	 * @param number its number among the planned ones, beginning with 1
	 * @param planned how many are to be run
	 */
	default void changeSetStarted(String database, RunDirection direction, ChangeSetReference changeSet, int number,
			int planned) {
	}

	/**
	 * A change set was run.
	 * @param database the name of the database
	 * @param direction which way it ran
	 * @param run the change set, and how long it took
	 */
	default void changeSetEnded(String database, RunDirection direction, ChangeSetRun run) {
	}

	/**
	 * A run has ended.
	 * @param database the name of the database
	 * @param direction which way it ran
	 * @param report what it did; {@link Outcome#FAILED} where it stopped half-way or
	 * could not begin
	 */
	default void runEnded(String database, RunDirection direction, RunReport report) {
	}

}
