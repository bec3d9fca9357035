package io.turnstone.upgrade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.changelog.RanChangeSet;
import liquibase.changelog.StandardChangeLogHistoryService;
import liquibase.database.Database;
import liquibase.exception.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * History in which a change set is found by its name. Liquibase's own goes over all
 * entries each time, several times for each change set of a run. Liquibase makes it, and
 * it serves nobody but Turnstone.
 */
public class IndexedHistory extends StandardChangeLogHistoryService {

	private final Map<String, RanChangeSet> index = new HashMap<>();

	private int indexed;

	private @Nullable RanChangeSet last;

	@Override
	public int getPriority() {
		return super.getPriority() + 1;
	}

	@Override
	public boolean supports(Database database) {
		return super.supports(database) && LiquibaseScope.isEntered();
	}

	@Override
	public @Nullable RanChangeSet getRanChangeSet(ChangeSet changeSet) throws DatabaseException {
		if (!hasDatabaseChangeLogTable()) {
			return null;
		}
		update(getRanChangeSets());
		return this.index.get(key(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath()));
	}

	/**
	 * Take in what was run since the last look. Where something else has changed, all
	 * entries are looked at anew.
	 */
	private void update(List<RanChangeSet> entries) {
		boolean grown = this.indexed == 0
				|| (entries.size() >= this.indexed && entries.get(this.indexed - 1) == this.last);
		if (!grown) {
			this.index.clear();
			this.indexed = 0;
		}
		for (RanChangeSet entry : entries.subList(this.indexed, entries.size())) {
			this.index.putIfAbsent(key(entry.getId(), entry.getAuthor(), entry.getChangeLog()), entry);
			this.last = entry;
		}
		this.indexed = entries.size();
	}

	/**
	 * Return what is the same where {@link RanChangeSet#isSameAs} says so.
	 */
	static String key(String id, String author, String path) {
		return folded(id + '\n' + author + '\n' + DatabaseChangeLog.normalizePath(path));
	}

	/**
	 * Return a text that is equal to others as {@link String#equalsIgnoreCase} has it.
	 */
	private static String folded(String text) {
		char[] letters = text.toCharArray();
		for (int i = 0; i < letters.length; i++) {
			letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
		}
		return new String(letters);
	}

}
