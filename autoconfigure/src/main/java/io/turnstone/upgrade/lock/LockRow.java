package io.turnstone.upgrade.lock;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lock table says of a lock.
 *
 * @param holder who holds it, as they wrote it
 * @param since since when, by the clock of whoever wrote it
 * @param age how long ago that was, by the clock of the database
 */
record LockRow(String holder, LocalDateTime since, Duration age) {

	private static final int LONGEST_HOLDER = 255;

	private static final Pattern OURS = Pattern.compile("Turnstone, (?<who>.*) \\[(?<mark>\\S+)]");

	/**
	 * Return what an instance of Turnstone writes about itself.
	 * @param instance what it is called
	 * @param mark tells which session it is
	 * @return the holder
	 */
	static String holder(String instance, String mark) {
		String frame = "Turnstone, %s [" + mark + "]";
		int room = LONGEST_HOLDER - frame.length() + 2;
		return frame.formatted((instance.length() > room) ? instance.substring(0, room) : instance);
	}

	/**
	 * Return the mark of the session that wrote this.
	 * @return the mark, empty where it was not Turnstone
	 */
	String mark() {
		Matcher matcher = OURS.matcher(this.holder);
		return matcher.matches() ? matcher.group("mark") : "";
	}

	boolean isForeign() {
		return mark().isEmpty();
	}

	/**
	 * Return who wrote this.
	 */
	String who() {
		Matcher matcher = OURS.matcher(this.holder);
		return matcher.matches() ? matcher.group("who") : this.holder;
	}

	@Override
	public String toString() {
		return "%s since %s".formatted(who(), this.since.withNano(0).toString().replace('T', ' '));
	}

}
