package io.turnstone;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

import io.turnstone.catalog.CatalogReader;
import io.turnstone.diff.ColumnSpelling;
import io.turnstone.diff.hazard.Product;
import io.turnstone.proof.CanonicalChecks;
import io.turnstone.proof.ProofBase;
import io.turnstone.proof.Prover;
import io.turnstone.proof.Replay;
import io.turnstone.schema.Model;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.TableStatistics;
import io.turnstone.scratch.ScratchUnavailableException;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.ChangelogRunner.DigestedState;
import io.turnstone.upgrade.ChangelogState;
import io.turnstone.upgrade.UpgradeException;
import org.jspecify.annotations.Nullable;

/**
 * Work on one database through one connection.
 */
final class DatabaseSession implements AutoCloseable {

	private final ManagedDatabase database;

	private final Connection connection;

	private final MigrationsSettings settings;

	private @Nullable Model model;

	private @Nullable Schema live;

	private @Nullable Replay replay;

	private @Nullable DigestedState digested;

	DatabaseSession(ManagedDatabase database, Connection connection, MigrationsSettings settings) {
		this.database = database;
		this.connection = connection;
		this.settings = settings;
	}

	String name() {
		return this.database.name();
	}

	ManagedDatabase database() {
		return this.database;
	}

	Connection connection() {
		return this.connection;
	}

	Model model() throws SQLException {
		if (this.model == null) {
			this.model = this.database.model(this.connection);
		}
		return this.model;
	}

	/**
	 * Compare a schema with the model.
	 * @param base the schema
	 * @return the differences that count, and the others
	 * @throws SQLException if the database cannot be asked
	 */
	Judgement compare(Schema base) throws SQLException {
		return comparison().judged(this.database.withoutHistory(base));
	}

	SchemaComparison comparison() throws SQLException {
		return new SchemaComparison(model(), this.settings.implicitChecks(),
				new CanonicalChecks(this.database.scratch(), reader()), judge(), alignment());
	}

	/**
	 * Return a schema with its columns spelled as the model does, where that makes no
	 * difference to the database.
	 * @param schema the schema
	 * @return the schema
	 * @throws SQLException if the database cannot be asked
	 */
	Schema aligned(Schema schema) throws SQLException {
		return alignment().apply(schema);
	}

	private UnaryOperator<Schema> alignment() throws SQLException {
		Schema wanted = model().schema();
		return reader().ignoresCaseOfColumns() ? (schema) -> ColumnSpelling.align(schema, wanted)
				: UnaryOperator.identity();
	}

	private DifferenceJudge judge() {
		return new DifferenceJudge(this.settings.filters(),
				this.database.changelog().map(ManagedChangelog::acknowledgements).orElse(List.of()), LocalDate.now());
	}

	ChangelogState changelogState() {
		ChangelogRunner runner = changelog().runner();
		if (!this.settings.replays().areKept()) {
			return runner.state(this.connection);
		}
		DigestedState now = runner.digestedState(this.connection);
		this.digested = now;
		return now.state();
	}

	ManagedChangelog changelog() {
		return this.database.requiredChangelog();
	}

	/**
	 * Return what the model is to be compared with.
	 * @param base where it is to come from
	 * @return the base
	 * @throws SQLException if the catalog cannot be read
	 */
	BaseSchema base(Base base) throws SQLException {
		try {
			return base(base, Map.of(), Prover::replay);
		}
		finally {
			close();
		}
	}

	/**
	 * Return what a draft is to build on. Where a changelog made it, it stays on its
	 * scratch until this session is closed.
	 * @param base where it is to come from
	 * @param replaced content of files that are to be read in place of what they hold
	 * @return the base
	 * @throws SQLException if the catalog cannot be read
	 */
	BaseSchema baseOfDraft(Base base, Map<String, String> replaced) throws SQLException {
		return base(base, replaced, Prover::replayForProof);
	}

