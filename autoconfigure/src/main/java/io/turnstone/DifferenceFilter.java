package io.turnstone;

/**
 * Decides which differences count. Each bean of this type is asked about every difference
 * that {@code turnstone.compare.include} and {@code turnstone.compare.exclude} leave; one
 * that any of them rejects is neither told nor drafted, and is counted as excluded.
 */
@FunctionalInterface
public interface DifferenceFilter {

	/**
	 * Tell whether a difference counts.
	 * @param difference the difference
	 * @return {@code false} to exclude it
	 */
	boolean accepts(ModelDifference difference);

}
