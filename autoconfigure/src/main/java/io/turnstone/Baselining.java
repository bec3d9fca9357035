package io.turnstone;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.turnstone.MigrationsException.Reason;
import io.turnstone.catalog.CatalogReader;
import io.turnstone.changelog.ChangelogDirectory;
import io.turnstone.changelog.Draft;
import io.turnstone.changelog.DraftStyle;
import io.turnstone.changelog.DraftSubject;
import io.turnstone.changelog.DraftTitle;
import io.turnstone.changelog.Drafter;
import io.turnstone.changelog.Written;
import io.turnstone.diff.SchemaChange;
import io.turnstone.proof.Prover;
import io.turnstone.proof.Replay;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.ScratchUnavailableException;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.ChangelogState;
import io.turnstone.upgrade.UpgradeException;
import org.jspecify.annotations.Nullable;

/**
 * Adoption of a database that is there already: a changelog of its schema, which counts
 * as run there.
 */
final class Baselining {

	private static final int SHOWN = 5;

	private final DatabaseSession session;

	private final MigrationsSettings settings;

	Baselining(DatabaseSession session, MigrationsSettings settings) {
		this.session = session;
		this.settings = settings;
	}

	/**
	 * Adopt the database.
	 * @param request which database
	 * @return what was written and marked
	 * @throws SQLException if the database cannot be asked
	 * @throws MigrationsException if it has a history already, or the changelog does not
	 * make the same schema; nothing is written or marked then
	 */
	BaselineResult baseline(BaselineRequest request) throws SQLException {
		ManagedChangelog changelog = this.session.changelog();
		refuseHistory(this.session.changelogState());
		refuseChangeSets(changelog.runner().held(this.session.connection()));
		Schema live = this.session.live();
		refuseEmptiness(live);
		ChangelogDirectory directory = ChangelogDirectory.locate(this.settings.draftDirectory(), changelog.location(),
				Thread.currentThread().getContextClassLoader());
		Attempt attempt = attempt(request, directory, BaselineDraft.of(live, notInIt(live)));
		List<String> lines = new ArrayList<>(List.of("Drafted by Turnstone from the live database, as its baseline.",
				"Proved on %s: makes the same schema from nothing.".formatted(attempt.product())));
		attempt.wanted().leftOut().forEach((left) -> lines.add("Not in it: " + left));
		Draft draft = attempt.draft().withLines(lines);
		Written written = directory.write(draft, null);
		mark(changelog.runner(), draft, written);
		return new BaselineResult(this.session.name(), Drafting.readable(written.file()),
				(written.master() != null) ? Drafting.readable(written.master()) : null, draft.content(),
				draft.changeSets()
					.stream()
					.map((changeSet) -> new ChangeSetId(changeSet.id(), changeSet.author(), draft.path()))
					.toList(),
				attempt.wanted().leftOut(), attempt.product(), attempt.duration());
	}

	private void refuseHistory(ChangelogState state) {
		if (state.applied() > 0) {
			throw new MigrationsException(Reason.CONFLICT,
					"The database %s has a history of %d change sets, so it is adopted already"
						.formatted(this.session.name(), state.applied()),
					"Draft what the changelog lacks: --turnstone.command=draft --turnstone.message=\"...\"");
		}
	}

	private static void refuseChangeSets(int held) {
		if (held > 0) {
			throw new MigrationsException(Reason.CONFLICT,
					"The changelog has %d change set%s, and a baseline is the first of all".formatted(held,
							(held != 1) ? "s" : ""),
					"Those count too that contexts, labels or the product leave out here. Take them out of the master "
							+ "changelog first, or, where they make this database, mark them as run with Liquibase's changelog-sync. Then draft: --turnstone.command=draft");
		}
	}

	private void refuseEmptiness(Schema live) {
		if (live.tables().isEmpty() && live.sequences().isEmpty()) {
			throw new MigrationsException(Reason.CONFLICT,
					"There is nothing to adopt: the database %s has no table".formatted(this.session.name()),
					"Draft the first changelog from the entities: --turnstone.command=draft --turnstone.message=\"...\"");
		}
	}

