package io.turnstone.features;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static io.turnstone.features.Limit.Kind.ABSENT;
import static io.turnstone.features.Limit.Kind.CREATE;
import static io.turnstone.features.Limit.Kind.DRAFTED;
import static io.turnstone.features.Limit.Kind.IGNORED;
import static io.turnstone.features.Limit.Kind.UNREAD;
import static io.turnstone.features.Limit.Kind.VALIDATE;
import static io.turnstone.features.Product.ANY_H2;
import static io.turnstone.features.Product.H2;
import static io.turnstone.features.Product.H2_AS_POSTGRESQL;
import static io.turnstone.features.Product.H2_IN_LOWER_CASE;
import static io.turnstone.features.Product.H2_WITHOUT_CASE;
import static io.turnstone.features.Product.HSQLDB;
import static io.turnstone.features.Product.MARIADB;
import static io.turnstone.features.Product.MYSQL;
import static io.turnstone.features.Product.POSTGRESQL;
import static io.turnstone.features.Product.SQLITE;

/**
 * All that Hibernate itself cannot do with the features, each with its reason.
 */
final class Limits {

	private static final Set<Product> EVERYWHERE = EnumSet.allOf(Product.class);

	static final List<Limit> ALL = Stream.of(absent(), cannotCreate(), cannotValidate())
		.flatMap(List::stream)
		.flatMap(List::stream)
		.toList();

	private Limits() {
	}

	private static List<List<Limit>> absent() {
		return List.of(
				limits(ABSENT, "a collation is that of the whole database",
						of(H2, H2_AS_POSTGRESQL, H2_IN_LOWER_CASE, H2_WITHOUT_CASE), "collation"),
				limits(ABSENT, "there is no collation of that name", of(MARIADB, MYSQL, HSQLDB, SQLITE), "collation"),
				limits(ABSENT, "there is no type for an interval", of(MARIADB, MYSQL, HSQLDB, SQLITE), "duration"),
				limits(ABSENT, "there is no type for nationalized strings", of(HSQLDB), "nationalized string",
						"string as NCHAR and LONGNVARCHAR", "nationalized strings by setting"),
				limits(ABSENT, "a default cannot be a function", of(MYSQL, HSQLDB, SQLITE), "default by a function"),
				limits(ABSENT, "a generated column cannot be stored", of(HSQLDB), "generated column",
						"generated column by conditions", "generated column of texts",
						"generated column in an embeddable", "generated column with an index"),
				limitsSince(18, "a generated column cannot be indexed", POSTGRESQL, "generated column with an index"),
				limits(ABSENT, "it takes an extension of the product, or of Hibernate", EVERYWHERE, "vector"),
				limits(ABSENT, "there are no structures", except(POSTGRESQL), "structure", "structure in a structure",
						"array of a structure", "structure with a named enum"),
				limits(ABSENT, "an index is over columns as they are", except(POSTGRESQL, MYSQL, SQLITE),
						"index over an expression", "unique index over an expression"),
				limits(ABSENT, "an index has no condition", except(POSTGRESQL, SQLITE), "index with a condition"),
				limits(ABSENT, "a unique key has no direction", of(POSTGRESQL, HSQLDB),
						"unique index in descending order"),
				limits(ABSENT, "there cannot be two unique keys over the same columns", of(HSQLDB),
						"unique key and index over the same columns"),
				limits(UNREAD, "the driver tells nothing of the index, which is listed as not compared", of(SQLITE),
						"index over an expression", "unique index over an expression"),
				limits(UNREAD,
						"a temporary table cannot keep older rows, so only its structure is compared, and it is not drafted",
						of(MARIADB), "history in one table"),
				limits(IGNORED, "the words are taken, and nothing comes of them", of(MARIADB, MYSQL),
						"on delete set default"));
	}

