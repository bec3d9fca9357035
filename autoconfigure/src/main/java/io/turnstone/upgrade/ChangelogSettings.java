package io.turnstone.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import io.turnstone.upgrade.fastpath.FastPath;
import org.jspecify.annotations.Nullable;

/**
 * Where a changelog is and how Liquibase is to run it.
 *
 * @param location the master changelog, as in {@code spring.liquibase.change-log}
 * @param contexts the contexts, separated by commas
 * @param labelFilter the label expression
 * @param parameters the changelog parameters
 * @param defaultSchema the schema of objects without one
 * @param liquibaseSchema the schema of Liquibase's own tables
 * @param tablespace the tablespace of Liquibase's own tables
 * @param changeLogTable the name of the history table
 * @param lockTable the name of the lock table
 * @param analytics whether Liquibase may send usage data
 */
public record ChangelogSettings(String location, @Nullable String contexts, @Nullable String labelFilter,
		Map<String, String> parameters, @Nullable String defaultSchema, @Nullable String liquibaseSchema,
		@Nullable String tablespace, @Nullable String changeLogTable, @Nullable String lockTable, boolean analytics) {

	public ChangelogSettings {
		parameters = Map.copyOf(parameters);
	}

	/**
	 * Return settings for a changelog of which nothing but the location is known.
	 * @param location the master changelog
	 * @return the settings
	 */
	public static ChangelogSettings of(String location) {
		return new ChangelogSettings(location, null, null, Map.of(), null, null, null, null, null, false);
	}

	ChangelogSettings at(String location) {
		return new ChangelogSettings(location, this.contexts, this.labelFilter, this.parameters, this.defaultSchema,
				this.liquibaseSchema, this.tablespace, this.changeLogTable, this.lockTable, this.analytics);
	}

	ChangelogSettings inSchema(@Nullable String schema) {
		return new ChangelogSettings(this.location, this.contexts, this.labelFilter, this.parameters, schema, schema,
				null, this.changeLogTable, this.lockTable, this.analytics);
	}

	ChangelogSettings withLabelFilter(@Nullable String labelFilter) {
		return new ChangelogSettings(this.location, this.contexts, labelFilter, this.parameters, this.defaultSchema,
				this.liquibaseSchema, this.tablespace, this.changeLogTable, this.lockTable, this.analytics);
	}

	/**
	 * Return the names of the tables in which an upgrade keeps its state, where nothing
	 * else is configured.
	 * @return the names
	 */
	public static Set<String> usualHistoryTables() {
		return of("").historyTables();
	}

	/**
	 * Return the names of the tables in which an upgrade keeps its state.
	 */
	Set<String> historyTables() {
		return Set.of(Objects.requireNonNullElse(this.changeLogTable, "DATABASECHANGELOG"),
				Objects.requireNonNullElse(this.lockTable, "DATABASECHANGELOGLOCK"), ProgressTable.NAME,
				FastPath.TABLE);
	}

	/**
	 * Return the short way to "nothing to do".
	 * @param policy what becomes of an upgrade that meets unexpected change sets
	 */
	FastPath fastPath(UnexpectedPolicy policy) {
		List<String> settings = new ArrayList<>();
		settings.add(String.valueOf(this.contexts));
		settings.add(String.valueOf(this.labelFilter));
		settings.add(new TreeMap<>(this.parameters).toString());
		settings.add(String.valueOf(this.defaultSchema));
		settings.add(policy.name());
		return new FastPath(this.location, settings,
				(this.liquibaseSchema != null) ? this.liquibaseSchema : this.defaultSchema,
				Objects.requireNonNullElse(this.changeLogTable, "DATABASECHANGELOG"));
	}

	/**
	 * Return the history table, as it is written in a statement.
	 * @return the name, with the schema where one is set
	 */
	String qualifiedHistoryTable() {
		return qualified(Objects.requireNonNullElse(this.changeLogTable, "DATABASECHANGELOG"));
	}

	/**
	 * Return the lock table, as it is written in a statement.
	 * @return the name, with the schema where one is set
	 */
	String qualifiedLockTable() {
		return qualified(Objects.requireNonNullElse(this.lockTable, "DATABASECHANGELOGLOCK"));
	}

	private String qualified(String name) {
		return (this.liquibaseSchema != null) ? this.liquibaseSchema + "." + name : name;
	}

}
