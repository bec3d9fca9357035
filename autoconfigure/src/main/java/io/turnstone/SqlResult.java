package io.turnstone;

import java.util.List;

/**
 * Script that does what an upgrade would do.
 *
 * @param database the name of the database
 * @param product the product that it is for, such as {@code PostgreSQL 18.6}
 * @param changeSets the change sets that it runs, in order
 * @param sql the script
 */
public record SqlResult(String database, String product, List<ChangeSetId> changeSets, String sql) {

	public SqlResult {
		changeSets = List.copyOf(changeSets);
	}

}
