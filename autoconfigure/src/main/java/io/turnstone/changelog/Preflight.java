package io.turnstone.changelog;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.turnstone.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Queries about the rows that a change meets. Each returns one number.
 *
 * @param guard counts what makes the change fail, when it is about to be made;
 * {@code null} where no row does
 * @param count counts what the change meets now, before anything of the draft is applied;
 * {@code null} where that means nothing
 * @param subject what is counted, as in "rows without a value"
 * @param reads the columns that the queries read, by table
 */
public record Preflight(@Nullable String guard, @Nullable String count, String subject,
		Map<ObjectName, Set<String>> reads) {

	public Preflight {
		reads = Map.copyOf(reads);
	}

	static Preflight halting(ObjectName table, List<String> columns, String sql, String subject) {
		return new Preflight(sql, sql, subject, Map.of(table, Set.copyOf(columns)));
	}

	/**
	 * Return this without the query of now.
	 * @return the guard alone
	 */
	Preflight guardOnly() {
		return new Preflight(this.guard, null, this.subject, this.reads);
	}

}
