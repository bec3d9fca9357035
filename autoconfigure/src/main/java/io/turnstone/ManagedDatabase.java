package io.turnstone;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.turnstone.catalog.CatalogReader;
import io.turnstone.catalog.CatalogScope;
import io.turnstone.catalog.Catalogs;
import io.turnstone.mapping.EntityModel;
import io.turnstone.schema.Model;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.TableStatistics;
import io.turnstone.scratch.SchemaReader;
import io.turnstone.scratch.Scratch;
import io.turnstone.scratch.ScratchSettings;
import io.turnstone.scratch.Scratches;
import io.turnstone.upgrade.ChangelogSettings;
import org.jspecify.annotations.Nullable;

/**
 * Database together with the models that are mapped to it and the changelog that makes
 * it.
 */
public final class ManagedDatabase {

	private final String name;

	private final DataSource dataSource;

	private final Supplier<List<EntityModel>> models;

	private final @Nullable ManagedChangelog changelog;

	private final ScratchSettings scratchSettings;

	private volatile @Nullable NormalisedModel normalised;

	/**
	 * Create the database.
	 * @param name the bean name of the data source
	 * @param dataSource the data source
	 * @param models returns the models that are mapped to it, and builds them first where
	 * the application did not yet
	 * @param changelog its changelog, if it has one
	 * @param scratchSettings where scratches are to be had
	 */
	public ManagedDatabase(String name, DataSource dataSource, Supplier<List<EntityModel>> models,
			@Nullable ManagedChangelog changelog, ScratchSettings scratchSettings) {
		this.name = name;
		this.dataSource = dataSource;
		this.models = models;
		this.changelog = changelog;
		this.scratchSettings = scratchSettings;
	}

