package io.turnstone.models;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.turnstone.Base;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a check says of the schemas that others ship with their models, and what becomes
 * of a database that follows the model from there.
 */
class ShippedSchemaTests {

	/**
	 * All that a schema holds, as PostgreSQL itself tells of it. A NOT NULL may go, as
	 * the model says whether there is one.
	 */
	private static final String OBJECTS = """
			select 'relation ' || c.relname from pg_class c
			where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'S', 'v')
			union all
			select 'column ' || c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
			where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
			union all
			select pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indrelid
			where c.relnamespace = 'public'::regnamespace
			union all
			select c.relname || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid)
			from pg_constraint k join pg_class c on c.oid = k.conrelid
			where k.connamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f', 'c', 'x')""";

	private static final String TABLES = """
			select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname""";

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void tellsAllThatIsTrueAndNothingElse(ShippedSchema schema) {
		var found = Expectation.describe(shipped(schema).check(Base.DATABASE));
		if (Boolean.getBoolean("models.write")) {
			Expectation.of(schema).write(found);
		}

		assertThat(found).containsExactlyElementsOf(Expectation.of(schema).lines());
	}

	@ParameterizedTest
	@EnumSource
	void followsTheModelAndDestroysNothing(ShippedSchema schema) {
		var project = shipped(schema);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute(schema.rows());
		var objects = jdbc.queryForList(OBJECTS, String.class);
		var rows = rows(jdbc);
		var left = project.check(Base.DATABASE).leftInPlace();
		var before = project.catalog();

		var draft = project.draft("follow", schema.answers());

		assertThat(draft.proof().proved()).as(draft.proof().reason() + "\n" + draft.proof().remaining()).isTrue();
		project.upgrade();
		var check = project.check(Base.DATABASE);
		assertThat(check.differences()).isEmpty();
		assertThat(check.leftInPlace()).isEqualTo(left);
		assertThat(jdbc.queryForList(OBJECTS, String.class)).containsAll(objects);
		assertHolds(rows(jdbc), rows);

		project.downgrade(draft.changeSets().size());

		assertThat(project.changedSince(before)).isEmpty();
		assertHolds(rows(jdbc), rows);
	}

	@ParameterizedTest
	@EnumSource
	void becomesABaselineThatMakesTheSame(ShippedSchema schema) {
		var project = shipped(schema);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute(schema.rows());
		var differences = Expectation.describe(project.check(Base.DATABASE));
		var rows = rows(jdbc);
		var before = project.catalog();

		var notInIt = project.baseline().notInIt();

		assertThat(Expectation.describe(project.check(Base.CHANGELOG))).isEqualTo(differences);
		assertHolds(rows(jdbc), rows);
		assertThat(project.upgrade().changeSets()).isEmpty();
		var elsewhere = new Project(this.directory, TestDatabase.POSTGRESQL.create());
		elsewhere.upgrade();
		assertThat(elsewhere.changedSince(before))
			.allSatisfy((change) -> assertThat(notInIt).anySatisfy((left) -> assertThat(left)
				.startsWith("that sequence %s goes with column".formatted(change.replaceFirst(" .*", "")))));
	}

	private Project shipped(ShippedSchema schema) {
		var project = new Project(this.directory, TestDatabase.POSTGRESQL.create());
		schema.create(project.dataSource());
		project.withEntities(schema.model().entities());
		return project;
	}

	private static Map<String, List<Map<String, Object>>> rows(JdbcTemplate jdbc) {
		Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
		for (String table : jdbc.queryForList(TABLES, String.class)) {
			rows.put(table, jdbc.queryForList("select * from %s order by 1, 2".formatted(table)));
		}
		return rows;
	}

	private static void assertHolds(Map<String, List<Map<String, Object>>> now,
			Map<String, List<Map<String, Object>>> then) {
		assertThat(then.values()).anyMatch((rows) -> !rows.isEmpty());
		then.forEach((table, rows) -> assertThat(now.get(table)).as(table)
			.zipSatisfy(rows, (is, was) -> assertThat(is).containsAllEntriesOf(was)));
	}

}
