package io.turnstone.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Memory of the upgrades and downgrades of this process: the last one of each database,
 * and whether one is under way. May be used by several threads.
 */
public class UpgradeJournal {

	private final RunListener listener;

	private final Map<String, RunReport> reports = new ConcurrentHashMap<>();

	private final Map<String, RunInProgress> running = new ConcurrentHashMap<>();

	/**
	 * Create a journal of which nobody is told.
	 */
	public UpgradeJournal() {
		this(List.of());
	}

	/**
	 * Create the journal.
	 * @param listeners are told what it remembers
	 */
	public UpgradeJournal(List<RunListener> listeners) {
		List<RunListener> all = new ArrayList<>(listeners);
		all.add(new Memory());
		this.listener = new RunListeners(all);
	}

	RunListener listener() {
		return this.listener;
	}

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
		return this.running.containsKey(database);
	}

	/**
	 * Return how far the run is that is under way.
	 * @param database the name of the database
	 * @return how far it is, or empty where there is none
	 */
	public Optional<RunInProgress> running(String database) {
		return Optional.ofNullable(this.running.get(database));
	}

	/**
	 * Upgrade or downgrade a database, and remember how it went.
	 * @param database the name of the database
	 * @param direction which way it runs
	 * @param run what runs the change sets
	 * @return the report of the run
	 * @throws UpgradeFailedException if the run throws it
	 */
	public RunReport record(String database, RunDirection direction, Supplier<RunReport> run) {
		this.running.put(database, RunInProgress.begins());
		try {
			this.listener.runStarted(database, direction);
			RunReport report = run.get();
			ended(database, direction, report);
			return report;
		}
		catch (UpgradeFailedException ex) {
			ended(database, direction, ex.getReport());
			throw ex;
		}
		finally {
			this.running.remove(database);
		}
	}

	private void ended(String database, RunDirection direction, RunReport report) {
		this.reports.put(database, report);
		this.listener.runEnded(database, direction, report);
	}

	/**
	 * Keeps in mind how far the runs are.
	 */
	private final class Memory implements RunListener {

		@Override
		public void changeSetStarted(String database, RunDirection direction, ChangeSetReference changeSet, int number,
				int planned) {
			UpgradeJournal.this.running.computeIfPresent(database, (name, run) -> run.at(changeSet, number, planned));
		}

	}

}
