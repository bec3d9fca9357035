package io.turnstone.boot.health;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import io.turnstone.MigrationEvent;
import io.turnstone.MigrationEvent.Direction;
import io.turnstone.MigrationEvent.RunEnded;
import io.turnstone.MigrationEvent.RunStarted;
import io.turnstone.MigrationEvents;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of the databases, as far as their upgrades by this process tell: down where the
 * last one failed. No database is asked.
 */
public class MigrationsHealthIndicator implements HealthIndicator {

	private final Map<String, Standing> databases = new TreeMap<>();

	/**
	 * Create the indicator.
	 * @param events tell what happens
	 */
	public MigrationsHealthIndicator(MigrationEvents events) {
		events.subscribe(this::learn);
	}

	private synchronized void learn(MigrationEvent event) {
		if (event instanceof RunStarted run) {
			this.databases.compute(run.database(),
					(name, before) -> new Standing(run.direction(), (before != null) ? before.last() : null));
		}
		else if (event instanceof RunEnded run) {
			this.databases.put(run.database(), new Standing(null, run));
		}
	}

	@Override
	public synchronized Health health() {
		boolean failed = this.databases.values().stream().anyMatch(Standing::failed);
		Health.Builder health = failed ? Health.down() : Health.up();
		this.databases.forEach((name, standing) -> health.withDetail(name, standing.details()));
		return health.build();
	}

	/**
	 * How a database stands.
	 *
	 * @param running which way it is run right now, if it is
	 * @param last its last run, if there was one
	 */
	private record Standing(@Nullable Direction running, @Nullable RunEnded last) {

		boolean failed() {
			return this.last != null && this.last.result().outcome() == Outcome.FAILED;
		}

		Map<String, Object> details() {
			Map<String, Object> details = new LinkedHashMap<>();
			if (this.running != null) {
				details.put("running", word(this.running));
			}
			if (this.last != null) {
				UpgradeResult result = this.last.result();
				details.put("last", word(this.last.direction()));
				details.put("outcome", word(result.outcome()));
				details.put("startedAt", result.startedAt().toString());
				details.put("duration", result.duration().toString());
				details.put("changeSets", result.changeSets().size());
				if (this.last.applied() != null) {
					details.put("applied", this.last.applied());
				}
				if (this.last.pending() != null) {
					details.put("pending", this.last.pending());
				}
			}
			return details;
		}

		private static String word(Enum<?> value) {
			return value.name().toLowerCase(Locale.ROOT);
		}

	}

}
