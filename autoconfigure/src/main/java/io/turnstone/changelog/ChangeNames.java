package io.turnstone.changelog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.turnstone.schema.ObjectName;
import liquibase.database.ObjectQuotingStrategy;
import liquibase.structure.DatabaseObject;
import liquibase.structure.core.Schema;
import liquibase.structure.core.Table;
import org.jspecify.annotations.Nullable;

/**
 * Names in the words of a change set, under one of Liquibase's strategies for quotes.
 */
final class ChangeNames {

	private final Target target;

	private final @Nullable ObjectQuotingStrategy strategy;

	private boolean exact = true;

	private ChangeNames(Target target, @Nullable ObjectQuotingStrategy strategy) {
		this.target = target;
		this.strategy = strategy;
	}

	/**
	 * Return names as people write them, of which Liquibase quotes those that it takes
	 * for reserved words.
	 * @param target the database
	 * @return the names
	 */
	static ChangeNames quotedWhereReserved(Target target) {
		return new ChangeNames(target, null);
	}

	/**
	 * Return names as the database stores them, of which Liquibase quotes all.
	 * @param target the database
	 * @return the names
	 */
	static ChangeNames quoted(Target target) {
		return new ChangeNames(target, ObjectQuotingStrategy.QUOTE_ALL_OBJECTS);
	}

	/**
	 * Return the strategy for the change set.
	 * @return the strategy, or {@code null} for the one that Liquibase has anyway
	 */
	@Nullable ObjectQuotingStrategy strategy() {
		return this.strategy;
	}

	/**
	 * Tell whether all names that were asked for so far come out as they are stored.
	 * @return {@code true} if they do
	 */
	boolean areExact() {
		return this.exact;
	}

	String of(String stored) {
		return of(stored, Table.class);
	}

	String of(List<String> stored) {
		return stored.stream().map(this::of).collect(Collectors.joining(", "));
	}

	@Nullable String schema(ObjectName object) {
		return (object.schema() != null) ? of(object.schema(), Schema.class) : null;
	}

	private String of(String stored, Class<? extends DatabaseObject> type) {
		if (this.strategy != null) {
			return stored;
		}
		this.exact = this.exact && isExact(stored, type);
		return stored.toLowerCase(Locale.ROOT);
	}

	private boolean isExact(String stored, Class<? extends DatabaseObject> type) {
		if (!this.target.names().isRegular(stored)) {
			return false;
		}
		String lower = stored.toLowerCase(Locale.ROOT);
		String escaped = this.target.database().escapeObjectName(lower, type);
		return escaped.equals(lower) ? !this.target.names().isReserved(stored)
				: escaped.substring(1, escaped.length() - 1).equals(stored);
	}

}
