package io.turnstone.diff.hazard;

import java.util.Optional;

import io.turnstone.diff.hazard.Hazard.Level;
import io.turnstone.diff.hazard.Load.KeepsOut;
import io.turnstone.diff.hazard.Load.Work;
import io.turnstone.schema.TableStatistics;

/**
 * How much of a hazard it is what a product has to do with a table.
 */
final class Loads {

	private static final long MANY_ROWS = 1_000_000;

	private static final long MANY_BYTES = 1L << 30;

	private Loads() {
	}

	/**
	 * Return what a change has to do with rows that are there.
	 */
	static Optional<Load> of(Step.OfSchema step, Situation situation) {
		if (situation.isNew(step.table())) {
			return Optional.empty();
		}
		Long rows = situation.statistics(step.table()).rows();
		long smallTable = situation.product().smallTable();
		boolean small = smallTable > 0 && (rows == null || rows < smallTable);
		return small ? Optional.empty() : situation.product().load(step, situation);
	}

	static Level level(Load load, TableStatistics table) {
		boolean large = (table.rows() != null && table.rows() >= MANY_ROWS)
				|| (table.bytes() != null && table.bytes() >= MANY_BYTES);
		if (load.keepsOut() == KeepsOut.NOBODY) {
			return large ? Level.CAUTION : Level.SAFE;
		}
		return large ? Level.DANGER : Level.CAUTION;
	}

	static String message(Load load, TableStatistics table) {
		return "%s meanwhile: %s (%s)".formatted(
				(load.work() == Work.UPDATE) ? "whoever writes one of the rows waits" : load.keepsOut().words(),
				load.work().words(), table.size());
	}

}
