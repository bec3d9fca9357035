package io.turnstone.boot.metrics;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.turnstone.MigrationEvent;
import io.turnstone.MigrationEvent.Checked;
import io.turnstone.MigrationEvent.RunEnded;
import io.turnstone.MigrationEvents;

/**
 * Meters of what happened to the databases of this process, also before the registry was
 * there. None of them asks a database.
 */
public class MigrationsMetrics implements MeterBinder {

	private final MigrationEvents events;

	/**
	 * Create the meters.
	 * @param events tell what happens
	 */
	public MigrationsMetrics(MigrationEvents events) {
		this.events = events;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		Map<String, Integer> values = new ConcurrentHashMap<>();
		this.events.subscribe((event) -> record(event, registry, values));
	}

	private static void record(MigrationEvent event, MeterRegistry registry, Map<String, Integer> values) {
		if (event instanceof RunEnded run) {
			Timer.builder("turnstone." + word(run.direction()))
				.description("Time that the runs of change sets took")
				.tag("database", run.database())
				.tag("outcome", word(run.result().outcome()))
				.register(registry)
				.record(run.result().duration());
			if (run.applied() != null) {
				gauge("turnstone.changesets.applied", "Change sets in the history after the last run", run,
						run.applied(), registry, values);
			}
			if (run.pending() != null) {
				gauge("turnstone.changesets.pending", "Change sets that the last upgrade was to run and did not", run,
						run.pending(), registry, values);
			}
		}
		else if (event instanceof Checked checked) {
			gauge("turnstone.model.differences", "Differences between model and database at the last check", checked,
					checked.result().differences().size(), registry, values);
		}
	}

	private static void gauge(String name, String description, MigrationEvent event, int value, MeterRegistry registry,
			Map<String, Integer> values) {
		String key = name + " " + event.database();
		values.put(key, value);
		Gauge.builder(name, () -> values.get(key))
			.description(description)
			.tag("database", event.database())
			.strongReference(true)
			.register(registry);
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
