package io.turnstone.changelog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.testing.TestDatabase;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.Resource;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database on which drafts are tried out: applied, compared with what hand-written DDL
 * makes, and rolled back.
 */
final class DraftBench {

	static final String PATH = "db/changelog/changes/20261122-1530-test.yaml";

	private final TestDatabase product;

	private final String[] base;

	private final DriverManagerDataSource dataSource;

	DraftBench(TestDatabase product, String... base) {
		this.product = product;
		this.base = base;
		this.dataSource = create();
	}

	/**
	 * Return the name that the product stores for one without quotes.
	 */
	String stored(String name) {
		return (this.product == TestDatabase.H2) ? name.toUpperCase(Locale.ROOT) : name;
	}

	ObjectName table(String name) {
		return ObjectName.of(stored(name));
	}

	Column column(String name, String type) {
		return Column.of(stored(name), type);
	}

	DriverManagerDataSource dataSource() {
		return this.dataSource;
	}

	Draft draft(Change... changes) {
		DraftTitle title = new DraftTitle(PATH, "20261122-1530", "mia", "orders: discount", List.of());
		try (Connection connection = this.dataSource.getConnection()) {
			return new Drafter(connection, this::differing).draft(title, List.of(changes));
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Draft, apply, compare with what statements make, roll back, compare with before.
	 */
	Draft proves(List<Change> changes, String... statements) {
		List<String> before = catalog();
		Draft draft = draft(changes.toArray(Change[]::new));
		update(draft);
		assertThat(catalog()).as(draft.content()).isEqualTo(catalogAfter(statements));
		rollback(draft);
		assertThat(catalog()).as(draft.content()).isEqualTo(before);
		return draft;
	}

	Draft proves(Change change, String... statements) {
		return proves(List.of(change), statements);
	}

	void update(Draft draft) {
		run(draft, (liquibase) -> liquibase.update(new Contexts(), new LabelExpression()));
	}

	void rollback(Draft draft) {
		run(draft, (liquibase) -> liquibase.rollback(draft.changeSets().size(), new Contexts(), new LabelExpression()));
	}

	List<String> catalog() {
		return CatalogText.of(this.product, this.dataSource);
	}

	private List<String> catalogAfter(String... statements) {
		DriverManagerDataSource other = create();
		TestDatabase.execute(other, statements);
		return CatalogText.of(this.product, other);
	}

	private DriverManagerDataSource create() {
		DriverManagerDataSource created = this.product.create();
		TestDatabase.execute(created, this.base);
		return created;
	}

	private Set<String> differing(Map<String, String> renderedByWanted) {
		Set<String> differing = new HashSet<>();
		DriverManagerDataSource other = create();
		renderedByWanted.forEach((wanted, rendered) -> {
			if (!areSame(other, wanted, rendered)) {
				differing.add(wanted);
			}
		});
		return differing;
	}

	private boolean areSame(DriverManagerDataSource other, String wanted, String rendered) {
		String table = stored("two_columns");
		try {
			TestDatabase.execute(other, "drop table if exists two_columns",
					"create table two_columns (it %s, ti %s)".formatted(wanted, rendered));
		}
		catch (IllegalStateException ex) {
			return false;
		}
		String columns = (this.product == TestDatabase.H2)
				? """
						select concat_ws('|', data_type, character_maximum_length, numeric_precision, numeric_precision_radix,
							numeric_scale, datetime_precision, interval_type, interval_precision, declared_data_type,
							declared_numeric_precision, declared_numeric_scale, maximum_cardinality,
							(select listagg(value_name, ',') within group (order by value_ordinal) from information_schema.enum_values e
								where e.object_name = c.table_name and e.enum_identifier = c.dtd_identifier),
							(select listagg(concat_ws('|', data_type, character_maximum_length), ',') from information_schema.element_types e
								where e.object_name = c.table_name and e.collection_type_identifier = c.dtd_identifier))
						from information_schema.columns c where table_name = '%s'
						"""
				: """
						select format_type(atttypid, atttypmod) from pg_attribute where attnum > 0 and attrelid = '%s'::regclass
						""";
		return CatalogText.query(other, columns.formatted(table)).stream().distinct().count() == 1;
	}

	private void run(Draft draft, Work work) {
		try (Connection connection = this.dataSource.getConnection()) {
			Scope.child(Map.of("liquibase.analytics.enabled", false), () -> {
				Database database = DatabaseFactory.getInstance()
					.findCorrectDatabaseImplementation(new JdbcConnection(connection));
				work.with(new Liquibase(draft.path(), new OneFile(draft), database));
			});
		}
		catch (Exception ex) {
			throw new IllegalStateException(draft.content(), ex);
		}
	}

	/**
	 * Something to do with Liquibase.
	 */
	private interface Work {

		void with(Liquibase liquibase) throws Exception;

	}

	/**
	 * The draft as the only file that there is.
	 */
	private static final class OneFile extends AbstractResourceAccessor {

		private final Draft draft;

		OneFile(Draft draft) {
			this.draft = draft;
		}

		@Override
		public List<Resource> search(String path, boolean recursive) {
			return List.of();
		}

		@Override
		public List<Resource> getAll(String path) {
			return path.equals(this.draft.path()) ? List.of(new DraftResource(this.draft)) : List.of();
		}

		@Override
		public List<String> describeLocations() {
			return List.of("the draft");
		}

		@Override
		public void close() {
		}

	}

	/**
	 * The draft.
	 */
	private static final class DraftResource extends AbstractResource {

		private final Draft draft;

		DraftResource(Draft draft) {
			super(draft.path(), URI.create("draft:" + draft.path()));
			this.draft = draft;
		}

		@Override
		public InputStream openInputStream() throws IOException {
			return new ByteArrayInputStream(this.draft.content().getBytes(StandardCharsets.UTF_8));
		}

		@Override
		public boolean exists() {
			return true;
		}

		@Override
		public Resource resolve(String other) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Resource resolveSibling(String other) {
			throw new UnsupportedOperationException();
		}

	}

}
