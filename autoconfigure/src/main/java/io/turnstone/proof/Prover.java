package io.turnstone.proof;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.turnstone.catalog.CatalogReader;
import io.turnstone.catalog.CatalogScope;
import io.turnstone.catalog.TableLock;
import io.turnstone.changelog.Draft;
import io.turnstone.changelog.KeptColumn;
import io.turnstone.diff.ColumnSpelling;
import io.turnstone.diff.Differences;
import io.turnstone.diff.SchemaChange;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.FullScratch;
import io.turnstone.scratch.Loan;
import io.turnstone.scratch.Scratch;
import io.turnstone.scratch.Scratch.Lending;
import io.turnstone.scratch.ScratchUnavailableException;
import io.turnstone.scratch.Scratches;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.NamedSchemaException;
import io.turnstone.upgrade.UpgradeException;
import io.turnstone.upgrade.UpgradeFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Runs changelogs on a scratch: to learn what they make of an empty schema, and to show
 * that a draft does what it says.
 */
public final class Prover {

	/**
	 * How many tables one transaction may create, fill, change and drop before its locks
	 * hurt others: each takes about forty.
	 */
	private static final int TABLES_OF_A_TRANSACTION = 30;

	static final String LOST = "rows were lost on the way there and back: ";

	private final Scratch scratch;

	private final CatalogReader reader;

	private final int tables;

	private final Schema expected;

	private final Set<String> otherSchemas;

	/**
	 * Create the prover.
	 * @param scratch lends the schemas
	 * @param reader reads them
	 * @param expected what the schemas will hold in the end, more or less
	 */
	public Prover(Scratch scratch, CatalogReader reader, Schema expected) {
		this.scratch = scratch;
		this.reader = reader;
		this.tables = expected.tables().size();
		this.expected = expected;
		this.otherSchemas = expected.otherSchemas();
	}

	/**
	 * Replay a changelog on a scratch, to learn what it makes.
	 * @param changelog the changelog
	 * @return what it makes of an empty schema, to be closed
	 * @throws UpgradeException if a change set fails
	 * @throws io.turnstone.scratch.ScratchUnavailableException if there can be no scratch
	 */
	public Replay replay(ChangelogRunner changelog) {
		return inTransactionIfPossible(true, (lending) -> replay(changelog, lending));
	}

	/**
	 * Replay a changelog on a scratch, to prove a draft there.
	 * @param changelog the changelog
	 * @return what it makes of an empty schema, to be closed
	 * @throws UpgradeException if a change set fails
	 * @throws io.turnstone.scratch.ScratchUnavailableException if there can be no scratch
	 */
	public Replay replayForProof(ChangelogRunner changelog) {
		return showingLocksIfPossible(true, (lending) -> replay(changelog, lending));
	}

	private Replay replay(ChangelogRunner changelog, Lending lending) throws SQLException {
		Loan loan = this.scratch.lend(lending);
		try {
			update(changelog, loan.scratch(), lending);
			return new Replay(read(loan.scratch()), lending, loan);
		}
		catch (SQLException | RuntimeException ex) {
			try (loan) {
				throw ex;
			}
		}
	}

	/**
	 * Apply a draft on its base, compare, roll it back, compare with the base, apply it
	 * again, and compare again.
	 * @param base what the draft builds on
	 * @param draft the draft
	 * @param against compares a schema with the model
	 * @return what was shown
	 * @throws io.turnstone.scratch.ScratchUnavailableException if there can be no scratch
	 */
	public Proof prove(ProofBase base, Draft draft, Function<Schema, Differences> against) {
		Proof proof = prove(base, draft, base.rows(), against);
		if (proof.proved() || base.rows().tables().isEmpty()
				|| Objects.requireNonNull(proof.reason()).startsWith(LOST)) {
			return proof;
		}
		Proof empty = prove(base, draft, FilledTables.none(), against);
		if (!empty.proved()) {
			return proof;
		}
		// A draft that fills rows has to cope with any
		return base.rows().emptied().isEmpty()
				? empty.withNote("on empty tables, as rows that were made up stand in its way") : proof.dueToRows();
	}

	private Proof prove(ProofBase base, Draft draft, FilledTables rows, Function<Schema, Differences> against) {
		Instant start = Instant.now();
		try {
			return inReplay(base, draft, rows, against, start)
				.orElseGet(() -> showingLocksIfPossible(draft.isTransactional(), (lending) -> {
					try (Loan loan = this.scratch.lend(lending)) {
						update(base.changelog(), loan.scratch(), lending);
						return prove(base, draft, rows, against, new Place(loan.scratch(), lending, null), start);
					}
				}));
		}
		catch (UpgradeException ex) {
			return unproved(start, "it could not be run on a scratch: " + ex.getMessage(), blames(draft, ex));
		}
	}