	/**
	 * Return the name of the database.
	 * @return the bean name of its data source
	 */
	public String name() {
		return this.name;
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	Optional<ManagedChangelog> changelog() {
		return Optional.ofNullable(this.changelog);
	}

	/**
	 * Return the changelog, for what cannot be done without one.
	 * @return the changelog
	 * @throws MigrationsException if there is none
	 */
	ManagedChangelog requiredChangelog() {
		return changelog().orElseThrow(() -> new MigrationsException(MigrationsException.Reason.CONFLICT,
				"The database %s has no changelog".formatted(this.name),
				"Name its master: turnstone.databases.%s.change-log=classpath:/db/changelog/%s/db.changelog-master.yaml, or, "
					.formatted(this.name, this.name)
						+ "for the only or primary DataSource, spring.liquibase.change-log. A SpringLiquibase bean of your own "
						+ "counts where it is the only one with this DataSource."));
	}

	/**
	 * Return the model in the words of the database. It is kept until the entities or the
	 * version of the database change.
	 * @param connection a connection to the database
	 * @return the model
	 * @throws SQLException if the database cannot be asked
	 */
	Model model(Connection connection) throws SQLException {
		List<EntityModel> captured = this.models.get();
		if (captured.stream().allMatch(EntityModel::isEmpty)) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT,
					"No entity is mapped to the database %s".formatted(this.name),
					"Check that the entities are found (@EntityScan) and that their EntityManagerFactory uses the "
							+ "DataSource bean '%s'. An empty model is never compared: everything would be left over."
								.formatted(this.name));
		}
		String key = captured.stream()
			.map(EntityModel::fingerprint)
			.collect(Collectors.joining(" ", version(connection) + " ", ""));
		NormalisedModel kept = this.normalised;
		if (kept == null || !kept.key().equals(key)) {
			kept = new NormalisedModel(key, normalise(captured, connection));
			// What stood in the way of a scratch may be gone the next time
			this.normalised = (kept.model().limits().obstacle() == null) ? kept : null;
		}
		return kept.model();
	}

	/**
	 * Read the live schema, as far as the model and the changelog have to do with it.
	 * @param connection a connection to the database
	 * @param model the model
	 * @param lockTimeout how long to wait for the locks of others
	 * @return the schema, without the tables of Liquibase
	 * @throws SQLException if the catalog cannot be read
	 */
	Schema live(Connection connection, Model model, Duration lockTimeout) throws SQLException {
		CatalogScope scope = new CatalogScope(defaultSchema(connection), model.schema().otherSchemas())
			.waitingAtMost(lockTimeout);
		return withoutHistory(Catalogs.readerFor(connection).read(connection, scope));
	}

	/**
	 * Read all that the default schema holds, whatever the model maps.
	 * @param connection a connection to the database
	 * @param lockTimeout how long to wait for the locks of others
	 * @return the schema
	 * @throws SQLException if the catalog cannot be read
	 */
	Schema catalog(Connection connection, Duration lockTimeout) throws SQLException {
		return reader(connection).read(connection,
				CatalogScope.of(defaultSchema(connection)).waitingAtMost(lockTimeout));
	}

	/**
	 * Read what the catalog estimates of tables.
	 * @param connection a connection to the database
	 * @param tables the tables
	 * @return the estimates of those that are there
	 * @throws SQLException if the catalog cannot be read
	 */
	Map<ObjectName, TableStatistics> statistics(Connection connection, Collection<ObjectName> tables)
			throws SQLException {
		Set<String> others = tables.stream()
			.map(ObjectName::schema)
			.flatMap(Stream::ofNullable)
			.collect(Collectors.toSet());
		CatalogScope scope = new CatalogScope(defaultSchema(connection), others,
				tables.stream().map(ObjectName::name).distinct().toList(), null);
		return tables.isEmpty() ? Map.of() : reader(connection).statistics(connection, scope);
	}

	/**
	 * Leave the tables of Liquibase out of a schema.
	 * @param schema the schema
	 * @return the schema without them
	 */
	Schema withoutHistory(Schema schema) {
		Set<String> names = changelog().map((known) -> known.runner().historyTables())
			.orElseGet(ChangelogSettings::usualHistoryTables);
		return schema.without(schema.tables()
			.keySet()
			.stream()
			.filter((table) -> names.stream().anyMatch(table.name()::equalsIgnoreCase))
			.toList());
	}

	Scratch scratch() {
		return Scratches.forDataSource(this.dataSource, this.scratchSettings);
	}

	CatalogReader reader(Connection connection) throws SQLException {
		return Catalogs.readerFor(connection);
	}

	private Model normalise(List<EntityModel> captured, Connection connection) throws SQLException {
		CatalogReader reader = Catalogs.readerFor(connection);
		SchemaReader schemaReader = (scratch, schema, tables) -> reader.read(scratch, CatalogScope.of(schema, tables));
		String defaultSchema = defaultSchema(connection);
		Scratch scratch = scratch();
		List<Model> models = new ArrayList<>();
		for (EntityModel each : captured) {
			models.add(new ModelNormaliser(scratch, schemaReader,
					(written) -> reader.typeNames(connection, defaultSchema, written), reader::knows, defaultSchema)
				.normalise(each));
		}
		Model model = UnitedModels.of(models);
		return reader.readsExpressions() ? model : model.withoutSequences();
	}

	String defaultSchema(Connection connection) throws SQLException {
		for (EntityModel model : this.models.get()) {
			if (model.defaultSchema() != null) {
				return model.defaultSchema();
			}
		}
		// Some products call a schema a catalog, and some have neither
		String schema = connection.getSchema();
		if (schema == null && connection.getMetaData().supportsSchemasInDataManipulation()) {
			throw new MigrationsException(MigrationsException.Reason.CONFLICT,
					"The user of the database %s may use no schema that its connections lead to".formatted(this.name),
					"Grant it, such as: grant usage on schema public to ...; or name another schema in the JDBC URL.");
		}
		return (schema != null) ? schema : Objects.requireNonNullElse(connection.getCatalog(), "");
	}

	/**
	 * Return what a scratch of this database depends on. It is not for a log.
	 */
	String fingerprint(Connection connection) throws SQLException {
		return "%s %s %s %s".formatted(version(connection), connection.getMetaData().getUserName(),
				this.scratchSettings.url(), ManagedDatabase.class.getPackage().getImplementationVersion());
	}

	private static String version(Connection connection) throws SQLException {
		return connection.getMetaData().getURL() + connection.getMetaData().getDatabaseProductVersion();
	}

	private record NormalisedModel(String key, Model model) {

	}

}
