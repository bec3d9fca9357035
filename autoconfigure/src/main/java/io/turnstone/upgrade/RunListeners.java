package io.turnstone.upgrade;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Several listeners, told one after the other.
 *
 * @param listeners the listeners
 */
record RunListeners(List<RunListener> listeners) implements RunListener {

	RunListeners {
		listeners = List.copyOf(listeners);
	}

	@Override
	public void runStarted(String database, RunDirection direction) {
		tell((listener) -> listener.runStarted(database, direction));
	}

	@Override
	public void runCanBeSeen(String database, Callable<String> server) {
		tell((listener) -> listener.runCanBeSeen(database, server));
	}

	@Override
	public void changeSetStarted(String database, RunDirection direction, ChangeSetReference changeSet, int number,
			int planned) {
		tell((listener) -> listener.changeSetStarted(database, direction, changeSet, number, planned));
	}

	@Override
	public void changeSetEnded(String database, RunDirection direction, ChangeSetRun run) {
		tell((listener) -> listener.changeSetEnded(database, direction, run));
	}

	@Override
	public void runEnded(String database, RunDirection direction, RunReport report) {
		tell((listener) -> listener.runEnded(database, direction, report));
	}

	private void tell(Consumer<RunListener> news) {
		this.listeners.forEach(news);
	}

}
