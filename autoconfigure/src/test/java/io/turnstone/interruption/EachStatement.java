package io.turnstone.interruption;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts once before and once after each statement of an upgrade, which is begun anew after
 * each cut.
 */
final class EachStatement implements CutDataSource.Scissors {

	private final Set<String> before = new HashSet<>();

	private final Set<String> after = new HashSet<>();

	private boolean armed;

	private int first = Integer.MAX_VALUE;

	private int marked;

	/**
	 * Begin to cut.
	 * @param marked how many change sets the history has
	 */
	void arm(int marked) {
		this.armed = true;
		this.first = Math.min(this.first, marked);
		this.marked = marked;
	}

	void disarm() {
		this.armed = false;
	}

	int cuts() {
		return this.before.size() + this.after.size();
	}

	@Override
	public boolean cutsBefore(String what) {
		return matters(what) && this.before.add(key(what));
	}

	/**
	 * The lock is the same for each change set.
	 */
	private boolean matters(String what) {
		return this.armed
				&& (this.marked == this.first || !what.toLowerCase(Locale.ROOT).contains("databasechangeloglock"));
	}

	@Override
	public boolean cutsAfter(String what) {
		boolean cuts = matters(what) && this.after.add(key(what));
		if (key(what).contains("insert into databasechangelog ")
				|| key(what).contains("insert into public.databasechangelog ")) {
			this.marked++;
		}
		return cuts;
	}

	/**
	 * Leave out what is different each time.
	 */
	private String key(String what) {
		String text = what.toLowerCase(Locale.ROOT).replace("`", "");
		return this.marked + " "
				+ (text.contains("databasechangelog") ? text.substring(0, Math.min(50, text.length())) : text);
	}

}
