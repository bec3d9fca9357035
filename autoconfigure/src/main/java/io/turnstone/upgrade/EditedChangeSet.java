package io.turnstone.upgrade;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

import org.jspecify.annotations.Nullable;

/**
 * Change set that was edited after it had been applied.
 *
 * @param changeSet the change set
 * @param appliedAt when it was applied, by the clock of the database, or {@code null}
 * where the history does not say it
 */
public record EditedChangeSet(ChangeSetReference changeSet, @Nullable LocalDateTime appliedAt) {

	private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	@Override
	public String toString() {
		String since = (this.appliedAt != null) ? ", applied " + MINUTES.format(this.appliedAt) : "";
		return "change set %s in %s%s".formatted(this.changeSet.id(), this.changeSet.file(), since);
	}

}
