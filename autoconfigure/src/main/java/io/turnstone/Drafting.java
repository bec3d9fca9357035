package io.turnstone;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.turnstone.DraftResult.ProofResult;
import io.turnstone.DraftResult.Rows;
import io.turnstone.changelog.AppliedChangeSets;
import io.turnstone.changelog.ChangelogDirectory;
import io.turnstone.changelog.Draft;
import io.turnstone.changelog.DraftStyle;
import io.turnstone.changelog.DraftSubject;
import io.turnstone.changelog.DraftTitle;
import io.turnstone.changelog.DraftedChangeSet;
import io.turnstone.changelog.Drafter;
import io.turnstone.changelog.OpenDraft;
import io.turnstone.changelog.Preflight;
import io.turnstone.changelog.Written;
import io.turnstone.diff.Change;
import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Differences;
import io.turnstone.diff.HandMadeParts;
import io.turnstone.diff.Impact;
import io.turnstone.diff.Renames;
import io.turnstone.loss.RowCount;
import io.turnstone.proof.Proof;
import io.turnstone.schema.Limits;
import io.turnstone.schema.Model;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.ChangelogState;
import org.jspecify.annotations.Nullable;

/**
 * Drafting of what the changelog of one database lacks.
 */
final class Drafting {

	private static final DraftTitle HAND_MADE = new DraftTitle("turnstone/hand-made.yaml", "hand-made", "turnstone",
			"what the live database has beside its changelog", List.of());

	private static final Pattern PHASE = Pattern.compile("(?i)\\b(expand|contract)\\b");

	private static final String END_OF_DROPS = "-drops";

	/**
	 * How long a count of rows may take.
	 */
	private static final Duration LONGEST_COUNT = Duration.ofSeconds(10);

	private final DatabaseSession session;

	private final MigrationsSettings settings;

	Drafting(DatabaseSession session, MigrationsSettings settings) {
		this.session = session;
		this.settings = settings;
	}

	DraftResult draft(DraftRequest request) throws SQLException {
		Model model = this.session.model();
		ManagedChangelog changelog = this.session.changelog();
		refuseWithoutWords(model.limits());
		refuseHalfOfTheChangelog(changelog);
		ChangelogState state = this.session.changelogState();
		ChangelogDirectory directory = ChangelogDirectory.locate(this.settings.draftDirectory(), changelog.location(),
				Thread.currentThread().getContextClassLoader());
		String author = this.settings.author(request.author(), directory);
		OpenDraft open = openDraft(directory, state, author).orElse(null);
		refuseMixing(open, request);
		refuseWhilePending(state, open, request);
		BaseSchema base = this.session.baseOfDraft(request.base(),
				(open != null) ? Map.of(open.path(), open.emptied()) : Map.of());
		DraftPlan plan = new DraftPlanner(this.session, this.settings).plan(request.answers(), base);
		if (plan.changes().isEmpty()) {
			refuseToForget(open);
			return nothing(plan, null);
		}
		boolean upToDate = isUpToDate(state, open);
		Drafter drafter = drafter(changelog);
		Attempt attempt = new Convergence(this.session, drafter, title(request, directory, author, open),
				(drafter.redefinesColumns() && base.base() == Base.CHANGELOG && upToDate)
						? (bare) -> withHandMade(bare, model, drafter) : (bare) -> bare)
			.of(plan);
		plan = attempt.plan();
		Proof proof = attempt.proof();
		if (plan.changes().isEmpty()) {
			refuseToForgetUnproved(open);
			return nothing(plan, proof);
		}
		refuseUnproved(plan, proof);
		Draft draft = attempt.draft();
		HazardReport hazards = new HazardReport(this.session, drafter.naming()::isReserved);
		List<DraftResult.Hazard> lasting = hazards.ofAnyDatabase(draft, plan.renamedBase());
		Draft labelled = draft.withLines(new DraftHead(plan, draft.changeSets(), lasting, proof).lines());
		Map<String, Long> counts = upToDate ? counted(draft) : Map.of();
		return result(plan, changeSets(draft, counts, proof), hazards.of(draft, plan.renamedBase()), labelled,
				directory.write(labelled, open), proof);
	}

	private Drafter drafter(ManagedChangelog changelog) throws SQLException {
		return new Drafter(this.session.connection(),
				new ScratchTypeOracle(this.session.database().scratch(), this.session.reader()),
				new DraftStyle(this.settings.draftOnline() && this.session.prover().takesCommits(), true, true,
						changelog.runner().labelFilter(), this.settings.addedColumns()));
	}

	/**
	 * Keep what the live database has beside its changelog in the columns that are to be
	 * altered, and add it to the base of the proof.
	 */
	private DraftPlan withHandMade(DraftPlan plan, Model model, Drafter drafter) throws SQLException {
		Renames renames = plan.renames().renames();
		HandMadeParts parts = new HandMadeParts(renames.in(this.session.live()), model.schema());
		return plan.with(with(parts, plan.base(), renames, plan.changes(), drafter.plain()),
				parts.keptBy(plan.changes()));
	}

