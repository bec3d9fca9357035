package io.turnstone;

import java.util.List;

import io.turnstone.diff.Difference;
import io.turnstone.diff.DifferencePattern;
import io.turnstone.diff.Kind;

/**
 * Filters that leave out differences.
 *
 * @param include the patterns of which a difference must match one; all differences count
 * where there are none
 * @param exclude the patterns of which a difference must match none
 * @param others further filters
 */
public record ComparisonFilters(List<DifferencePattern> include, List<DifferencePattern> exclude,
		List<DifferenceFilter> others) {

	public ComparisonFilters {
		include = List.copyOf(include);
		exclude = List.copyOf(exclude);
		others = List.copyOf(others);
	}

	/**
	 * Return filters that leave out nothing.
	 * @return the filters
	 */
	public static ComparisonFilters none() {
		return new ComparisonFilters(List.of(), List.of(), List.of());
	}

	/**
	 * Tell whether a difference counts. What could not be compared is only left out by
	 * name.
	 * @param difference the difference
	 * @return {@code true} if it does
	 */
	boolean accept(Difference difference) {
		boolean included = this.include.isEmpty() || difference.kind() == Kind.NOT_COMPARED
				|| this.include.stream().anyMatch((pattern) -> pattern.matches(difference));
		return included && this.exclude.stream().noneMatch((pattern) -> pattern.matches(difference))
				&& this.others.stream().allMatch((filter) -> filter.accepts(Descriptions.of(difference)));
	}

}
