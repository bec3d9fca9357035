package io.turnstone.proof;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.turnstone.catalog.CatalogReader;
import io.turnstone.catalog.CatalogScope;
import io.turnstone.changelog.Draft;
import io.turnstone.diff.ColumnSpelling;
import io.turnstone.diff.Difference;
import io.turnstone.diff.Differences;
import io.turnstone.diff.SchemaChange;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.FullScratch;
import io.turnstone.scratch.Scratch;
import io.turnstone.scratch.Scratch.Lending;
import io.turnstone.scratch.Scratch.Work;
import io.turnstone.scratch.ScratchUnavailableException;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.UpgradeException;

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
	 * Replay a changelog on a scratch.
	 * @param changelog the changelog
	 * @return what it makes of an empty schema
	 * @throws UpgradeException if a change set fails
	 * @throws io.turnstone.scratch.ScratchUnavailableException if there can be no scratch
	 */
	public Schema replay(ChangelogRunner changelog) {
		return run(true, (lending) -> (scratch) -> {
			update(changelog, scratch, lending);
			return read(scratch);
		});
	}

	/**
	 * Apply a draft on its base, compare, roll it back, and compare again.
	 * @param base what the draft builds on
	 * @param draft the draft
	 * @param against compares a schema with the model
	 * @return what was shown
	 * @throws io.turnstone.scratch.ScratchUnavailableException if there can be no scratch
	 */
	public Proof prove(ProofBase base, Draft draft, Function<Schema, Differences> against) {
		Proof proof = prove(base, draft, base.rows(), against);
		if (proof.proved() || !proof.mayBeDueTo(base.rows())) {
			return proof;
		}
		Proof empty = prove(base, draft, FilledTables.none(), against);
		return empty.proved() ? empty.withNote("on empty tables, as rows that were made up stand in its way") : proof;
	}

	private Proof prove(ProofBase base, Draft draft, FilledTables rows, Function<Schema, Differences> against) {
		Instant start = Instant.now();
		try {
			return run(draft.isTransactional(), (lending) -> (scratch) -> {
				update(base.changelog(), scratch, lending);
				if (base.handMade() != null) {
					runner(base, base.handMade(), scratch).update(scratch.connection());
				}
				return prove(base, draft, rows, against, scratch, start);
			});
		}
		catch (UpgradeException ex) {
			return unproved(start, "it could not be run on a scratch: " + ex.getMessage(), List.of());
		}
	}

	private Proof prove(ProofBase base, Draft draft, FilledTables filled, Function<Schema, Differences> against,
			FullScratch scratch, Instant start) throws SQLException {
		Schema before = read(scratch);
		ScratchRows rows = ScratchRows.insert(scratch, before, this.expected, filled);
		ChangelogRunner runner = runner(base, draft, scratch);
		runner.update(scratch.connection());
		List<Difference> remaining = against.apply(read(scratch))
			.disagreements()
			.stream()
			.filter((difference) -> !difference.changes().isEmpty())
			.toList();
		if (!remaining.isEmpty()) {
			return unproved(start, "%d differences remain after it is applied".formatted(remaining.size()), remaining);
		}
		runner.rollback(scratch.connection(), draft.changeSets().size());
		List<String> changed = changed(before, read(scratch));
		if (!changed.isEmpty()) {
			return unproved(start, "its rollback does not restore what was before: " + String.join("; ", changed),
					List.of());
		}
		List<ObjectName> emptied = rows.lost();
		if (!emptied.isEmpty()) {
			return unproved(start, LOST + emptied, List.of());
		}
		return new Proof(this.scratch.product(), Duration.between(start, Instant.now()), null, List.of(),
				rows.isEmpty() ? null : rows.describe());
	}

	private static ChangelogRunner runner(ProofBase base, Draft draft, FullScratch scratch) {
		return base.changelog()
			.with(Map.of(draft.path(), draft.content()))
			.withLocation(draft.path())
			.inSchema(scratch.schema());
	}

	private void update(ChangelogRunner changelog, FullScratch scratch, Lending lending) throws SQLException {
		ChangelogRunner runner = changelog.inSchema(scratch.schema());
		if (!this.scratch.isApart(lending)) {
			List<ChangeSetReference> leaving = runner.changeSetsNaming(scratch.connection(), schemasBeside(scratch));
			if (!leaving.isEmpty()) {
				throw new ScratchUnavailableException(
						"The change set %s (%s) names a schema, so it would change that schema, and not the scratch. "
							.formatted(leaving.get(0).id(), leaving.get(0).file())
								+ "Leave the schema out, and set spring.liquibase.default-schema instead.",
						null);
			}
		}
		runner.update(scratch.connection());
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

	private List<String> changed(Schema before, Schema restored) {
		Schema after = this.reader.ignoresCaseOfColumns() ? ColumnSpelling.align(restored, before) : restored;
		if (SchemaChange.between(before, after).isEmpty()) {
			return List.of();
		}
		CanonicalChecks checks = new CanonicalChecks(this.scratch, this.reader);
		Set<ObjectName> names = before.tables().keySet();
		return SchemaChange.between(checks.of(before, names), checks.of(after, names));
	}

	private Proof unproved(Instant start, String reason, List<Difference> remaining) {
		return new Proof(this.scratch.product(), Duration.between(start, Instant.now()), reason, remaining, null);
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

	private <T> T run(boolean transactional, Function<Lending, Work<T>> work) {
		Lending first = (transactional && this.tables <= TABLES_OF_A_TRANSACTION) ? Lending.ONE_TRANSACTION
				: Lending.COMMITTED;
		requireRoomForSchemas(first);
		try {
			return run(first, work.apply(first));
		}
		catch (UpgradeException ex) {
			if (first == Lending.COMMITTED || !hasRoomForSchemas(Lending.COMMITTED)) {
				throw ex;
			}
			// Some statements refuse to run in a transaction, and some take many locks
			return run(Lending.COMMITTED, work.apply(Lending.COMMITTED));
		}
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

	private <T> T run(Lending lending, Work<T> work) {
		try {
			return this.scratch.full(lending, work);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new ScratchUnavailableException("The scratch failed: " + ex.getMessage(), ex);
		}
	}

}
