package io.turnstone.boot.metrics;

import java.util.Locale;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.turnstone.MigrationEvent;
import io.turnstone.MigrationEvent.RunEnded;
import io.turnstone.MigrationEvent.RunStarted;
import io.turnstone.MigrationEvents;
import io.turnstone.UpgradeResult.Outcome;

/**
 * An observation around each run, on the thread that runs it. Those at the start are over
 * before there is a registry.
 */
public class MigrationsObservations {

	private final ObservationRegistry registry;

	/**
	 * Begin to observe.
	 * @param events tell what happens
	 * @param registry gets the observations
	 */
	public MigrationsObservations(MigrationEvents events, ObservationRegistry registry) {
		this.registry = registry;
		ThreadLocal<Observation.Scope> current = new ThreadLocal<>();
		events.subscribe((event) -> observe(event, current));
	}

	private void observe(MigrationEvent event, ThreadLocal<Observation.Scope> current) {
		if (event instanceof RunStarted run) {
			current.set(Observation.createNotStarted("turnstone.run", this.registry)
				.contextualName("%s %s".formatted(word(run.direction()), run.database()))
				.lowCardinalityKeyValue("database", run.database())
				.lowCardinalityKeyValue("direction", word(run.direction()))
				.start()
				.openScope());
		}
		else if (event instanceof RunEnded run && current.get() != null) {
			Observation.Scope scope = current.get();
			current.remove();
			scope.close();
			Observation observation = scope.getCurrentObservation()
				.lowCardinalityKeyValue("outcome", word(run.result().outcome()));
			if (run.result().outcome() == Outcome.FAILED) {
				observation.error(new RunFailedException());
			}
			observation.stop();
		}
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Tells an observation that a run failed, without the words of the database.
	 */
	static final class RunFailedException extends RuntimeException {

		RunFailedException() {
			super("A change set could not be run; the log tells which", null, false, false);
		}

	}

}