	private static List<Blame> blames(Draft draft, UpgradeException ex) {
		return (ex instanceof UpgradeFailedException failure && failure.getFailed() != null
				&& failure.getFailed().file().equals(draft.path()))
						? List.of(new Blame.Fails(failure.getFailed().id(),
								Scratches.withoutNames(
										Objects.requireNonNullElse(failure.getReport().error(), "it cannot be run"))))
						: List.of();
	}

	/**
	 * Prove a draft on the scratch that its base was learned from, if that is still
	 * there.
	 */
	private Optional<Proof> inReplay(ProofBase base, Draft draft, FilledTables rows,
			Function<Schema, Differences> against, Instant start) {
		Replay replay = base.replay();
		if (replay == null) {
			return Optional.empty();
		}
		return translating(() -> {
			Optional<Loan> taken = replay.take(draft);
			if (taken.isEmpty()) {
				return Optional.empty();
			}
			try (Loan loan = taken.get()) {
				return Optional.of(prove(base, draft, rows, against,
						new Place(loan.scratch(), replay.lending(), replay.schema()), start));
			}
			catch (UpgradeException ex) {
				if (!canBeLentAnew(replay.lending())) {
					throw ex;
				}
				return Optional.empty();
			}
		});
	}

	private Proof prove(ProofBase base, Draft draft, FilledTables filled, Function<Schema, Differences> against,
			Place place, Instant start) throws SQLException {
		FullScratch scratch = place.scratch();
		Schema held = place.held();
		if (base.handMade() != null) {
			runner(base, base.handMade(), scratch).update(scratch.connection());
			held = null;
		}
		Schema before = (held != null) ? held : read(scratch);
		ScratchRows rows = ScratchRows.insert(scratch, before, this.expected, filled);
		ChangelogRunner runner = runner(base, draft, scratch);
		Map<String, List<TableLock>> locks = updateFirst(runner, place);
		List<Blame.Remains> remaining = remaining(read(scratch), against);
		if (!remaining.isEmpty()) {
			return unproved(start, "%d differences remain after it is applied".formatted(remaining.size()), remaining);
		}
		runner.rollback(scratch.connection(), draft.changeSets().size());
		List<SchemaChange> changed = changed(before, KeptColumn.without(read(scratch), draft.kept()));
		if (!changed.isEmpty()) {
			return unproved(start, "its rollback does not restore what was before: " + words(changed),
					changed.stream().map(Blame.NotRestored::of).toList());
		}
		List<ObjectName> emptied = rows.lost();
		if (!emptied.isEmpty()) {
			return unproved(start, LOST + emptied, emptied.stream().map(Blame.NotRestored::lost).toList());
		}
		runner.update(scratch.connection());
		List<Blame.Remains> remainingAgain = remaining(read(scratch), against);
		if (!remainingAgain.isEmpty()) {
			return unproved(start,
					"%d differences remain after it is rolled back and applied again".formatted(remainingAgain.size()),
					remainingAgain);
		}
		return new Proof(this.scratch.product(), Duration.between(start, Instant.now()), null, List.of(),
				Proof.Data.ANY, rows.isEmpty() ? null : rows.describe(), locks);
	}

	private @Nullable Map<String, List<TableLock>> updateFirst(ChangelogRunner runner, Place place)
			throws SQLException {
		if (!this.scratch.showsLocks(place.lending())) {
			runner.update(place.scratch().connection());
			return null;
		}
		ObservedLocks locks = new ObservedLocks(place.scratch(), this.reader);
		runner.watchedBy(locks).update(place.scratch().connection());
		return locks.byChangeSet();
	}

	private static List<Blame.Remains> remaining(Schema schema, Function<Schema, Differences> against) {
		return against.apply(schema)
			.disagreements()
			.stream()
			.filter((difference) -> !difference.changes().isEmpty())
			.map(Blame.Remains::new)
			.toList();
	}

	private static ChangelogRunner runner(ProofBase base, Draft draft, FullScratch scratch) {
		return base.changelog()
			.with(Map.of(draft.path(), draft.content()))
			.withLocation(draft.path())
			.inSchema(scratch.schema());
	}

	private void update(ChangelogRunner changelog, FullScratch scratch, Lending lending) throws SQLException {
		ChangelogRunner runner = changelog.inSchema(scratch.schema());
		if (this.scratch.isApart(lending)) {
			runner.update(scratch.connection());
			return;
		}
		try {
			runner.updateOutside(scratch.connection(), schemasBeside(scratch));
		}
		catch (NamedSchemaException ex) {
			throw new ScratchUnavailableException(
					"%s, so it would change that schema, and not the scratch. ".formatted(ex.getMessage())
							+ "Leave the schema out, and set spring.liquibase.default-schema instead.",
					ex);
		}
	}

	private static Set<String> schemasBeside(FullScratch scratch) throws SQLException {
		DatabaseMetaData metaData = scratch.connection().getMetaData();
		Set<String> schemas = names(metaData.getSchemas());
		if (schemas.isEmpty()) {
			// Some products call a schema a catalog
			schemas.addAll(names(metaData.getCatalogs()));
		}
		schemas.removeIf(
				(name) -> name.equals(scratch.schema()) || name.startsWith("pg_") || name.equals("information_schema"));
		return schemas;
	}

