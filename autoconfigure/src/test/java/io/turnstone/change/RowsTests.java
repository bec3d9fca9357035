package io.turnstone.change;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.MigrationsException;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What becomes of the rows of a table that changes.
 */
class RowsTests {

	@TempDir
	Path directory;

	@ParameterizedTest(name = "{2} {0}")
	@MethodSource("cases")
	void keepsRowsOnTheWayThereAndBack(SingleChange change, String insert, TestDatabase database) {
		var project = before(change, database);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute(insert);
		var rows = rows(jdbc);
		project.withEntities(change.after());
		var draft = project.draft("change");

		project.upgrade();

		assertThat(rows).isNotEmpty();
		assertThat(rows(jdbc)).zipSatisfy(rows, (now, then) -> assertThat(now.toString()).contains(values(then)));

		project.downgrade(draft.changeSets().size());

		assertThat(rows(jdbc)).isEqualTo(rows);
	}

	@ParameterizedTest
	@EnumSource
	void givesExistingRowsTheDeclaredDefault(TestDatabase database) {
		var change = SingleChange.of(AttributeChanges.AddNotNullAttributeWithDefault.class);
		var project = before(change, database);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("insert into purchase (id) values (1)");
		project.withEntities(change.after());
		project.draft("change");

		project.upgrade();

		assertThat(jdbc.queryForObject("select points from purchase", Integer.class)).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void failsOnRowsWithoutValueAndGoesOnWhenMended(TestDatabase database) {
		var change = SingleChange.of(AttributeChanges.AddNotNullAttribute.class);
		var project = before(change, database);
		var jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("insert into purchase (id) values (1)");
		project.withEntities(change.after());
		var draft = project.draft("change", new DraftAnswers(List.of(), List.of("-purchase.note")));
		var failing = draft.changeSets().get(draft.changeSets().size() - 1);

		assertThatExceptionOfType(MigrationsException.class).isThrownBy(project::upgrade)
			.withMessageContaining(failing.id())
			.withMessageContaining("-change.yaml")
			.withMessageContaining("purchase has rows without a value")
			.satisfies((ex) -> assertThat(ex.getAction()).isNotBlank());
		assertThat(jdbc.queryForObject("select count(*) from purchase where note is null", Integer.class)).isOne();

		jdbc.execute("update purchase set note = 'gift'");
		project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(jdbc.queryForObject("select note from purchase", String.class)).isEqualTo("gift");
	}

	private Project before(SingleChange change, TestDatabase database) {
		var project = new Project(this.directory, database.create());
		project.withEntities(change.before());
		project.draft("before");
		project.upgrade();
		return project;
	}

	private static List<Map<String, Object>> rows(JdbcTemplate jdbc) {
		return jdbc.queryForList("select * from purchase order by id");
	}

	private static String values(Map<String, Object> row) {
		return row.toString().replaceAll("^\\{|}$", "");
	}

	static Stream<Arguments> cases() {
		return Stream.of(TestDatabase.values())
			.flatMap((database) -> Stream.of(
					Arguments.of(SingleChange.of(AttributeChanges.AddEmbeddedAttribute.class),
							"insert into purchase (id) values (1), (2)", database),
					Arguments.of(SingleChange.of(AttributeChanges.RemoveNotNullAttribute.class),
							"insert into purchase (id, note) values (1, 'gift')", database),
					Arguments.of(SingleChange.of(AttributeChanges.MoveAttributeToSecondaryTable.class),
							"insert into purchase (id, note) values (1, 'gift'), (2, null)", database),
					Arguments.of(SingleChange.of(TypeChanges.LongerString.class),
							"insert into purchase (id, note) values (1, 'gift')", database),
					Arguments.of(SingleChange.of(TypeChanges.StringToText.class),
							"insert into purchase (id, note) values (1, 'gift'), (2, null)", database),
					Arguments.of(SingleChange.of(TypeChanges.AddConstant.class),
							"insert into purchase (id, status) values (1, 'PAID')", database),
					Arguments.of(SingleChange.of(ConstraintChanges.AddCompositeUnique.class),
							"insert into purchase (id, code, points) values (1, 'a', 1), (2, 'a', 2)", database),
					Arguments.of(SingleChange.of(AssociationChanges.AddElementCollection.class),
							"insert into purchase (id) values (1)", database)));
	}

}
