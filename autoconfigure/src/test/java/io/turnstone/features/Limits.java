package io.turnstone.features;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import static io.turnstone.features.Limit.absent;
import static io.turnstone.features.Limit.create;
import static io.turnstone.features.Limit.validate;
import static io.turnstone.features.Product.ANY_H2;
import static io.turnstone.features.Product.H2;
import static io.turnstone.features.Product.H2_AS_POSTGRESQL;
import static io.turnstone.features.Product.H2_IN_LOWER_CASE;
import static io.turnstone.features.Product.H2_WITHOUT_CASE;
import static io.turnstone.features.Product.HSQLDB;
import static io.turnstone.features.Product.MARIADB;
import static io.turnstone.features.Product.POSTGRESQL;
import static io.turnstone.features.Product.SQLITE;

/**
 * All that Hibernate itself cannot do with the features, each with its reason.
 */
final class Limits {

	private static final String NO_TINYINT = "Hibernate writes `tinyint`, which this mode does not know";

	private static final String NO_BLOB = "Hibernate writes `blob`, which this mode does not know";

	private static final String NO_COMMENT = "Hibernate writes `comment on`, which SQLite does not know";

	private static final String NO_STRUCTURE = "there are no structures";

	private static final String NO_NAMED_ENUM = "Hibernate has no name for the type";

	private static final Set<Product> WITHOUT_STRUCTURES = EnumSet.complementOf(EnumSet.of(POSTGRESQL));

	static final List<Limit> ALL = List.of(
			absent("collation", "a collation is that of the whole database", H2, H2_AS_POSTGRESQL, H2_IN_LOWER_CASE,
					H2_WITHOUT_CASE),
			absent("collation", "there is no collation of that name", MARIADB, HSQLDB, SQLITE),
			absent("duration", "there is no type for an interval", MARIADB, HSQLDB, SQLITE),
			absent("nationalized string", "there is no type for a nationalized string", HSQLDB),
			absent("default by a function", "a default cannot be an expression without parentheses", HSQLDB, SQLITE),
			absent("generated column", "a generated column cannot be stored", HSQLDB),
			create("embedded as JSON", "Hibernate has no aggregates for it", HSQLDB, SQLITE),
			create("element collection of lobs", NO_BLOB, H2_AS_POSTGRESQL),
			create("lob bytes", NO_BLOB, H2_AS_POSTGRESQL), create("integer types", NO_TINYINT, H2_AS_POSTGRESQL),
			create("boolean by converter", NO_TINYINT, H2_AS_POSTGRESQL),
			create("number by JDBC type code", NO_TINYINT, H2_AS_POSTGRESQL),
			create("array of enums", NO_TINYINT, H2_AS_POSTGRESQL),
			create("enum as ordinal", NO_TINYINT, H2_AS_POSTGRESQL),
			create("enum in an embeddable", NO_TINYINT, H2_AS_POSTGRESQL),
			create("enum in an element collection", NO_TINYINT, H2_AS_POSTGRESQL),
			create("composite id of an enum and a date", NO_TINYINT, H2_AS_POSTGRESQL),
			create("Envers", NO_TINYINT, H2_AS_POSTGRESQL),
			create("Envers with relations", NO_TINYINT, H2_AS_POSTGRESQL), create("comment", NO_COMMENT, SQLITE),
			create("soft delete", NO_COMMENT, SQLITE), create("soft delete by converter", NO_COMMENT, SQLITE),
			create("soft delete by timestamp", NO_COMMENT, SQLITE),
			absent("structure", NO_STRUCTURE, WITHOUT_STRUCTURES),
			absent("structure in a structure", NO_STRUCTURE, WITHOUT_STRUCTURES),
			absent("array of a structure", NO_STRUCTURE, WITHOUT_STRUCTURES),
			absent("structure with a named enum", NO_STRUCTURE, WITHOUT_STRUCTURES),
			create("named enum", NO_NAMED_ENUM, MARIADB, HSQLDB, SQLITE),
			create("named enum with a default", NO_NAMED_ENUM, MARIADB, HSQLDB, SQLITE),
			create("named enum in order of its constants", NO_NAMED_ENUM, MARIADB, HSQLDB, SQLITE),
			create("named enum in order of its constants", "Hibernate names a type that it does not create", ANY_H2),
			validate("array of a structure", "Hibernate does not know the array of its own type", POSTGRESQL),
			create("long names", "MariaDB does not shorten names, it refuses them", MARIADB),
			validate("sequence with a quoted name", "Hibernate looks for the sequence under its name in backticks"),
			validate("mixed case", "Hibernate fails an assertion on an index with a quoted name"),
			validate("long names", "Hibernate looks for the table under the name that PostgreSQL shortened",
					POSTGRESQL),
			validate("column definition", "Hibernate does not know the type that MariaDB makes of it", MARIADB),
			validate("view", "Hibernate looks for the view, which is left to the user"));

	private Limits() {
	}

}
