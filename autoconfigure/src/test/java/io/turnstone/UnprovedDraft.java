package io.turnstone;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.turnstone.changelog.Draft;
import io.turnstone.changelog.DraftTitle;
import io.turnstone.changelog.Drafter;
import io.turnstone.diff.Change;

/**
 * Draft of what a live database lacks that nobody proved on a scratch, for tests that run
 * it on the database itself.
 */
public final class UnprovedDraft {

	private static final DraftTitle TITLE = new DraftTitle("unproved.yaml", "unproved", "tester", "unproved",
			List.of());

	private UnprovedDraft() {
	}

	/**
	 * Draft what leads from a live database to its model.
	 * @param database the database
	 * @return the draft, or empty where there is nothing to draft
	 */
	public static Optional<Draft> of(ManagedDatabase database) {
		try (Connection connection = database.dataSource().getConnection()) {
			var session = new DatabaseSession(database, connection,
					MigrationsSettings.forComparing(Duration.ofSeconds(10)));
			List<Change> changes = session.compare(session.base(Base.DATABASE).schema()).differences().changes();
			var drafter = new Drafter(connection, new ScratchTypeOracle(database.scratch(), session.reader()));
			return changes.isEmpty() ? Optional.empty() : Optional.of(drafter.draft(TITLE, changes));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
