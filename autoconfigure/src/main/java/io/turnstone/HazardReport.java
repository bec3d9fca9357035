package io.turnstone;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.turnstone.changelog.Draft;
import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Batch;
import io.turnstone.diff.hazard.Hazard;
import io.turnstone.diff.hazard.Hazard.Level;
import io.turnstone.diff.hazard.Hazards;
import io.turnstone.diff.hazard.Step;
import io.turnstone.diff.hazard.Surroundings;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;

/**
 * Tells what makes change sets dangerous for the connected database.
 *
 * @param session the database
 * @param reserved tells whether a word in lower case cannot be a name without quotes
 */
record HazardReport(DatabaseSession session, Predicate<String> reserved) {

	/**
	 * Find the hazards of a draft.
	 * @param draft the draft
	 * @param base the schema that it changes
	 * @return the hazards
	 * @throws SQLException if the catalog cannot be read
	 */
	List<DraftResult.Hazard> of(Draft draft, Schema base) throws SQLException {
		return Hazards.of(draft.steps(), surroundings(draft.steps(), base))
			.stream()
			.map(HazardReport::describe)
			.toList();
	}

	/**
	 * Find the hazards of a draft on whatever database it is run, for its head: that is
	 * the same, however large the tables of this one are.
	 * @param draft the draft
	 * @param base the schema that it changes
	 * @return the hazards that are serious, without the size of tables
	 * @throws SQLException if the driver does not tell the product
	 */
	List<DraftResult.Hazard> ofAnyDatabase(Draft draft, Schema base) throws SQLException {
		Surroundings surroundings = new Surroundings(this.session.product(), base, Map.of(), this.reserved);
		return Hazards.of(draft.steps(), surroundings)
			.stream()
			.filter((hazard) -> hazard.level() != Level.SAFE)
			.map(HazardReport::describe)
			.map((hazard) -> new DraftResult.Hazard(hazard.code(), hazard.level(), hazard.object(),
					hazard.message().replace(" (of unknown size)", ""), hazard.safeWay()))
			.toList();
	}

	/**
	 * Return what change sets meet.
	 * @param batches the change sets
	 * @param schema the schema before them
	 * @return the schema together with what the catalog estimates of the tables that they
	 * change
	 * @throws SQLException if the catalog cannot be read
	 */
	Surroundings surroundings(List<Batch> batches, Schema schema) throws SQLException {
		List<Change> changes = batches.stream()
			.flatMap((batch) -> batch.steps().stream())
			.filter(Step.OfSchema.class::isInstance)
			.map((step) -> ((Step.OfSchema) step).change())
			.toList();
		Set<ObjectName> tables = changes.stream().map(Change::object).collect(Collectors.toSet());
		changes.stream()
			.filter(Change.CreateTable.class::isInstance)
			.forEach((creation) -> tables.remove(creation.object()));
		return new Surroundings(this.session.product(), schema, this.session.statistics(tables), this.reserved);
	}

	static DraftResult.Hazard describe(Hazard hazard) {
		return new DraftResult.Hazard(hazard.code(), hazard.level().name(), hazard.object(), hazard.message(),
				hazard.safeWay());
	}

}
