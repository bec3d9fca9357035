package io.turnstone.features;

import java.util.Arrays;
import java.util.List;

import io.turnstone.testing.TestDatabase;

/**
 * What Hibernate itself cannot do with a feature on a database.
 */
enum Limit {

	COLLATION_OF_A_COLUMN("create", "collation", "H2 has one collation for the whole database", TestDatabase.H2),

	COLLATION_OF_POSTGRESQL("create", "collation", "MariaDB has no collation of that name", TestDatabase.MARIADB),

	INTERVAL("create", "duration", "MariaDB has no type for an interval", TestDatabase.MARIADB),

	TOO_LONG_NAME("create", "long names", "MariaDB does not shorten names, it refuses them", TestDatabase.MARIADB),

	QUOTED_SEQUENCE("validate", "sequence with a quoted name",
			"Hibernate looks for the sequence under its name in backticks", TestDatabase.values()),

	QUOTED_INDEX("validate", "mixed case", "Hibernate fails an assertion on an index with a quoted name",
			TestDatabase.values()),

	LONG_NAME("validate", "long names", "Hibernate looks for the table under the name that PostgreSQL shortened",
			TestDatabase.POSTGRESQL),

	DOUBLE_PRECISION("validate", "column definition", "Hibernate does not know the type that MariaDB makes of it",
			TestDatabase.MARIADB),

	VIEW("validate", "view", "Hibernate looks for the view, which is left to the user", TestDatabase.values());

	private final String action;

	private final String feature;

	private final String reason;

	private final List<TestDatabase> databases;

	Limit(String action, String feature, String reason, TestDatabase... databases) {
		this.action = action;
		this.feature = feature;
		this.reason = reason;
		this.databases = List.of(databases);
	}

	String action() {
		return this.action;
	}

	Feature feature() {
		return Theme.allFeatures()
			.stream()
			.filter((feature) -> feature.name().equals(this.feature))
			.findFirst()
			.orElseThrow();
	}

	static List<Limit> of(TestDatabase database, String action) {
		return Arrays.stream(values())
			.filter((limit) -> limit.databases.contains(database) && limit.action.equals(action))
			.toList();
	}

	@Override
	public String toString() {
		return "%s %s: %s".formatted(this.action, this.feature, this.reason);
	}

}
