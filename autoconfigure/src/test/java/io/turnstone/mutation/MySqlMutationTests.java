package io.turnstone.mutation;

import java.util.Optional;
import java.util.Set;

import io.turnstone.testing.MySqlServer;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The mutations of MariaDB on MySQL, where a server is named. A check that MariaDB keeps
 * with its column is one of the table there, and changed in PostgreSQL's words.
 */
@EnabledIfSystemProperty(named = "turnstone.test.mysql-url", matches = ".+")
class MySqlMutationTests extends MutationTests {

	/**
	 * What MySQL does not have, or has as something else: it has no sequences, keeps a
	 * generated column NOT NULL, and leaves the columns of a table in their character
	 * set.
	 */
	private static final Set<String> NOT_ON_MYSQL = Set.of("table partitioned", "table without a log",
			"table with history", "default by function of a column that declares none", "column compressed",
			"generated expression changed", "generated column kept in another way", "character set of a table",
			"index that is ignored", "sequence dropped", "increment of a sequence changed",
			"start of a sequence changed", "start of a sequence changed that the model tells", "sequence moved on",
			"sequence that begins again", "sequence that ends soon", "sequence from zero", "sequence renamed",
			"sequence by hand");

	private static final Set<String> CHECKS_OF_THE_TABLE = Set.of("unnamed check dropped", "unnamed check changed",
			"values of an enum dropped", "value of an enum removed", "value of an enum renamed",
			"value of an enum added", "values of an enum replaced by something else", "numbers of an enum fewer",
			"numbers of an enum more", "place of a list from 1", "values of a discriminator dropped",
			"value of a discriminator removed", "value of a discriminator added");

	MySqlMutationTests() {
		super(TestDatabase.MARIADB, new LiveShop(TestDatabase.MARIADB, MySqlServer.create()));
	}

	@Override
	Optional<Mutation> onThisProduct(Mutation mutation) {
		if (NOT_ON_MYSQL.contains(mutation.name())) {
			return Optional.empty();
		}
		if (!CHECKS_OF_THE_TABLE.contains(mutation.name())) {
			return Optional.of(mutation);
		}
		return Optional.of(mutation.asOn(TestDatabase.POSTGRESQL, TestDatabase.MARIADB));
	}

}
