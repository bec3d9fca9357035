package io.turnstone;

import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

import io.turnstone.changelog.Acknowledgement;
import io.turnstone.changelog.AcknowledgementException;
import io.turnstone.changelog.Acknowledgements;
import io.turnstone.changelog.RenamesFile;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.RunReport;
import io.turnstone.upgrade.UpgradeExtent;
import io.turnstone.upgrade.UpgradeGoal;
import io.turnstone.upgrade.UpgradeJournal;

/**
 * Changelog of one database.
 *
 * @param location the location of the master changelog, as
 * {@code spring.liquibase.change-log} has it
 * @param runner reads and runs it
 * @param dataSource connects as whoever may run it
 * @param extent which of the pending change sets an upgrade runs
 * @param upgrade runs what is pending, as at the start of the application, as far as it
 * is told
 * @param downgrade rolls back the change sets that it is given, the last one first
 * @param journal remembers the upgrades of this process
 */
public record ManagedChangelog(String location, ChangelogRunner runner, DataSource dataSource, UpgradeExtent extent,
		Function<UpgradeGoal, RunReport> upgrade, Function<List<ChangeSetReference>, RunReport> downgrade,
		UpgradeJournal journal) {

	/**
	 * Return the differences that the file beside the changelog accepts. It is read each
	 * time.
	 * @return the differences; none where there is no such file
	 * @throws MigrationsException if the file cannot be understood
	 */
	List<Acknowledgement> acknowledgements() {
		try {
			return this.runner.neighbour(Acknowledgements.FILE).map(Acknowledgements::read).orElse(List.of());
		}
		catch (AcknowledgementException ex) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT, String.valueOf(ex.getMessage()),
					"Write each entry as '- difference: CHECK_MISSING:orders.status', '  reason: ...' and, if it is to end, "
							+ "'  until: 2027-01-31'.",
					ex);
		}
	}

	/**
	 * Return what the file beside the changelog tells of renames. It is read each time.
	 * @return the answers; none where there is no such file
	 * @throws MigrationsException if the file cannot be understood
	 */
	List<String> renames() {
		try {
			return this.runner.neighbour(RenamesFile.NAME).map(RenamesFile::read).orElse(List.of());
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT, String.valueOf(ex.getMessage()),
					"Write each entry as '- customer.phone:phone_number', or '- -customer.phone' where it is no rename.",
					ex);
		}
	}

}