	/**
	 * Count what the draft meets in the live database.
	 */
	private Map<String, Long> counted(Draft draft) throws SQLException {
		LiveRows rows = new LiveRows(new RowCount(this.session.connection(), LONGEST_COUNT), this.session.live());
		Map<String, Long> counts = new HashMap<>();
		for (DraftedChangeSet changeSet : draft.changeSets()) {
			Preflight preflight = changeSet.preflight();
			Long count = (preflight != null) ? rows.count(preflight) : null;
			if (count != null) {
				counts.put(changeSet.id(), count);
			}
		}
		return counts;
	}

	/**
	 * Add to the base of a proof what the live database has beside its changelog in the
	 * columns that are to be altered.
	 */
	private static BaseSchema with(HandMadeParts parts, BaseSchema base, Renames renames, List<Change> changes,
			Drafter drafter) {
		List<AlterColumn> handMade = parts.of(renames.in(base.schema()), changes)
			.stream()
			.map(renames::before)
			.toList();
		if (handMade.isEmpty()) {
			return base;
		}
		return new BaseSchema(base.base(), base.schema(), base.reason(), base.replay(),
				drafter.draft(HAND_MADE, List.copyOf(handMade), base.schema()), handMade);
	}

	/**
	 * Tell whether nothing is pending but the draft to amend: otherwise the live database
	 * has what a change set is about to take away.
	 */
	private static boolean isUpToDate(ChangelogState state, @Nullable OpenDraft open) {
		return state.pending().stream().allMatch((changeSet) -> open != null && isOf(open, changeSet));
	}

