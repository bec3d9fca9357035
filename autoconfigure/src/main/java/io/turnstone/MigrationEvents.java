package io.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import io.turnstone.MigrationEvent.ChangeSetEnded;
import io.turnstone.MigrationEvent.ChangeSetStarted;
import io.turnstone.MigrationEvent.Direction;
import io.turnstone.MigrationEvent.RunEnded;
import io.turnstone.MigrationEvent.RunStarted;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.ChangeSetRun;
import io.turnstone.upgrade.RunDirection;
import io.turnstone.upgrade.RunListener;
import io.turnstone.upgrade.RunReport;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Hands on what happens to the databases of this process. Who comes late is told how the
 * runs before ended. May be used by several threads.
 */
public final class MigrationEvents implements RunListener {

	private static final Log logger = LogFactory.getLog("turnstone");

	private final List<RunEnded> ended = new ArrayList<>();

	private final List<Consumer<? super MigrationEvent>> subscribers = new ArrayList<>();

	/**
	 * Tell somebody of everything from now on, and how the runs before ended.
	 * @param subscriber is told, on the thread that causes it
	 */
	public synchronized void subscribe(Consumer<? super MigrationEvent> subscriber) {
		this.ended.forEach(subscriber);
		this.subscribers.add(subscriber);
	}

	/**
	 * Tell everybody. Nobody who is told can stand in the way of the run.
	 * @param event what happened
	 */
	void publish(MigrationEvent event) {
		for (Consumer<? super MigrationEvent> subscriber : subscribers(event)) {
			try {
				subscriber.accept(event);
			}
			catch (RuntimeException ex) {
				logger.warn("%s: a listener of %s failed".formatted(event.database(), event.getClass().getSimpleName()),
						ex);
			}
		}
	}

	private synchronized List<Consumer<? super MigrationEvent>> subscribers(MigrationEvent event) {
		if (event instanceof RunEnded run) {
			this.ended.add(run);
		}
		return List.copyOf(this.subscribers);
	}

	@Override
	public void runStarted(String database, RunDirection direction) {
		publish(new RunStarted(database, of(direction)));
	}

	@Override
	public void changeSetStarted(String database, RunDirection direction, ChangeSetReference changeSet, int number,
			int planned) {
		publish(new ChangeSetStarted(database, of(direction), Descriptions.of(changeSet), number, planned));
	}

	@Override
	public void changeSetEnded(String database, RunDirection direction, ChangeSetRun run) {
		publish(new ChangeSetEnded(database, of(direction), Descriptions.of(run.changeSet()), run.duration()));
	}

	@Override
	public void runEnded(String database, RunDirection direction, RunReport report) {
		publish(new RunEnded(database, of(direction), Descriptions.of(report), report.applied(), report.pending()));
	}

	private static Direction of(RunDirection direction) {
		return (direction == RunDirection.DOWNGRADE) ? Direction.DOWNGRADE : Direction.UPGRADE;
	}

}
