package io.turnstone.upgrade;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import liquibase.GlobalConfiguration;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.Scope.ScopedRunnerWithReturn;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.changelog.ChangeLogHistoryServiceFactory;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.FastCheckService;
import liquibase.exception.LiquibaseException;
import liquibase.executor.ExecutorService;
import liquibase.integration.IntegrationDetails;
import liquibase.ui.LoggerUIService;

/**
 * Surroundings in which Liquibase is called: one caller at a time, with nothing kept from
 * earlier calls.
 */
final class LiquibaseScope {

	private static final String ENTERED = "io.turnstone.upgrade";

	private LiquibaseScope() {
	}

	/**
	 * Call Liquibase for the user's own upgrade.
	 */
	static <T> T live(Callable<T> call) throws Exception {
		return call(values(LiquibaseLog.Volume.CALM), call);
	}

	/**
	 * Call Liquibase behind the scenes: silent, and not waiting for a lock.
	 */
	static <T> T silent(ChangelogSettings settings, Callable<T> call) throws Exception {
		Map<String, Object> values = values(LiquibaseLog.Volume.SILENT);
		values.put(Scope.Attr.ui.name(), new LoggerUIService());
		values.put(Scope.Attr.integrationDetails.name(), new IntegrationDetails("turnstone"));
		values.put(AnalyticsArgs.ENABLED.getKey(), settings.analytics());
		values.put(GlobalConfiguration.CHANGELOGLOCK_WAIT_TIME.getKey(), 0L);
		values.put(GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getKey(), 1L);
		return call(values, call);
	}

	private static <T> T call(Map<String, Object> values, Callable<T> call) throws Exception {
		return LiquibaseMutex.call(() -> Scope.child(values, (ScopedRunnerWithReturn<T>) () -> {
			forget();
			try {
				return call.call();
			}
			finally {
				forget();
			}
		}));
	}

	/**
	 * Parse a changelog as Liquibase's commands do, with the database at hand, and read
	 * it.
	 */
	static <T> T on(Liquibase liquibase, Reading<T> reading) throws LiquibaseException {
		Map<String, Object> values = Map.of(Scope.Attr.database.name(), liquibase.getDatabase(),
				Scope.Attr.resourceAccessor.name(), liquibase.getResourceAccessor());
		try {
			return Scope.child(values,
					(ScopedRunnerWithReturn<T>) () -> reading.read(liquibase.getDatabaseChangeLog()));
		}
		catch (LiquibaseException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new LiquibaseException(ex);
		}
	}

	/**
	 * Tell whether it is Turnstone that calls Liquibase.
	 */
	static boolean isEntered() {
		return Scope.getCurrentScope().has(ENTERED);
	}

	private static Map<String, Object> values(LiquibaseLog.Volume volume) {
		Map<String, Object> values = new HashMap<>();
		values.put(ENTERED, true);
		values.put(Scope.Attr.logService.name(), new LiquibaseLog(volume));
		values.put(Scope.Attr.deploymentId.name(), deploymentId());
		return values;
	}

	/**
	 * Return a new id, as Liquibase itself makes them, but once for each run instead of
	 * once for each process.
	 */
	private static String deploymentId() {
		return String.valueOf(Clock.systemUTC().millis()).substring(3);
	}

	/**
	 * Clear what outlives a call: "up to date" would still be believed when a change set
	 * was added (<a href="https://github.com/liquibase/liquibase/issues/7549">
	 * liquibase#7549</a>), and history services and executors hold on to connections.
	 */
	private static void forget() {
		Scope.getCurrentScope().getSingleton(FastCheckService.class).clearCache();
		Scope.getCurrentScope().getSingleton(ChangeLogHistoryServiceFactory.class).resetAll();
		Scope.getCurrentScope().getSingleton(ExecutorService.class).reset();
	}

	/**
	 * What is to be read of a changelog.
	 *
	 * @param <T> the type of the answer
	 */
	interface Reading<T> {

		T read(DatabaseChangeLog changelog) throws LiquibaseException;

	}

}
