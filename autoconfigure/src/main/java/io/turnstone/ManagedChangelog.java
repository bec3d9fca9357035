package io.turnstone;

import java.util.function.IntFunction;
import java.util.function.Supplier;

import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.RunReport;
import io.turnstone.upgrade.UpgradeJournal;

/**
 * Changelog of one database.
 *
 * @param location the location of the master changelog, as
 * {@code spring.liquibase.change-log} has it
 * @param runner reads and runs it
 * @param upgrade runs what is pending, as at the start of the application
 * @param downgrade rolls back as many change sets as it is told, the last one first
 * @param journal remembers the upgrades of this process
 */
public record ManagedChangelog(String location, ChangelogRunner runner, Supplier<RunReport> upgrade,
		IntFunction<RunReport> downgrade, UpgradeJournal journal) {

}
