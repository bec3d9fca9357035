package io.turnstone.evolution;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftResult;
import io.turnstone.OpenQuestionsException;
import io.turnstone.OpenQuestionsException.Question;
import io.turnstone.diff.SampleRows;
import io.turnstone.schema.Column;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.testing.CompiledEntities;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Models made up at random, each with what becomes of it: drafted, proved, applied to
 * tables with rows, in sync, and rolled back. {@code turnstone.test.evolutions} sets how
 * many there are, and {@code turnstone.test.first-evolution} the first seed.
 */
class RandomEvolutionTests {

	private static final int ROWS = 40;

	@TempDir
	Path directory;

	@AutoClose
	private HikariDataSource pool;

	private Project project;

	private JdbcTemplate jdbc;

	@ParameterizedTest(name = "{0} seed {1}")
	@MethodSource("evolutions")
	void followsTheModelAndTakesItBack(TestDatabase database, long seed) throws SQLException {
		this.pool = database.pool();
		this.project = new Project(this.directory, this.pool);
		this.jdbc = new JdbcTemplate(this.pool);
		RandomModel model = RandomModel.of(seed);
		this.project.withEntities(CompiledEntities.of(model.source()));
		this.project.draft("before");
		this.project.upgrade();
		fill();
		Schema before = this.project.catalog();
		Map<String, List<Map<String, String>>> rows = rows(before);
		model.story().clear();
		String from = model.source();
		model.evolve();
		String told = String.join("\n", model.story()) + "\n" + from + "\n" + model.source();
		this.project.withEntities(CompiledEntities.of(model.source()));

		DraftResult draft = draft(model);

		if (draft.drafted()) {
			assertThat(draft.proof().reason()).as(told + draft.content()).isNull();
			assertThat(String.valueOf(draft.proof().note())).as(told + draft.content()).doesNotContain("made up");
			this.project.upgrade();
		}
		assertThat(this.project.check(Base.DATABASE).differences()).as(told).isEmpty();
		assertThat(this.project.check(Base.CHANGELOG).differences()).as(told).isEmpty();
		Schema kept = common(before, this.project.catalog());
		assertThat(rows(kept)).as(told + draft.content()).isEqualTo(part(rows, kept));

		if (draft.drafted()) {
			this.project.downgrade(draft.changeSets().size());
		}
		assertThat(this.project.changedSince(before)).as(told + draft.content()).isEmpty();
		assertThat(rows(before)).as(told + draft.content()).isEqualTo(rows);
	}

	private DraftResult draft(RandomModel model) {
		Set<String> renames = new LinkedHashSet<>();
		List<String> backfill = new ArrayList<>();
		while (true) {
			try {
				return this.project.draft("after", new DraftAnswers(List.copyOf(renames), backfill));
			}
			catch (OpenQuestionsException ex) {
				int before = renames.size() + backfill.size();
				ex.getQuestions().forEach((question) -> {
					if (question.option().equals("renames")) {
						renames.add(answer(question, model.renames()));
					}
					else {
						backfill.add(value(question));
					}
				});
				assertThat(renames.size() + backfill.size()).as(ex.getMessage()).isGreaterThan(before);
			}
		}
	}

	private static String answer(Question question, List<String> renames) {
		String yes = question.choices().get(0).answer();
		return renames.contains(yes.toLowerCase(Locale.ROOT)) ? yes : question.choices().get(1).answer();
	}

	private static String value(Question question) {
		String value = question.choices().get(0).answer();
		String column = value.substring(0, value.indexOf('='));
		if (!value.endsWith("<SQL expression>")) {
			return value;
		}
		String type = question.reason().toLowerCase(Locale.ROOT);
		if (type.contains("uuid")) {
			return column + "='00000000-0000-0000-0000-000000000001'";
		}
		boolean moment = type.contains("timestamp") || type.contains("datetime");
		return column + (moment ? "='2020-01-01 10:00:00'" : "='2020-01-01'");
	}

	private void fill() throws SQLException {
		try (Connection connection = this.project.dataSource().getConnection()) {
			Schema schema = this.project.catalog();
			String quote = connection.getMetaData().getIdentifierQuoteString();
			new SampleRows(schema, schema, Set.of(), (name) -> quote + name + quote)
				.inserts(schema.tables().keySet(), ROWS)
				.values()
				.stream()
				.flatMap(List::stream)
				.forEach(this.jdbc::execute);
		}
	}

	/**
	 * Return the tables and columns that two schemas have in common.
	 */
	private static Schema common(Schema before, Schema after) {
		List<Table> tables = before.tables()
			.values()
			.stream()
			.filter((table) -> after.table(table.name()).isPresent())
			.map((table) -> table.withColumns(table.columns()
				.stream()
				.filter((column) -> after.table(table.name()).orElseThrow().column(column.name()).isPresent())
				.toList()))
			.toList();
		return Schema.of(tables, List.of(), List.of());
	}

	/**
	 * Return the values of all rows, in words, as a number is the same in a wider type.
	 */
	private Map<String, List<Map<String, String>>> rows(Schema schema) {
		Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
		schema.tables().values().forEach((table) -> {
			List<String> columns = table.columns().stream().map(Column::name).toList();
			rows.put(table.name().name(),
					this.jdbc.query("select %s from %s order by 1".formatted(String.join(", ", columns), table.name()),
							(row, number) -> {
								Map<String, String> values = new LinkedHashMap<>();
								for (String column : columns) {
									values.put(column, row.getString(column));
								}
								return values;
							}));
		});
		return rows;
	}

	private static Map<String, List<Map<String, String>>> part(Map<String, List<Map<String, String>>> rows,
			Schema schema) {
		Map<String, List<Map<String, String>>> part = new LinkedHashMap<>();
		schema.tables().values().forEach((table) -> {
			List<String> columns = table.columns().stream().map(Column::name).toList();
			part.put(table.name().name(), rows.get(table.name().name()).stream().map((row) -> {
				Map<String, String> values = new LinkedHashMap<>(row);
				values.keySet().retainAll(columns);
				return values;
			}).toList());
		});
		return part;
	}

	static Stream<Arguments> evolutions() {
		long count = Long.getLong("turnstone.test.evolutions", 100);
		long first = Long.getLong("turnstone.test.first-evolution", 1);
		String only = System.getProperty("turnstone.test.evolutions-on", "");
		return Stream.of(TestDatabase.values())
			.filter((database) -> only.isEmpty() || database.name().equalsIgnoreCase(only))
			.flatMap((database) -> LongStream.range(first, first + count)
				.mapToObj((seed) -> Arguments.of(database, seed)));
	}

}