	private static Set<String> names(ResultSet rows) throws SQLException {
		Set<String> names = new HashSet<>();
		try (rows) {
			while (rows.next()) {
				names.add(rows.getString(1));
			}
		}
		return names;
	}

	/**
	 * Return the product that is proved on.
	 * @return the product, such as {@code PostgreSQL 18.6}
	 */
	public String product() {
		return this.scratch.product();
	}

	/**
	 * Tell in what one schema of a scratch, or the live one, is not as another.
	 * @param before the schema as it is to be
	 * @param restored the schema as it is
	 * @return a change for each thing, or an empty list where all is the same
	 */
	public List<SchemaChange> changed(Schema before, Schema restored) {
		Schema after = this.reader.ignoresCaseOfColumns() ? ColumnSpelling.align(restored, before) : restored;
		if (SchemaChange.between(before, after).isEmpty()) {
			return List.of();
		}
		CanonicalChecks checks = new CanonicalChecks(this.scratch, this.reader);
		Set<ObjectName> names = before.tables().keySet();
		return SchemaChange.between(checks.of(before, names), checks.of(after, names));
	}

	private static String words(List<SchemaChange> changes) {
		return changes.stream().map(SchemaChange::description).collect(Collectors.joining("; "));
	}

	private Proof unproved(Instant start, String reason, List<? extends Blame> blames) {
		return Proof.failed(this.scratch.product(), Duration.between(start, Instant.now()), reason, blames);
	}

	private Schema read(FullScratch scratch) throws SQLException {
		return this.reader.read(scratch.connection(), new CatalogScope(scratch.schema(), this.otherSchemas));
	}

	/**
	 * Tell whether the scratch takes what cannot be done in a transaction.
	 * @return {@code true} if it does
	 */
	public boolean takesCommits() {
		return hasRoomForSchemas(Lending.COMMITTED);
	}

	/**
	 * Try something where the locks can be seen that it takes, if that is possible.
	 * Changes that name schemas need a scratch that is apart.
	 */
	private <T> T showingLocksIfPossible(boolean transactional, Attempt<T> attempt) {
		if (!this.scratch.showsLocks(Lending.COMMITTED) || !hasRoomForSchemas(Lending.COMMITTED)) {
			return inTransactionIfPossible(transactional, attempt);
		}
		try {
			return translating(() -> attempt.on(Lending.COMMITTED));
		}
		catch (ScratchUnavailableException ex) {
			if (!this.scratch.isApart(Lending.ONE_TRANSACTION)) {
				throw ex;
			}
			return inTransactionIfPossible(transactional, attempt);
		}
	}

	private <T> T inTransactionIfPossible(boolean transactional, Attempt<T> attempt) {
		Lending first = (transactional && this.tables <= TABLES_OF_A_TRANSACTION) ? Lending.ONE_TRANSACTION
				: Lending.COMMITTED;
		requireRoomForSchemas(first);
		try {
			return translating(() -> attempt.on(first));
		}
		catch (UpgradeException ex) {
			if (!canBeLentAnew(first)) {
				throw ex;
			}
			return translating(() -> attempt.on(Lending.COMMITTED));
		}
	}

	/**
	 * Tell whether what failed may succeed otherwise: some statements refuse to run in a
	 * transaction, and some take many locks.
	 */
	private boolean canBeLentAnew(Lending failed) {
		return failed == Lending.ONE_TRANSACTION && hasRoomForSchemas(Lending.COMMITTED);
	}

	private boolean hasRoomForSchemas(Lending lending) {
		return this.otherSchemas.isEmpty() || this.scratch.isApart(lending);
	}

	private void requireRoomForSchemas(Lending lending) {
		if (!hasRoomForSchemas(lending)) {
			throw new ScratchUnavailableException(
					"The model names the schemas %s, and a scratch beside the live database has only one. "
						.formatted(String.join(", ", this.otherSchemas))
							+ "Set turnstone.scratch.url to an empty database of its own"
							+ ((lending == Lending.COMMITTED)
									? ", which serves models of up to %d tables.".formatted(TABLES_OF_A_TRANSACTION)
									: "."),
					null);
		}
	}

	private static <T> T translating(Callable<T> work) {
		try {
			return work.call();
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ScratchUnavailableException("The scratch failed: " + ex.getMessage(), ex);
		}
	}

	/**
	 * Something to be done on a scratch that is lent in one way or another.
	 *
	 * @param <T> the type of the result
	 */
	@FunctionalInterface
	private interface Attempt<T> {

		T on(Lending lending) throws SQLException;

	}

	/**
	 * Where a draft is proved.
	 *
	 * @param scratch the scratch
	 * @param lending how it is lent
	 * @param held what it holds, or {@code null} where nobody has read that yet
	 */
	private record Place(FullScratch scratch, Lending lending, @Nullable Schema held) {

	}

}
