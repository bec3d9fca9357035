package io.turnstone.mutation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import io.turnstone.Base;
import io.turnstone.CheckRequest;
import io.turnstone.CheckResult;
import io.turnstone.DatabaseMigrations;
import io.turnstone.ManagedDatabase;
import io.turnstone.MigrationEvents;
import io.turnstone.MigrationsSettings;
import io.turnstone.UnprovedDraft;
import io.turnstone.catalog.CatalogScope;
import io.turnstone.catalog.Catalogs;
import io.turnstone.changelog.Draft;
import io.turnstone.diff.SchemaChange;
import io.turnstone.mapping.EntityModel;
import io.turnstone.proof.CanonicalChecks;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.ScratchSettings;
import io.turnstone.scratch.Scratches;
import io.turnstone.testing.EntityManagerFactories;
import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.ChangelogSettings;

import org.springframework.core.io.DefaultResourceLoader;

/**
 * Database of the {@link Shop}, which can be made anew as often as it takes.
 */
final class LiveShop {

	private final TestDatabase product;

	private final DataSource dataSource;

	private final List<String> script;

	private final ManagedDatabase database;

	LiveShop(TestDatabase product) {
		this(product, product.create());
	}

	/**
	 * Create the shop on a server that is much like another product.
	 */
	LiveShop(TestDatabase product, DataSource dataSource) {
		this.product = product;
		this.dataSource = dataSource;
		this.script = EntityManagerFactories.script(this.dataSource, Shop.entities(product));
		EntityModel model = EntityManagerFactories.capture(this.dataSource, Shop.entities(product));
		this.database = new ManagedDatabase("shop", this.dataSource, () -> List.of(model), null,
				ScratchSettings.none());
	}

	/**
	 * Make the schema anew, as Hibernate creates it.
	 */
	void reset() {
		List<String> statements = new ArrayList<>();
		switch (this.product) {
			case H2 -> statements.add("drop all objects");
			case POSTGRESQL -> statements.addAll(List.of("drop schema public cascade", "create schema public"));
			case MARIADB -> {
				String name = on(Connection::getCatalog);
				statements.addAll(List.of("drop database " + name, "create database " + name, "use " + name));
			}
		}
		statements.addAll(this.script);
		TestDatabase.execute(this.dataSource, statements.toArray(String[]::new));
	}

	void execute(List<String> statements) {
		for (String statement : statements) {
			TestDatabase.execute(this.dataSource, new Names(schema()).resolve(statement));
		}
	}

	int majorVersion() {
		return on((connection) -> connection.getMetaData().getDatabaseMajorVersion());
	}

	CheckResult check() {
		return new DatabaseMigrations(() -> List.of(this.database),
				MigrationsSettings.forComparing(Duration.ofSeconds(10)), new MigrationEvents())
			.check(new CheckRequest("shop", Base.DATABASE));
	}

	Optional<Draft> draft() {
		return UnprovedDraft.of(this.database);
	}

	void apply(Draft draft) {
		on((connection) -> runner(draft).update(connection));
	}

	void takeBack(Draft draft) {
		on((connection) -> runner(draft).rollback(connection, draft.changeSets().size()));
	}

	private static ChangelogRunner runner(Draft draft) {
		return new ChangelogRunner(ChangelogSettings.of("classpath:/" + draft.path()), new DefaultResourceLoader())
			.with(Map.of(draft.path(), draft.content()));
	}

	Schema schema() {
		return on((connection) -> {
			Schema schema = Catalogs.readerFor(connection).read(connection, CatalogScope.ofDefaultSchema());
			return schema.without(schema.tables().keySet().stream().filter(LiveShop::isHistory).toList());
		});
	}

	private static boolean isHistory(ObjectName table) {
		return ChangelogSettings.usualHistoryTables().stream().anyMatch(table.name()::equalsIgnoreCase);
	}

	/**
	 * Tell what of the schema is not as it was.
	 */
	List<String> changedSince(Schema before) {
		Schema after = schema();
		if (SchemaChange.between(before, after).isEmpty()) {
			return List.of();
		}
		return on((connection) -> {
			var checks = new CanonicalChecks(Scratches.forDataSource(this.dataSource, ScratchSettings.none()),
					Catalogs.readerFor(connection));
			return SchemaChange
				.between(checks.of(before, before.tables().keySet()), checks.of(after, after.tables().keySet()))
				.stream()
				.map(SchemaChange::description)
				.toList();
		});
	}

	private <T> T on(Work<T> work) {
		try (Connection connection = this.dataSource.getConnection()) {
			return work.with(connection);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Work<T> {

		T with(Connection connection) throws SQLException;

	}

}
