package io.turnstone.diff;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import io.turnstone.schema.Index;
import io.turnstone.schema.Table;
import io.turnstone.schema.Validity;

/**
 * Column sets over which a table keeps out duplicates, by whatever means.
 */
final class Uniqueness {

	private final Set<Set<String>> sets = new HashSet<>();

	Uniqueness(Table table) {
		if (table.primaryKey() != null) {
			this.sets.add(Set.copyOf(table.primaryKey().columns()));
		}
		table.uniqueKeys().forEach((key) -> this.sets.add(Set.copyOf(key.columns())));
		table.indexes()
			.stream()
			.filter((index) -> index.unique() && index.isPlain() && index.validity() == Validity.VALID
					&& !index.columns().isEmpty())
			.map(Index::columns)
			.forEach((columns) -> this.sets.add(Set.copyOf(columns)));
	}

	boolean over(Collection<String> columns) {
		return this.sets.contains(Set.copyOf(columns));
	}

}
