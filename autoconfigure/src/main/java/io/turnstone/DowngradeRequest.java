package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * What to roll back.
 *
 * @param database the name of the database
 * @param count how many change sets to roll back, the last one first; {@code null} where
 * {@code to} says it
 * @param to the tag or change set that stays applied, while all that were applied after
 * it are rolled back; {@code null} where {@code count} says it
 * @param dataLoss what becomes of a downgrade that would lose data
 */
public record DowngradeRequest(String database, @Nullable Integer count, @Nullable String to, DataLoss dataLoss) {

	public DowngradeRequest {
		to = GivenName.of(to, "turnstone.downgrade.to");
		if (count != null && to != null) {
			throw new MigrationsException(MigrationsException.Reason.BAD_REQUEST,
					"A downgrade goes back by a number (%d) or to a change set (%s), not both".formatted(count, to),
					"Leave one out: --turnstone.downgrade.to=" + to);
		}
		if (to == null) {
			count = (count != null) ? count : 1;
		}
		if (count != null && count < 1) {
			throw new MigrationsException(MigrationsException.Reason.BAD_REQUEST,
					"Cannot roll back %d change sets".formatted(count),
					"Say how many to roll back, from 1: --turnstone.downgrade.count=1");
		}
	}

	/**
	 * Create a request that is refused where it would lose data.
	 * @param database the name of the database
	 * @param count how many change sets to roll back, the last one first
	 */
	public DowngradeRequest(String database, int count) {
		this(database, count, null, DataLoss.REFUSED);
	}

	/**
	 * Return the options of the command line that ask for the same.
	 */
	String options() {
		return (this.to != null) ? "--turnstone.downgrade.to=" + this.to : "--turnstone.downgrade.count=" + this.count;
	}

}