	/**
	 * Refuse to write what lacks the defaults and checks of the model.
	 */
	private void refuseWithoutWords(Limits limits) {
		if (limits.obstacle() != null) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT,
					"No draft can be written, as the database %s cannot put all of the model into its words: %s"
						.formatted(this.session.name(), limits.obstacle()),
					"Do what it says, or draft where a scratch can be had, such as on a developer's own database.");
		}
	}

	/**
	 * Find the draft to amend. One of somebody else may have been applied elsewhere, so
	 * it is pending like any other change set.
	 */
	private static Optional<OpenDraft> openDraft(ChangelogDirectory directory, ChangelogState state, String author) {
		AppliedChangeSets applied = new AppliedChangeSets();
		state.appliedChangeSets()
			.forEach((changeSet) -> applied.add(changeSet.id(), changeSet.author(), changeSet.file()));
		Optional<OpenDraft> found = directory.openDraft(applied);
		Optional<OpenDraft> foreign = found.filter((draft) -> !draft.author().equals(author));
		foreign.filter((draft) -> state.pending().stream().noneMatch((pending) -> isOf(draft, pending)))
			.ifPresent((draft) -> {
				throw new MigrationsException(MigrationsException.Reason.CONFLICT,
						"The draft %s by %s is not in the changelog that this application runs"
							.formatted(readable(draft.file()), draft.author()),
						"Build the application anew, apply the draft (--turnstone.command=upgrade), and draft again.");
			});
		return foreign.isPresent() ? Optional.empty() : found;
	}

	private static boolean isOf(OpenDraft draft, ChangeSetReference changeSet) {
		return changeSet.file().equals(draft.path());
	}

	private void refuseWhilePending(ChangelogState state, @Nullable OpenDraft open, DraftRequest request) {
		List<ChangeSetId> pending = state.pending()
			.stream()
			.filter((changeSet) -> open == null || !isOf(open, changeSet))
			.map(Descriptions::of)
			.toList();
		if (!pending.isEmpty() && request.base() != Base.CHANGELOG) {
			throw new PendingChangeSetsException(request.database(), pending);
		}
	}

	/**
	 * Refuse to draft while a filter hides the change sets of one phase, so that they
	 * would be drafted again.
	 */
	private static void refuseHalfOfTheChangelog(ManagedChangelog changelog) {
		String filter = changelog.runner().labelFilter();
		if (filter != null && PHASE.matcher(filter).find()) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT,
					"spring.liquibase.label-filter=%s hides a part of the changelog".formatted(filter),
					"Draft without it: --spring.liquibase.label-filter=");
		}
	}

	/**
	 * Refuse to hand out a draft that was not proved, where nobody wants it, or where it
	 * drops something and does not do what it says.
	 */
	private void refuseUnproved(DraftPlan plan, Proof proof) {
		if (!proof.proved() && this.settings.unproved() == Unproved.REFUSE) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT,
					"Nothing was drafted, as the draft could not be proved: " + proof.reason(),
					"Mend what stands in the way, or get the draft with a label: --turnstone.draft.unproved=label");
		}
		if (plan.drops() && !proof.proved() && !proof.product().equals(Convergence.NO_SCRATCH)) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT,
					"Nothing was drafted, as the drops could not be proved: " + proof.reason(),
					"Name what stands in the way too, or drop it by a change set of your own.");
		}
	}

	/**
	 * Refuse to make a draft of changes out of one of drops, or the other way round.
	 */
	private static void refuseMixing(@Nullable OpenDraft open, DraftRequest request) {
		boolean drops = !request.answers().drops().isEmpty();
		if (open != null && drops != open.path().replaceFirst("\\.\\w+$", "").endsWith(END_OF_DROPS)) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT,
					"The draft %s is not applied yet, and drops stand in a file of their own"
						.formatted(readable(open.file())),
					"Apply it first (--turnstone.command=upgrade), or delete it with its entry in the master changelog.");
		}
	}

	/**
	 * Refuse to say that all is well while a draft that nobody needs any more waits to be
	 * run.
	 */
	private static void refuseToForget(@Nullable OpenDraft open) {
		if (open != null && !open.edited()) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT,
					"The model needs no draft, but %s is still there, and the next upgrade would run it"
						.formatted(readable(open.file())),
					"Delete the file and its entry in the master changelog, or change the entities back.");
		}
	}

	private static void refuseToForgetUnproved(@Nullable OpenDraft open) {
		if (open != null) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT,
					"Nothing is left of the draft that could be proved, but %s is still there, and the next upgrade would run it"
						.formatted(readable(open.file())),
					"Delete the file and its entry in the master changelog, and draft again to see what stands in the way.");
		}
	}

	private DraftTitle title(DraftRequest request, ChangelogDirectory directory, String author,
			@Nullable OpenDraft open) {
		if (open != null) {
			return new DraftTitle(open.path(), open.idPrefix(), open.author(), request.message(), List.of());
		}
		return this.settings.draftFiles()
			.title(directory, new DraftSubject(LocalDateTime.now(), request.message(), author,
					request.answers().drops().isEmpty() ? "" : END_OF_DROPS));
	}

	private DraftResult nothing(DraftPlan plan, @Nullable Proof proof) {
		return result(plan, List.of(), List.of(), null, null, proof);
	}

	private DraftResult result(DraftPlan plan, List<DraftResult.DraftedChangeSet> changeSets,
			List<DraftResult.Hazard> hazards, @Nullable Draft draft, @Nullable Written written, @Nullable Proof proof) {
		Differences differences = plan.differences();
		return new DraftResult(this.session.name(), plan.base().base(),
				(written != null) ? readable(written.file()) : null,
				(written != null && written.master() != null) ? readable(written.master()) : null,
				(draft != null) ? draft.content() : null, changeSets, Descriptions.of(differences.disagreements()),
				Descriptions.of(differences.of(Impact.LEFT)), hazards, leftOut(plan), plan.renames().spent(),
				(proof != null) ? describe(proof) : null);
	}

	static String readable(Path file) {
		Path here = Path.of("").toAbsolutePath();
		Path there = file.toAbsolutePath().normalize();
		return (there.startsWith(here) ? here.relativize(there) : there).toString();
	}

	private static List<DraftResult.LeftOut> leftOut(DraftPlan plan) {
		return plan.leftOut()
			.entrySet()
			.stream()
			.map((entry) -> new DraftResult.LeftOut(Descriptions.of(entry.getKey()), entry.getValue()))
			.toList();
	}

	private static List<DraftResult.DraftedChangeSet> changeSets(Draft draft, Map<String, Long> counts, Proof proof) {
		return draft.changeSets().stream().map((changeSet) -> {
			Preflight preflight = changeSet.preflight();
			Rows rows = (preflight != null)
					? new Rows(counts.get(changeSet.id()), preflight.subject(), preflight.guard() != null) : null;
			return new DraftResult.DraftedChangeSet(changeSet.id(), changeSet.author(), changeSet.object(),
					changeSet.description(), changeSet.phase().label(), changeSet.transactional(), rows,
					locks(proof, changeSet));
		}).toList();
	}

	private static @Nullable List<DraftResult.Lock> locks(Proof proof, DraftedChangeSet changeSet) {
		return (proof.locks() == null) ? null
				: proof.locks()
					.getOrDefault(changeSet.id(), List.of())
					.stream()
					.map((lock) -> new DraftResult.Lock(lock.table(), lock.mode().words(), lock.mode().keepsOthersOut(),
							lock.rewritten()))
					.toList();
	}

	private static ProofResult describe(Proof proof) {
		return new ProofResult(proof.proved(), proof.product(), proof.duration().toMillis(), proof.reason(),
				Descriptions.of(proof.remaining()), proof.note());
	}

}
