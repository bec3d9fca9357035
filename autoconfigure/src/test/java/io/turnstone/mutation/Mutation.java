package io.turnstone.mutation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.turnstone.testing.TestDatabase;

/**
 * One change that somebody makes to a live schema by SQL, and what a check must tell of
 * it.
 *
 * @param name what is changed, in words
 * @param statements the statements, by product; a product that has none does not allow
 * the change
 * @param lines what a check must tell, by product: kind, object, impact and attribute
 * @param since the major version that allows it, by product
 * @param mendedForGoodBefore the major version before which no rollback can break again
 * what was broken, or 0
 */
record Mutation(String name, Map<TestDatabase, List<String>> statements, Map<TestDatabase, List<String>> lines,
		Map<TestDatabase, Integer> since, int mendedForGoodBefore) {

	static Mutation of(String name) {
		return new Mutation(name, Map.of(), Map.of(), Map.of(), 0);
	}

	/**
	 * Return a mutation that every product allows in the same words.
	 */
	Mutation everywhere(String... sql) {
		return on(TestDatabase.H2, sql).on(TestDatabase.POSTGRESQL, sql).on(TestDatabase.MARIADB, sql);
	}

	/**
	 * Return a mutation that is written alike on the products that keep to the standard.
	 */
	Mutation onH2AndPostgresql(String... sql) {
		return on(TestDatabase.H2, sql).on(TestDatabase.POSTGRESQL, sql);
	}

	Mutation onH2(String... sql) {
		return on(TestDatabase.H2, sql);
	}

	Mutation onPostgresql(String... sql) {
		return on(TestDatabase.POSTGRESQL, sql);
	}

	Mutation onMariaDb(String... sql) {
		return on(TestDatabase.MARIADB, sql);
	}

	/**
	 * Return this mutation for one product in the words of another.
	 */
	Mutation asOn(TestDatabase other, TestDatabase product) {
		return new Mutation(this.name, Map.of(product, this.statements.get(other)),
				Map.of(product, this.lines.get(other)), this.since, this.mendedForGoodBefore);
	}

	Mutation sincePostgresql(int version) {
		return since(TestDatabase.POSTGRESQL, version);
	}

	Mutation sinceMariaDb(int version) {
		return since(TestDatabase.MARIADB, version);
	}

	private Mutation since(TestDatabase database, int version) {
		return new Mutation(this.name, this.statements, this.lines, with(this.since, database, version),
				this.mendedForGoodBefore);
	}

	/**
	 * Return a mutation of which a rollback cannot bring back what was broken.
	 */
	Mutation mendsForGood() {
		return mendsForGoodBefore(Integer.MAX_VALUE);
	}

	/**
	 * Return a mutation of which a rollback cannot bring back what was broken on a server
	 * that is older than a version.
	 */
	Mutation mendsForGoodBefore(int version) {
		return new Mutation(this.name, this.statements, this.lines, this.since, version);
	}

	/**
	 * Return a mutation of which every product tells the same.
	 */
	Mutation tells(String... expected) {
		return tellsOn(TestDatabase.H2, expected).tellsOn(TestDatabase.POSTGRESQL, expected)
			.tellsOn(TestDatabase.MARIADB, expected);
	}

	/**
	 * Return a mutation of which one product tells something else than the others.
	 */
	Mutation tellsOn(TestDatabase database, String... expected) {
		return new Mutation(this.name, this.statements, with(this.lines, database, List.of(expected)), this.since,
				this.mendedForGoodBefore);
	}

	private Mutation on(TestDatabase database, String... sql) {
		return new Mutation(this.name, with(this.statements, database, List.of(sql)), this.lines, this.since,
				this.mendedForGoodBefore);
	}

	private static <T> Map<TestDatabase, T> with(Map<TestDatabase, T> map, TestDatabase database, T value) {
		Map<TestDatabase, T> copy = new EnumMap<>(TestDatabase.class);
		copy.putAll(map);
		copy.put(database, value);
		return copy;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
