package io.turnstone.boot.endpoint;

import java.util.List;

import io.turnstone.ChangeSetId;
import io.turnstone.SqlResult;

/**
 * Description of a script.
 *
 * @param database the name of the database
 * @param product the product that it is for
 * @param changeSets the change sets that it runs, in order
 * @param sql the script
 */
public record SqlDescriptor(String database, String product, List<ChangeSetId> changeSets, String sql) {

	/**
	 * Describe a script.
	 * @param result the script
	 * @return the description
	 */
	public static SqlDescriptor of(SqlResult result) {
		return new SqlDescriptor(result.database(), result.product(), result.changeSets(), result.sql());
	}

}
