package io.turnstone.scratch;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.turnstone.catalog.CatalogReader;
import io.turnstone.catalog.CatalogScope;
import io.turnstone.catalog.Catalogs;
import io.turnstone.schema.Check;
import io.turnstone.schema.Finding;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Behaviour of a lean scratch, the same on every product.
 */
abstract class LeanScratchTests {

	private final DataSource live;

	private final Scratch scratch;

	LeanScratchTests(TestDatabase database) {
		this.live = database.create();
		this.scratch = Scratches.forDataSource(this.live, ScratchSettings.none());
	}

	/**
	 * Return tables, each by its columns and constraints, in which everything occurs that
	 * the product rewrites.
	 */
	abstract Map<String, String> tables();

	/**
	 * Return statements that the tables rely on.
	 */
	abstract String[] preparations();

	@Test
	void readsBackWhatTheLiveDatabaseTells() throws Exception {
		TestDatabase.execute(this.live, preparations());
		tables().forEach((name, body) -> TestDatabase.execute(this.live, "create table %s %s".formatted(name, body)));

		Schema liveSchema = readLive();
		LeanResult result = this.scratch.lean(tables().entrySet()
			.stream()
			.map((table) -> new ScratchTable(table.getKey(),
					List.of("create table {{table}} %s".formatted(table.getValue()))))
			.toList(), this::read);

		assertThat(result.findings()).isEmpty();
		assertThat(result.tables()).hasSameSizeAs(tables());
		result.tables().forEach((name, table) -> {
			Table liveTable = liveSchema.table(ObjectName.of(stored(name))).orElseThrow();
			assertThat(table.columns()).isEqualTo(liveTable.columns());
			assertThat(conditions(table)).isEqualTo(conditions(liveTable));
		});
	}

	@Test
	void reportsWhatCannotBeCreatedAndReadsTheRest() {
		List<ScratchTable> tables = IntStream.range(0, 10)
			.mapToObj((number) -> new ScratchTable("table" + number,
					List.of("create table {{table}} (id bigint)",
							(number % 5 == 3) ? "create index ix_{{name}} on {{table}} (missing)"
									: "create index ix_{{name}} on {{table}} (id)")))
			.toList();

		LeanResult result = this.scratch.lean(tables, this::read);

		assertThat(result.tables()).hasSize(8).doesNotContainKeys("table3", "table8");
		assertThat(result.findings()).extracting(Finding::object).containsExactly("table3", "table8");
		assertThat(result.findings().get(0).reason()).containsIgnoringCase("missing")
			.endsWith("in: create index ix_table3 on table3 (missing)");
	}

	@Test
	void leavesNothingBehind() throws Exception {
		TestDatabase.execute(this.live, "create table kept (id bigint primary key)");
		Schema before = readLive();

		this.scratch.lean(
				List.of(new ScratchTable("kept", List.of("create table {{table}} (id integer)")),
						new ScratchTable("broken", List.of("create table {{table}} (id integer", "drop table kept"))),
				this::read);

		assertThat(readLive()).isEqualTo(before);
	}

	DataSource live() {
		return this.live;
	}

	Scratch scratch() {
		return this.scratch;
	}

	String stored(String name) {
		return name;
	}

	Schema readLive() throws Exception {
		try (Connection connection = this.live.getConnection()) {
			return Catalogs.readerFor(connection).read(connection, CatalogScope.ofDefaultSchema());
		}
	}

	Schema read(Connection connection, String schema, Collection<String> tables) throws java.sql.SQLException {
		CatalogReader reader = Catalogs.readerFor(connection);
		return reader.read(connection, CatalogScope.of(schema, tables));
	}

	private static List<String> conditions(Table table) {
		return table.checks().stream().map(Check::expression).sorted().toList();
	}

}
