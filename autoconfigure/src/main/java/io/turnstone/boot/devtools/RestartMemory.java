package io.turnstone.boot.devtools;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.boot.devtools.restart.Restarter;

/**
 * What is known from one restart to the next. It keeps strings only: an object of the
 * application would keep its old class loader alive.
 */
public final class RestartMemory {

	private static final String CLASSES_CHANGED = "classes-changed";

	private static final String TOLD = "told.";

	private final Map<String, String> values;

	RestartMemory(Map<String, String> values) {
		this.values = values;
	}

	/**
	 * Return the memory that lasts as long as the session of devtools.
	 * @return the memory
	 */
	@SuppressWarnings("unchecked")
	public static RestartMemory ofSession() {
		return new RestartMemory((Map<String, String>) Restarter.getInstance()
			.getOrAddAttribute("turnstone", ConcurrentHashMap<String, String>::new));
	}

	/**
	 * Remember until the next look that a class changed.
	 */
	void classesChanged() {
		this.values.put(CLASSES_CHANGED, "true");
	}

	/**
	 * Look whether a class changed, and forget it.
	 * @return {@code true} if one changed since the last look
	 */
	boolean takeClassesChanged() {
		return this.values.remove(CLASSES_CHANGED) != null;
	}

	/**
	 * Tell whether anything was remembered of a database.
	 * @param database the name of the database
	 * @return {@code true} if it was compared before
	 */
	boolean knows(String database) {
		return this.values.containsKey(TOLD + database);
	}

	/**
	 * Remember how a database stands.
	 * @param database the name of the database
	 * @param finding how it stands
	 * @return {@code true} if it stood otherwise before, or was not known
	 */
	boolean isNews(String database, String finding) {
		return !finding.equals(this.values.put(TOLD + database, finding));
	}

}