	private List<String> notInIt(Schema live) throws SQLException {
		List<String> left = new ArrayList<>();
		live.others()
			.entrySet()
			.stream()
			// Hibernate makes some for itself, and nothing stays in them
			.filter((other) -> !other.getValue().contains("temporary"))
			.forEach((other) -> left.add("%s %s".formatted(other.getValue(), other.getKey())));
		CatalogReader reader = this.session.reader();
		left.addAll(reader.storedCode(this.session.connection(),
				this.session.database().defaultSchema(this.session.connection())));
		live.findings().forEach((finding) -> left.add("%s: %s".formatted(finding.object(), finding.reason())));
		return left;
	}

	/**
	 * Draft and prove; once more without what may need something that a scratch has not.
	 */
	private Attempt attempt(BaselineRequest request, ChangelogDirectory directory, BaselineDraft all)
			throws SQLException {
		Attempt first = prove(request, directory, all);
		if (first.obstacle() == null) {
			return first;
		}
		BaselineDraft fewer = all.withoutSpecialIndexes();
		Attempt second = fewer.leftOut().equals(all.leftOut()) ? first : prove(request, directory, fewer);
		if (second.obstacle() != null) {
			throw new MigrationsException(Reason.CONFLICT,
					"No baseline was written, as its proof failed: " + second.obstacle(),
					"Nothing is marked as run. Mend what it names in the database, or write the first changelog by hand "
							+ "and mark it with Liquibase's changelog-sync.");
		}
		return second;
	}

	private Attempt prove(BaselineRequest request, ChangelogDirectory directory, BaselineDraft wanted)
			throws SQLException {
		Instant start = Instant.now();
		DraftTitle title = this.settings.draftFiles()
			.title(directory, new DraftSubject(LocalDateTime.now(), request.message(),
					this.settings.author(request.author(), directory), ""));
		Draft draft = drafter().draft(title, wanted.changes());
		Prover prover = new Prover(this.session.database().scratch(), this.session.reader(), wanted.schema());
		return new Attempt(wanted, draft, prover.product(), obstacle(prover, draft, wanted.schema()),
				Duration.between(start, Instant.now()));
	}

	private Drafter drafter() throws SQLException {
		return new Drafter(this.session.connection(),
				new ScratchTypeOracle(this.session.database().scratch(), this.session.reader()), DraftStyle.plain());
	}

	private @Nullable String obstacle(Prover prover, Draft draft, Schema wanted) throws SQLException {
		try (Replay replay = prover.replay(runner(draft))) {
			List<SchemaChange> changes = prover.changed(wanted,
					this.session.database().withoutHistory(replay.schema()));
			return changes.isEmpty() ? null : "%d things come out differently: %s".formatted(changes.size(),
					changes.stream().limit(SHOWN).map(SchemaChange::description).collect(Collectors.joining("; ")));
		}
		catch (UpgradeException | ScratchUnavailableException ex) {
			return ex.getMessage();
		}
	}

	private ChangelogRunner runner(Draft draft) {
		return this.session.changelog().runner().with(Map.of(draft.path(), draft.content())).withLocation(draft.path());
	}

	private void mark(ChangelogRunner runner, Draft draft, Written written) {
		try {
			runner(draft).markRan(this.session.connection());
		}
		catch (UpgradeException ex) {
			throw new MigrationsException(Reason.FAILED,
					"The baseline %s was written, but could not be marked as run: %s"
						.formatted(Drafting.readable(written.file()), ex.getMessage()),
					"Delete the file, its entry in the master changelog and the rows of the history table, and run the "
							+ "baseline again.",
					ex);
		}
	}

	/**
	 * One attempt at a baseline.
	 *
	 * @param wanted what it is to make
	 * @param draft what makes it
	 * @param product the product that it was tried on
	 * @param obstacle why it is not proved, or {@code null} where it is
	 * @param duration how long that took
	 */
	private record Attempt(BaselineDraft wanted, Draft draft, String product, @Nullable String obstacle,
			Duration duration) {

	}

}
