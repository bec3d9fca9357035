package io.turnstone;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a database of this process. Applications get it as an event
 * of Spring's; those of the start reach listeners that are beans of type
 * {@code ApplicationListener}, as methods are not found by then.
 */
public sealed interface MigrationEvent {

	/**
	 * Return the database.
	 * @return the name of its {@link javax.sql.DataSource} bean
	 */
	String database();

	/**
	 * An upgrade or downgrade begins. It is not known yet whether there is anything to
	 * do.
	 *
	 * @param database the database
	 * @param direction which way it runs
	 */
	record RunStarted(String database, Direction direction) implements MigrationEvent {

	}

	/**
	 * A change set is about to be run, for the first time or once more after it gave way
	 * to others.
	 *
	 * @param database the database
	 * @param direction which way it runs
	 * @param changeSet the change set
	 * @param number its number in the run, beginning with 1
	 * @param planned how many change sets are to be run
	 */
	record ChangeSetStarted(String database, Direction direction, ChangeSetId changeSet, int number,
			int planned) implements MigrationEvent {

	}

	/**
	 * A change set was run.
	 *
	 * @param database the database
	 * @param direction which way it ran
	 * @param changeSet the change set
	 * @param duration how long it took
	 */
	record ChangeSetEnded(String database, Direction direction, ChangeSetId changeSet,
			Duration duration) implements MigrationEvent {

	}

	/**
	 * An upgrade or downgrade has ended, well or not.
	 *
	 * @param database the database
	 * @param direction which way it ran
	 * @param result what it did
	 * @param applied how many change sets the history holds now, or {@code null} where
	 * that is not known
	 * @param pending how many of those that it was to run are still to be run, or
	 * {@code null} where that is not known
	 */
	record RunEnded(String database, Direction direction, UpgradeResult result, @Nullable Integer applied,
			@Nullable Integer pending) implements MigrationEvent {

	}

	/**
	 * A model was compared with its live database.
	 *
	 * @param database the database
	 * @param result what was found
	 */
	record Checked(String database, CheckResult result) implements MigrationEvent {

	}

	/**
	 * Which way change sets are run.
	 */
	enum Direction {

		/**
		 * They are applied.
		 */
		UPGRADE,

		/**
		 * They are rolled back.
		 */
		DOWNGRADE

	}

}
