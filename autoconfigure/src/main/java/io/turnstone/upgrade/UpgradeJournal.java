package io.turnstone.upgrade;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Memory of the upgrades and downgrades of this process: the last one of each database,
 * and whether one is under way. May be used by several threads.
 */
public class UpgradeJournal {

	private final Map<String, RunReport> reports = new ConcurrentHashMap<>();

	private final Set<String> running = ConcurrentHashMap.newKeySet();

	/**
	 * Return what the last upgrade or downgrade of a database did.
	 * @param database the name of the database
	 * @return the report, if there was one
	 */
	public Optional<RunReport> lastRun(String database) {
		return Optional.ofNullable(this.reports.get(database));
	}

	/**
	 * Tell whether change sets of a database are being run right now.
	 * @param database the name of the database
	 * @return {@code true} if they are
	 */
	public boolean isRunning(String database) {
		return this.running.contains(database);
	}

	/**
	 * Upgrade or downgrade a database, and remember how it went.
	 * @param database the name of the database
	 * @param run what runs the change sets
	 * @return the report of the run
	 * @throws UpgradeFailedException if the run throws it
	 */
	public RunReport record(String database, Supplier<RunReport> run) {
		this.running.add(database);
		try {
			RunReport report = run.get();
			this.reports.put(database, report);
			return report;
		}
		catch (UpgradeFailedException ex) {
			this.reports.put(database, ex.getReport());
			throw ex;
		}
		finally {
			this.running.remove(database);
		}
	}

}
