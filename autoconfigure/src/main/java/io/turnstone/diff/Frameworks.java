package io.turnstone.diff;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tables that frameworks keep in the databases of their applications, by their names.
 */
final class Frameworks {

	private static final Map<Pattern, String> BY_TABLE = new LinkedHashMap<>();

	static {
		add("Liquibase", "databasechangelog(lock)?");
		add("Flyway", "flyway_schema_history|schema_version");
		add("Quartz", "qrtz_\\w+");
		add("Spring Batch", "batch_(job|step)_\\w+");
		add("Spring Session", "spring_session(_attributes)?");
		add("Spring Modulith", "event_publication(_archive)?");
		add("Spring Integration", "int_(message|channel_message|group_to_message|message_group|lock|metadata_store)");
		add("Spring Security",
				"oauth2_(authorization|authorization_consent|authorized_client|registered_client)|persistent_logins|acl_(class|sid|object_identity|entry)");
		add("Spring AI", "spring_ai_chat_memory|vector_store");
		add("ShedLock", "shedlock");
		add("db-scheduler", "scheduled_tasks");
		add("JobRunr", "jobrunr_\\w+");
		add("Axon",
				"(domain|snapshot|dead_letter)_event_entry|(domain|snapshot)evententry|token_?entry|saga_?entry|association_?value_?entry|deadletterentry");
		add("Flowable, Activiti or Camunda", "(act|flw)_\\w+");
		add("Hibernate", "hte?_\\w+");
		add("Hibernate Envers", "revinfo|revchanges");
		add("Hibernate Search", "hsearch_\\w+");
		add("Debezium", "debezium_\\w+");
		add("Togglz", "togglz");
		add("PostGIS", "spatial_ref_sys|geo(metry|graphy)_columns|raster_(columns|overviews)");
		add("TimescaleDB", "_timescaledb_\\w+");
		add("pg_stat_statements", "pg_stat_statements(_info)?");
	}

	private Frameworks() {
	}

	/**
	 * Return the framework that a table belongs to, judged by its name.
	 * @param table the table's name without its schema
	 * @return the framework, or empty where none is known to have such a table
	 */
	static Optional<String> of(String table) {
		return BY_TABLE.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matcher(table).matches())
			.map(Map.Entry::getValue)
			.findFirst();
	}

	private static void add(String framework, String tables) {
		BY_TABLE.put(Pattern.compile(tables, Pattern.CASE_INSENSITIVE), framework);
	}

}
