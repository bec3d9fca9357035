package io.turnstone.schema;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a catalog estimates of a table without looking at its rows.
 *
 * @param rows about how many rows there are; {@code null} where nobody counted yet
 * @param bytes about how many bytes they take; {@code null} where the catalog does not
 * tell
 * @param lastKey the last number that the database gave to a row of it; {@code null}
 * where it gives none, or does not tell
 */
public record TableStatistics(@Nullable Long rows, @Nullable Long bytes, @Nullable Long lastKey) {

	private static final String[] UNITS = { "kB", "MB", "GB", "TB" };

	/**
	 * Return the statistics of a table of which nothing is known.
	 * @return the statistics
	 */
	public static TableStatistics unknown() {
		return new TableStatistics(null, null, null);
	}

	/**
	 * Describe the size of the table.
	 * @return such as {@code about 2,100,000 rows, 1.4 GB}, or words that say that it is
	 * not known
	 */
	public String size() {
		if (this.rows == null) {
			return (this.bytes != null && this.bytes > 0) ? "about " + readable(this.bytes) : "of unknown size";
		}
		String count = String.format(Locale.ROOT, "about %,d %s", this.rows, (this.rows == 1) ? "row" : "rows");
		return (this.bytes != null) ? count + ", " + readable(this.bytes) : count;
	}

	private static String readable(long bytes) {
		double value = bytes / 1024.0;
		int unit = 0;
		while (value >= 1024 && unit < UNITS.length - 1) {
			value /= 1024;
			unit++;
		}
		return String.format(Locale.ROOT, (value < 10) ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
	}

}
