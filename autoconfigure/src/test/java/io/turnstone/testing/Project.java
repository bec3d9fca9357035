package io.turnstone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.turnstone.Base;
import io.turnstone.BaselineRequest;
import io.turnstone.BaselineResult;
import io.turnstone.CheckRequest;
import io.turnstone.CheckResult;
import io.turnstone.ComparisonFilters;
import io.turnstone.DataLoss;
import io.turnstone.DatabaseMigrations;
import io.turnstone.DowngradeRequest;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftFiles;
import io.turnstone.DraftFormat;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.ManagedChangelog;
import io.turnstone.ManagedDatabase;
import io.turnstone.MigrationEvents;
import io.turnstone.Migrations;
import io.turnstone.MigrationsSettings;
import io.turnstone.Unproved;
import io.turnstone.UpgradeResult;
import io.turnstone.catalog.CatalogScope;
import io.turnstone.catalog.Catalogs;
import io.turnstone.changelog.AddedColumns;
import io.turnstone.diff.ImplicitChecks;
import io.turnstone.diff.SchemaChange;
import io.turnstone.jdbc.SteadyConnection;
import io.turnstone.mapping.EntityModel;
import io.turnstone.proof.CanonicalChecks;
import io.turnstone.proof.KeptReplays;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.ScratchSettings;
import io.turnstone.scratch.Scratches;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.ChangelogSettings;
import io.turnstone.upgrade.LockPatience;
import io.turnstone.upgrade.RunReport;
import io.turnstone.upgrade.UpgradeExtent;
import io.turnstone.upgrade.UpgradeJournal;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Project of a developer: a source tree in a temporary directory, a database, and
 * entities that change from one step to the next.
 */
public final class Project {

	private static final String MASTER = "db/changelog/db.changelog-master.";

	/**
	 * Format of drafts, where the command line has one.
	 */
	private static final DraftFormat FORMAT = Optional.ofNullable(System.getProperty("turnstone.test.draft-format"))
		.map((format) -> DraftFormat.valueOf(format.toUpperCase(Locale.ROOT)))
		.orElse(null);

	private final String name = "dataSource";

	private final DataSource dataSource;

	private final Path resources;

	private ChangelogRunner runner;

	private ScratchSettings scratch = ScratchSettings.none();

	private ComparisonFilters filters = ComparisonFilters.none();

	private boolean online = true;

	private String master = MASTER + "yaml";

	private DraftFiles files = new DraftFiles(FORMAT, DraftFiles.FILE_NAME, DraftFiles.CHANGE_SET_ID, null);

	private AddedColumns addedColumns = AddedColumns.DROP;

	private UpgradeExtent extent = UpgradeExtent.ALL;

	private KeptReplays replays = KeptReplays.none();

	private Unproved unproved = Unproved.LABEL;

	private List<MappedUnit> units = List.of();

	private Migrations migrations;

