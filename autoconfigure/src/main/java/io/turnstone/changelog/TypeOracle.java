package io.turnstone.changelog;

import java.util.Map;
import java.util.Set;

/**
 * Database that tells whether two words stand for the same type.
 */
@FunctionalInterface
public interface TypeOracle {

	/**
	 * Return the types that do not come out as wanted.
	 * @param renderedByWanted what Liquibase makes of each type, by the type that is
	 * wanted
	 * @return those wanted types that the database holds to be other than what Liquibase
	 * makes of them
	 */
	Set<String> differing(Map<String, String> renderedByWanted);

}