	private static List<List<Limit>> cannotCreate() {
		return List.of(
				limits(CREATE, "Hibernate has no aggregates for it", of(HSQLDB, SQLITE), "embedded as JSON",
						"JSON with required attributes", "JSON in JSON", "JSON with an enum", "JSON that is required",
						"array of JSON"),
				limits(CREATE, "Hibernate has no aggregates of XML for it", except(POSTGRESQL), "embedded as XML"),
				limits(CREATE, "Hibernate writes `blob`, which this mode does not know", of(H2_AS_POSTGRESQL),
						"element collection of lobs", "lob bytes", "materialized lob", "lob of a certain length",
						"bytes as LONGVARBINARY", "bytes as BLOB", "serializable as lob"),
				limits(CREATE, "Hibernate writes `tinyint`, which this mode does not know", of(H2_AS_POSTGRESQL),
						"integer types", "boolean by converter", "number by JDBC type code", "array of enums",
						"enum as ordinal", "enum in an embeddable", "enum in an element collection",
						"composite id of an enum and a date", "enum with one value", "enum with bodies",
						"enums of the Java platform", "JSON with an enum", "Envers", "Envers with relations",
						"Envers with tables of its own", "Envers of a hierarchy", "Envers of values of all kinds",
						"Envers of one-to-many by join column", "Envers beside what is not audited",
						"Envers with prefix and suffix", "Envers with names of its columns", "Envers with validity",
						"Envers with flags of what changed", "Envers with changed entities", "audit log of Hibernate"),
				limits(CREATE, "Hibernate writes `comment on`, which SQLite does not know", of(SQLITE), "comment",
						"comment of Jakarta Persistence", "comment with any characters",
						"comment of references and collections", "soft delete", "soft delete by converter",
						"soft delete by timestamp", "soft delete in a column of its own",
						"many-to-one by a join table of its own", "many-to-many with soft delete",
						"one-to-many by a join table that is shared", "set with soft delete",
						"joined with soft delete"),
				limits(CREATE, "Hibernate has no name for the type", of(MARIADB, MYSQL, HSQLDB, SQLITE), "named enum",
						"named enum with a default", "named enum in order of its constants"),
				limits(CREATE, "Hibernate names a type that it does not create", ANY_H2,
						"named enum in order of its constants"),
				limits(CREATE, "Hibernate has no type for it but a named one", of(POSTGRESQL, HSQLDB, SQLITE),
						"enum as the database's own enum"),
				limits(CREATE, "the product does not shorten names, it refuses them", of(MARIADB, MYSQL), "long names"),
				limits(CREATE, "Hibernate does not quote the name of an index", of(MARIADB, MYSQL, SQLITE),
						"reserved words for keys and indexes"),
				limits(CREATE, "Hibernate fails on its own tables", of(MARIADB), "audit log of Hibernate"),
				limits(CREATE, "Hibernate does not quote `library`", of(MYSQL), "many-to-one by join table"),
				limits(CREATE, "Hibernate does not quote `empty`", of(MYSQL), "default"),
				limits(CREATE, "the column definition is not in its words", of(HSQLDB), "discriminator defined in SQL"),
				limits(CREATE, "Hibernate does not quote `nothing`", of(SQLITE), "default that is null"),
				limits(DRAFTED, "Hibernate does not double apostrophes", except(MARIADB, MYSQL),
						"comment with apostrophes"),
				limits(CREATE, "Hibernate does not double apostrophes", of(MARIADB, MYSQL),
						"comment with apostrophes"));
	}

	private static List<List<Limit>> cannotValidate() {
		return List.of(
				limits(VALIDATE, "Hibernate looks for the sequence under its name in backticks", except(MYSQL),
						"sequence with a quoted name"),
				limits(VALIDATE, "Hibernate fails an assertion on an index with a quoted name", EVERYWHERE,
						"mixed case", "names with signs", "reserved words for keys and indexes", "quotes everywhere"),
				limits(VALIDATE, "Hibernate looks for the table under the name that PostgreSQL shortened",
						of(POSTGRESQL), "long names"),
				limits(VALIDATE, "Hibernate does not know the array of its own type", of(POSTGRESQL),
						"array of a structure"),
				limits(VALIDATE, "Hibernate does not know the type that the database makes of it", of(POSTGRESQL),
						"column definition in capitals", "column definition of keys",
						"column definition of another type"),
				limits(VALIDATE, "Hibernate does not know the type that the database makes of it", of(MARIADB, MYSQL),
						"column definition"),
				limits(VALIDATE, "Hibernate does not know the type that the database makes of it", of(MARIADB),
						"materialized lob", "array of JSON"),
				limits(VALIDATE, "Hibernate does not know the type that the database makes of it", ANY_H2,
						"audit log of Hibernate"),
				limits(VALIDATE, "Hibernate looks for another type than it made", of(MYSQL), "nationalized string",
						"string as NCHAR and LONGNVARCHAR", "string as CLOB", "materialized lob", "NClob",
						"nationalized strings by setting"),
				limits(VALIDATE, "Hibernate looks for the view, which is left to the user", EVERYWHERE, "view",
						"view of a join"));
	}

	private static List<Limit> limits(Limit.Kind kind, String reason, Set<Product> products, String... features) {
		return Arrays.stream(features).map((feature) -> new Limit(kind, feature, reason, products, 0)).toList();
	}

	private static List<Limit> limitsSince(int version, String reason, Product product, String feature) {
		return List.of(new Limit(ABSENT, feature, reason, of(product), version));
	}

	private static Set<Product> of(Product product, Product... others) {
		return EnumSet.of(product, others);
	}

	private static Set<Product> except(Product product, Product... others) {
		return EnumSet.complementOf(EnumSet.of(product, others));
	}

}