	/**
	 * Create the project.
	 * @param directory an empty directory
	 * @param dataSource an empty database
	 */
	public Project(Path directory, DataSource dataSource) {
		this.dataSource = RecentPools.pool(dataSource);
		this.resources = directory.resolve("src/main/resources");
		try {
			Files.createDirectories(this.resources);
			Files.writeString(directory.resolve("pom.xml"), "<project/>");
			this.runner = runner(null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.migrations = withEntities();
	}

	/**
	 * Run only a part of the changelog from now on.
	 * @param filter the label expression, or {@code null} for all of it
	 */
	public void withLabelFilter(String filter) {
		this.runner = runner(filter);
		withUnits("none", this.units);
	}

	private ChangelogRunner runner(String labelFilter) {
		try {
			URL[] urls = { this.resources.toUri().toURL() };
			var settings = new ChangelogSettings("classpath:/" + this.master, null, labelFilter, Map.of(), null, null,
					null, null, null, false);
			return new ChangelogRunner(settings,
					new DefaultResourceLoader(new URLClassLoader(urls, getClass().getClassLoader())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Let change sets give way to others who hold a lock.
	 * @param patience how long they wait, and how often they come back
	 */
	public void withPatience(LockPatience patience) {
		this.runner = this.runner.withPatience(patience);
		withUnits("none", this.units);
	}

	/**
	 * Start the application anew with other entities, without running an upgrade.
	 * @param entities the entities
	 * @return what the program can then ask
	 */
	public Migrations withEntities(Class<?>... entities) {
		MappedUnit unit = MappedUnit.of(entities);
		return withEntities(unit);
	}

	/**
	 * Start the application anew with another factory, without running an upgrade.
	 * @param unit what it maps
	 * @return what the program can then ask
	 */
	public Migrations withEntities(MappedUnit unit) {
		return withUnits("none", unit.isEmpty() ? List.of() : List.of(unit));
	}

	/**
	 * Start the application anew with several factories on its database.
	 * @param entities the entities of each factory
	 * @return what the program can then ask
	 */
	public Migrations withFactories(Class<?>[]... entities) {
		return withUnits("none", Stream.of(entities).map(MappedUnit::of).toList());
	}

	/**
	 * Start the application anew with other factories, without running an upgrade.
	 * @param action what {@code hibernate.hbm2ddl.auto} is set to
	 * @param units what each factory maps
	 * @return what the program can then ask
	 */
	public Migrations withUnits(String action, List<MappedUnit> units) {
		this.units = List.copyOf(units);
		List<EntityModel> models = units.stream()
			.map((unit) -> EntityManagerFactories.run(action, this.dataSource, unit))
			.toList();
		ManagedChangelog changelog = new ManagedChangelog("classpath:/" + this.master, this.runner, this.dataSource,
				this.extent, (goal) -> run((connection) -> this.runner.within(this.extent).update(connection, goal)),
				(changeSets) -> run((connection) -> this.runner.rollback(connection, changeSets)),
				new UpgradeJournal());
		ManagedDatabase database = new ManagedDatabase(this.name, this.dataSource, () -> models, changelog,
				this.scratch);
		this.migrations = new DatabaseMigrations(() -> List.of(database),
				new MigrationsSettings(this.resources, "tester", this.online, 0.5, this.addedColumns, this.unproved,
						ImplicitChecks.STALE, this.filters, Duration.ofSeconds(2), this.files, this.replays),
				new MigrationEvents());
		return this.migrations;
	}

	/**
	 * Start the application anew with a scratch of its own.
	 * @param scratch an empty database
	 */
	public void withScratch(DriverManagerDataSource scratch) {
		this.scratch = new ScratchSettings(scratch.getUrl(), scratch.getUsername(), scratch.getPassword());
		withUnits("none", this.units);
	}

	/**
	 * Start the application anew with drafts of another style.
	 * @param online whether they keep nobody waiting
	 */
	public void withOnlineDrafts(boolean online) {
		this.online = online;
		withUnits("none", this.units);
	}

	/**
	 * Start the application anew with a master changelog in another format.
	 * @param extension the end of the file's name
	 */
	public void withMaster(String extension) {
		this.master = MASTER + extension;
		this.runner = runner(null);
		withUnits("none", this.units);
	}

	/**
	 * Start the application anew with other files.
	 * @param files how drafts are written and named
	 */
	public void withFiles(DraftFiles files) {
		this.files = files;
		withUnits("none", this.units);
	}

	/**
	 * Start the application anew with drafts whose rollback leaves added columns in
	 * place.
	 */
	public void withKeptColumns() {
		this.addedColumns = AddedColumns.KEEP;
		withUnits("none", this.units);
	}

	/**
	 * Start the application anew so that it remembers what its changelog makes.
	 * @param directory where it does
	 */
	public void withKeptReplays(Path directory) {
		this.replays = KeptReplays.in(directory);
		withUnits("none", this.units);
	}

	/**
	 * Start the application anew so that it runs a part of what is pending.
	 * @param extent which part
	 * @return what the program can then ask
	 */
	public Migrations withExtent(UpgradeExtent extent) {
		this.extent = extent;
		return withUnits("none", this.units);
	}

	/**
	 * Start the application anew so that it refuses drafts that could not be proved.
	 */
	public void withProvedDraftsOnly() {
		this.unproved = Unproved.REFUSE;
		withUnits("none", this.units);
	}

	/**
	 * Start the application anew with other filters.
	 * @param filters the filters
	 */
	public void withFilters(ComparisonFilters filters) {
		this.filters = filters;
		withUnits("none", this.units);
	}

	private RunReport run(Function<Connection, RunReport> work) {
		try (Connection connection = SteadyConnection.of(this.dataSource.getConnection())) {
			return work.apply(connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public CheckResult check(Base base) {
		return this.migrations.check(new CheckRequest(this.name, base));
	}

	/**
	 * Draft, and answer what it asks about renames.
	 * @param message what the change is about
	 * @param renames the answers
	 * @return the draft
	 */
	public DraftResult draft(String message, String... renames) {
		return draft(message, new DraftAnswers(List.of(renames), List.of()));
	}

	/**
	 * Draft, and answer what it asks.
	 * @param message what the change is about
	 * @param answers the answers
	 * @return the draft
	 */
	public DraftResult draft(String message, DraftAnswers answers) {
		return this.migrations.draft(new DraftRequest(this.name, message, Base.AUTO, null, answers));
	}

	public BaselineResult baseline() {
		return this.migrations.baseline(BaselineRequest.of(this.name, null, null));
	}

	public UpgradeResult upgrade() {
		return this.migrations.upgrade(this.name);
	}

	/**
	 * Roll back, whatever becomes of the data: but what becomes of it is always told of
	 * what a draft wrote.
	 * @param count how many change sets
	 * @return what was rolled back
	 */
	public UpgradeResult downgrade(int count) {
		DowngradeRequest request = new DowngradeRequest(this.name, count, null, DataLoss.ALLOWED);
		this.migrations.planDowngrade(request).losses().forEach((loss) -> {
			// What a structured type loses in the columns that have it, nobody counts
			if (loss.rows() == null && !loss.object().startsWith("alter type")) {
				throw new AssertionError(loss.description());
			}
		});
		return this.migrations.downgrade(request);
	}

	/**
	 * Let Hibernate create or validate the schema of the entities.
	 * @param action what {@code hibernate.hbm2ddl.auto} is set to
	 */
	public void hibernate(String action) {
		this.units.forEach((unit) -> EntityManagerFactories.run(action, this.dataSource, unit));
	}

	/**
	 * Read the live schema.
	 * @return the schema without the tables of Liquibase
	 */
	public Schema catalog() {
		try (Connection connection = this.dataSource.getConnection()) {
			Schema schema = Catalogs.readerFor(connection).read(connection, CatalogScope.ofDefaultSchema());
			return schema.without(schema.tables().keySet().stream().filter(Project::isHistory).toList());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Tell what of the live schema is not as it was. Checks are compared in the form that
	 * the database gives them when it is handed its own words.
	 * @param before the schema as it was
	 * @return a line for each change
	 */
	public List<String> changedSince(Schema before) {
		try (Connection connection = this.dataSource.getConnection()) {
			CanonicalChecks checks = new CanonicalChecks(
					Scratches.forDataSource(this.dataSource, ScratchSettings.none()), Catalogs.readerFor(connection));
			Schema after = catalog();
			return SchemaChange
				.between(checks.of(before, before.tables().keySet()), checks.of(after, after.tables().keySet()))
				.stream()
				.map(SchemaChange::description)
				.toList();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isHistory(ObjectName table) {
		String name = table.name().toLowerCase(Locale.ROOT);
		return name.startsWith("databasechangelog") || name.equals("turnstone_progress");
	}

	public DataSource dataSource() {
		return this.dataSource;
	}

	public Path resources() {
		return this.resources;
	}

	public ChangelogRunner runner() {
		return this.runner;
	}

}