	private BaseSchema base(Base base, Map<String, String> replaced, BiFunction<Prover, ChangelogRunner, Replay> replay)
			throws SQLException {
		return switch (base) {
			case DATABASE -> live(null);
			case CHANGELOG -> history(replaced, replay);
			case AUTO -> historyElseLive(replaced, replay);
		};
	}

	private BaseSchema historyElseLive(Map<String, String> replaced, BiFunction<Prover, ChangelogRunner, Replay> replay)
			throws SQLException {
		boolean exists = this.database.changelog().map((changelog) -> changelog.runner().exists()).orElse(false);
		if (!exists) {
			return live("there is no changelog yet");
		}
		try {
			return history(replaced, replay);
		}
		catch (UpgradeException | ScratchUnavailableException | MigrationsException ex) {
			return live("the changelog cannot be replayed: " + ex.getMessage());
		}
	}

	private BaseSchema live(@Nullable String reason) throws SQLException {
		return new BaseSchema(Base.DATABASE, live(), reason, null);
	}

	/**
	 * Return what the live database holds, as it was when this session first looked.
	 * @return the schema
	 * @throws SQLException if the catalog cannot be read
	 */
	Schema live() throws SQLException {
		if (this.live == null) {
			this.live = this.database.live(this.connection, model(), this.settings.lockTimeout());
		}
		return this.live;
	}

	private BaseSchema history(Map<String, String> replaced, BiFunction<Prover, ChangelogRunner, Replay> replay)
			throws SQLException {
		ChangelogRunner runner = changelog().runner().with(replaced);
		Optional<String> key = keyOfReplay(runner, !replaced.isEmpty());
		Optional<Schema> kept = key.flatMap(this.settings.replays()::find);
		if (kept.isPresent()) {
			return new BaseSchema(Base.CHANGELOG, this.database.withoutHistory(kept.get()), null, null);
		}
		Replay replayed = replay.apply(prover(), runner);
		this.replay = replayed;
		key.ifPresent((known) -> this.settings.replays().keep(known, replayed.schema()));
		return new BaseSchema(Base.CHANGELOG, this.database.withoutHistory(replayed.schema()), null,
				ProofBase.of(runner, replayed));
	}

	/**
	 * Return all that a replay depends on, in one text.
	 */
	private Optional<String> keyOfReplay(ChangelogRunner runner, boolean replaced) throws SQLException {
		if (!this.settings.replays().areKept()) {
			return Optional.empty();
		}
		String database = this.database.fingerprint(this.connection) + model().schema().otherSchemas();
		Optional<String> digest = (this.digested != null && !replaced) ? this.digested.digest()
				: runner.digest(this.connection);
		return digest.map((changelog) -> database + " " + changelog);
	}

	/**
	 * Return all that the default schema holds, whatever the model maps.
	 * @return the schema
	 * @throws SQLException if the catalog cannot be read
	 */
	Schema catalog() throws SQLException {
		return this.database.catalog(this.connection, this.settings.lockTimeout());
	}

	String defaultSchema() throws SQLException {
		return this.database.defaultSchema(this.connection);
	}

	/**
	 * Return what is known of the way in which the database goes about changes.
	 * @return the product
	 * @throws SQLException if the driver does not tell it
	 */
	Product product() throws SQLException {
		return Product.named(this.connection.getMetaData().getDatabaseProductName());
	}

	Map<ObjectName, TableStatistics> statistics(Collection<ObjectName> tables) throws SQLException {
		return this.database.statistics(this.connection, tables);
	}

	CatalogReader reader() throws SQLException {
		return this.database.reader(this.connection);
	}

	@Override
	public void close() throws SQLException {
		if (this.replay != null) {
			this.replay.close();
			this.replay = null;
		}
	}

	Prover prover() throws SQLException {
		return prover(model().schema());
	}

	/**
	 * Return what proves drafts.
	 * @param expected what the scratches will hold in the end, more or less
	 * @return the prover
	 * @throws SQLException if the database cannot be asked
	 */
	Prover prover(Schema expected) throws SQLException {
		return new Prover(this.database.scratch(), reader(), expected);
	}

}
