package io.turnstone.boot.command.text;

import java.time.Duration;
import java.util.Locale;

import io.turnstone.Base;

/**
 * How numbers, times and names are put into words.
 */
final class Words {

	private Words() {
	}

	/**
	 * Put a number of things into words.
	 * @param count how many
	 * @param thing one of them
	 * @return such as {@code 1 change set} or {@code 2 change sets}
	 */
	static String count(int count, String thing) {
		return count + " " + thing + ((count != 1) ? "s" : "");
	}

	/**
	 * Put a duration into words.
	 * @param duration the duration
	 * @return such as {@code 14 ms}, {@code 1.2 s} or {@code 3 min 5 s}
	 */
	static String elapsed(Duration duration) {
		if (duration.toMillis() < 1000) {
			return duration.toMillis() + " ms";
		}
		if (duration.toMinutes() < 1) {
			return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
		}
		return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
	}

	static String base(Base base) {
		return (base == Base.DATABASE) ? "database" : "changelog";
	}

}
