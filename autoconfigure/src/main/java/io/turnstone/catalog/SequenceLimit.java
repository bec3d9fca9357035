package io.turnstone.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What makes a sequence end or begin anew.
 *
 * @param increment the distance between two values
 * @param minimum the smallest value
 * @param maximum the largest value
 * @param cycle whether the sequence begins anew at its end
 */
record SequenceLimit(long increment, long minimum, long maximum, boolean cycle) {

	/**
	 * Return the limit in SQL's words. The end of the largest integers is none: no
	 * sequence gets there. It is one off on MariaDB, which keeps the last value to
	 * itself.
	 * @return the words, or {@code null} where there is no limit
	 */
	@Nullable String text() {
		String end = null;
		if (this.increment > 0 && this.maximum < Long.MAX_VALUE - 1) {
			end = "maxvalue " + this.maximum;
		}
		else if (this.increment < 0 && this.minimum > Long.MIN_VALUE + 1) {
			end = "minvalue " + this.minimum;
		}
		if (!this.cycle) {
			return end;
		}
		return (end != null) ? end + " cycle" : "cycle";
	}

}
