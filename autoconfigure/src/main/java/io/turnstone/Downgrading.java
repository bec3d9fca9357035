package io.turnstone;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.turnstone.ChangeSetNames.Named;
import io.turnstone.DowngradePlan.LostData;
import io.turnstone.DowngradePlan.Step;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.loss.Loss;
import io.turnstone.loss.LossFinder;
import io.turnstone.upgrade.AppliedChangeSet;
import io.turnstone.upgrade.AppliedChangeSet.Standing;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.RollbackStep;

/**
 * What a downgrade of one database would do.
 *
 * @param changelog the changelog of the database
 * @param connection a connection to the database
 * @param lockTimeout how long to wait for the locks of others while the catalog is read
 */
record Downgrading(ManagedChangelog changelog, Connection connection, Duration lockTimeout) {

	private static final String TO = "turnstone.downgrade.to";

	/**
	 * How long a count of rows may take.
	 */
	private static final Duration LONGEST_COUNT = Duration.ofSeconds(10);

	/**
	 * Tell what a downgrade would do. Nothing is written.
	 * @param request what is to be rolled back
	 * @return the steps, and what would be lost
	 * @throws SQLException if the database cannot be asked
	 * @throws MigrationsException if the request means no change set, or one of those to
	 * be rolled back has no rollback
	 */
	DowngradePlan plan(DowngradeRequest request) throws SQLException {
		return plan(request, steps(request));
	}

	/**
	 * Find out what is to be rolled back.
	 * @param request what is to be rolled back
	 * @return the change sets, the one first that was applied last
	 * @throws SQLException if the database cannot be asked
	 * @throws MigrationsException if that would lose data and nobody allowed it
	 */
	List<ChangeSetReference> agreed(DowngradeRequest request) throws SQLException {
		List<RollbackStep> steps = steps(request);
		if (request.dataLoss() == DataLoss.REFUSED) {
			refuseLosses(plan(request, steps), request);
		}
		return steps.stream().map(RollbackStep::changeSet).toList();
	}

	private List<RollbackStep> steps(DowngradeRequest request) {
		ChangelogRunner runner = this.changelog.runner();
		List<RollbackStep> steps = runner.rollbackSteps(this.connection,
				choose(request, runner.history(this.connection)));
		refuseObstacles(request.database(), steps);
		return steps;
	}

	private static List<ChangeSetReference> choose(DowngradeRequest request, List<AppliedChangeSet> newestFirst) {
		List<AppliedChangeSet> after = after(request, newestFirst);
		List<ChangeSetReference> unknown = after.stream()
			.filter((each) -> each.standing() == Standing.UNKNOWN)
			.map(AppliedChangeSet::reference)
			.toList();
		if (!unknown.isEmpty()) {
			throw new MigrationsException(Reason.CONFLICT,
					"The changelog does not know %s, applied to %s since, so nobody knows how to take it back"
						.formatted(unknown.stream().map(Downgrading::readable).collect(Collectors.joining(", ")),
								request.database()),
					"Downgrade with the application that applied it. Nothing was rolled back.");
		}
		return after.stream()
			.filter((each) -> each.standing() == Standing.KNOWN)
			.map(AppliedChangeSet::reference)
			.toList();
	}

	private static List<AppliedChangeSet> after(DowngradeRequest request, List<AppliedChangeSet> newestFirst) {
		if (request.to() != null) {
			ChangeSetNames names = new ChangeSetNames(
					newestFirst.stream().map((each) -> new Named(each.reference(), each.tag())).toList());
			return newestFirst.subList(0,
					names.find(request.to(), TO, "the history of the database " + request.database()));
		}
		int left = (request.count() != null) ? request.count() : 1;
		int end = 0;
		while (left > 0 && end < newestFirst.size()) {
			left -= (newestFirst.get(end++).standing() != Standing.LEFT_OUT) ? 1 : 0;
		}
		return newestFirst.subList(0, end);
	}

	private static void refuseObstacles(String database, List<RollbackStep> steps) {
		List<RollbackStep> stuck = steps.stream().filter((step) -> step.obstacle() != null).toList();
		if (!stuck.isEmpty()) {
			throw new MigrationsException(Reason.CONFLICT,
					"Not all of that can be rolled back on %s, so nothing was:%s".formatted(database,
							stuck.stream()
								.map((step) -> "%n  %s: %s".formatted(readable(step.changeSet()), step.obstacle()))
								.collect(Collectors.joining())),
					"Give the change set a rollback, which does not count for its checksum, or go back less far: "
							+ "--%s=%s".formatted(TO, stuck.get(0).changeSet().id()));
		}
	}

	private DowngradePlan plan(DowngradeRequest request, List<RollbackStep> steps) throws SQLException {
		LossFinder finder = new LossFinder(this.connection, this.changelog.runner().defaultSchema(), this.lockTimeout,
				LONGEST_COUNT);
		List<LostData> losses = new ArrayList<>();
		for (RollbackStep step : steps) {
			for (Loss loss : finder.in(step.statements())) {
				losses.add(describe(step, loss));
			}
		}
		return new DowngradePlan(request.database(),
				steps.stream()
					.map((step) -> new Step(Descriptions.of(step.changeSet()), step.description(), step.statements()))
					.toList(),
				losses);
	}

	private static LostData describe(RollbackStep step, Loss loss) {
		String rows = (loss.rows() == null) ? "rows that could not be counted"
				: loss.rows() + ((loss.rows() == 1) ? " row" : " rows");
		String description = switch (loss.kind()) {
			case TABLE -> "table %s is dropped with %s".formatted(loss.object(), rows);
			case COLUMN -> "column %s is dropped with the values of %s".formatted(loss.object(), rows);
			case VALUES -> "column %s gets a type that may not hold the values of %s".formatted(loss.object(), rows);
			case ROWS -> "table %s: %s deleted or overwritten".formatted(loss.object(), rows);
			case UNCLEAR -> "it cannot be told what this takes away: " + loss.object();
		};
		return new LostData(Descriptions.of(step.changeSet()), loss.object(), loss.rows(), description);
	}

	private static void refuseLosses(DowngradePlan plan, DowngradeRequest request) {
		if (!plan.losses().isEmpty()) {
			throw new MigrationsException(Reason.CONFLICT,
					"To roll back %d change sets of %s would lose data. Nothing was rolled back:%s".formatted(
							plan.steps().size(), plan.database(),
							plan.losses()
								.stream()
								.map((loss) -> "%n  %s: %s".formatted(loss.changeSet().id(), loss.description()))
								.collect(Collectors.joining())),
					("Save what is needed, then: --turnstone.command=downgrade %s --turnstone.downgrade.allow-data-loss=true "
							+ "(in a request: \"allowDataLoss\": true)")
						.formatted(request.options()));
		}
	}

	private static String readable(ChangeSetReference changeSet) {
		return "%s (%s)".formatted(changeSet.id(), changeSet.file());
	}

}
