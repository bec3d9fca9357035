package io.turnstone.diff.hazard;

import java.util.Map;
import java.util.function.Predicate;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.TableStatistics;

/**
 * What change sets meet.
 *
 * @param product how the database product goes about changes
 * @param schema what is there before them
 * @param statistics what the catalog estimates of tables that are there
 * @param reserved tells whether a word in lower case cannot be a name without quotes
 */
public record Surroundings(Product product, Schema schema, Map<ObjectName, TableStatistics> statistics,
		Predicate<String> reserved) {

	public Surroundings {
		statistics = Map.copyOf(statistics);
	}

	/**
	 * Return these surroundings with another schema.
	 * @param schema what is there
	 * @return the surroundings
	 */
	public Surroundings with(Schema schema) {
		return new Surroundings(this.product, schema, this.statistics, this.reserved);
	}

}
