package io.turnstone;

/**
 * What to roll back.
 *
 * @param database the name of the database
 * @param count how many change sets to roll back, the last one first
 */
public record DowngradeRequest(String database, int count) {

	public DowngradeRequest {
		if (count < 1) {
			throw new MigrationsException(MigrationsException.Reason.BAD_REQUEST,
					"Cannot roll back %d change sets".formatted(count),
					"Say how many to roll back, from 1: --turnstone.downgrade.count=1");
		}
	}

}
