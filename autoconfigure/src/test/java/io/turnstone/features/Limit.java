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

	STRUCTURE("create", "structure", "There are no structures on H2 and MariaDB", TestDatabase.H2,
			TestDatabase.MARIADB),

	NESTED_STRUCTURE("create", "structure in a structure", "There are no structures on H2 and MariaDB", TestDatabase.H2,
			TestDatabase.MARIADB),

	STRUCTURE_ARRAY("create", "array of a structure", "There are no structures on H2 and MariaDB", TestDatabase.H2,
			TestDatabase.MARIADB),

	STRUCTURE_WITH_ENUM("create", "structure with a named enum", "There are no structures on H2 and MariaDB",
			TestDatabase.H2, TestDatabase.MARIADB),

	NAMED_ENUM("create", "named enum", "Hibernate has no type for it on MariaDB", TestDatabase.MARIADB),

	DEFAULTED_NAMED_ENUM("create", "named enum with a default", "Hibernate has no type for it on MariaDB",
			TestDatabase.MARIADB),

	NAMED_ORDINAL_ENUM("create", "named enum in order of its constants",
			"Hibernate names a type that it does not create", TestDatabase.H2, TestDatabase.MARIADB),

	TOO_LONG_NAME("create", "long names", "MariaDB does not shorten names, it refuses them", TestDatabase.MARIADB),

	QUOTED_SEQUENCE("validate", "sequence with a quoted name",
			"Hibernate looks for the sequence under its name in backticks", TestDatabase.values()),

	QUOTED_INDEX("validate", "mixed case", "Hibernate fails an assertion on an index with a quoted name",
			TestDatabase.values()),

	LONG_NAME("validate", "long names", "Hibernate looks for the table under the name that PostgreSQL shortened",
			TestDatabase.POSTGRESQL),

	DOUBLE_PRECISION("validate", "column definition", "Hibernate does not know the type that MariaDB makes of it",
			TestDatabase.MARIADB),

	ARRAY_OF_STRUCTURES("validate", "array of a structure", "Hibernate does not know the array of its own type",
			TestDatabase.POSTGRESQL),

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
