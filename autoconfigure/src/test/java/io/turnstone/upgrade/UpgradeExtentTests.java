package io.turnstone.upgrade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.lock.LockSettings;
import liquibase.LabelExpression;
import liquibase.Labels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for change sets that wait until no older version of the application runs.
 */
@ExtendWith(OutputCaptureExtension.class)
class UpgradeExtentTests {

	@TempDir
	private Path directory;

	@BeforeEach
	void write() throws Exception {
		Files.writeString(this.directory.resolve("master.yaml"),
				Changelogs.HEAD + createTable("1", "customer")
						+ sql("2", "labels: contract", "alter table customer drop column code")
						+ sql("3", "labels: expand", "insert into customer (id) values (1)"));
	}

	@ParameterizedTest
	@EnumSource
	void leavesContractUntilItIsAskedFor(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = product.create();

		GuardedSpringLiquibase first = liquibase(dataSource, UpgradeExtent.EXPAND, UpgradeMode.RUN, null);
		first.afterPropertiesSet();

		assertThat(ran(first)).containsExactly("1", "3");
		assertThat(output).contains("orders: 1 change set labelled contract waits until no older version of the "
				+ "application runs: 2; then --turnstone.command=upgrade --turnstone.upgrade.run=all");
		assertThat(first.state().upToDate()).isTrue();
		assertThat(pendingToOthers(first, dataSource)).containsExactly("2");
		GuardedSpringLiquibase all = liquibase(dataSource, UpgradeExtent.ALL, UpgradeMode.RUN, null);
		all.afterPropertiesSet();
		assertThat(ran(all)).containsExactly("2");
	}

	@Test
	void tellsWhatIsLeftOfADatabaseThatIsDroppedFirst(CapturedOutput output) throws Exception {
		GuardedSpringLiquibase liquibase = liquibase(TestDatabase.H2.create(), UpgradeExtent.EXPAND, UpgradeMode.RUN,
				null);
		liquibase.setDropFirst(true);

		liquibase.afterPropertiesSet();

		assertThat(ran(liquibase)).containsExactly("1", "3");
		assertThat(output).containsOnlyOnce("orders: 1 change set labelled contract waits until no older version");
	}

	@Test
	void hasNothingToDoWhereOnlyContractIsLeft() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		liquibase(dataSource, UpgradeExtent.EXPAND, UpgradeMode.RUN, null).afterPropertiesSet();

		GuardedSpringLiquibase again = liquibase(dataSource, UpgradeExtent.EXPAND, UpgradeMode.RUN, null);
		again.afterPropertiesSet();
		liquibase(dataSource, UpgradeExtent.EXPAND, UpgradeMode.VALIDATE, null).afterPropertiesSet();
		liquibase(dataSource, UpgradeExtent.EXPAND, UpgradeMode.WAIT, null).afterPropertiesSet();

		assertThat(again.lastReport()).extracting(RunReport::outcome).isEqualTo(RunReport.Outcome.NOTHING_TO_DO);
		assertThatExceptionOfType(PendingUpgradeException.class)
			.isThrownBy(liquibase(dataSource, UpgradeExtent.ALL, UpgradeMode.VALIDATE, null)::afterPropertiesSet);
	}

	@Test
	void keepsToTheFilterOfTheApplicationToo() throws Exception {
		Files.writeString(this.directory.resolve("master.yaml"),
				Changelogs.HEAD + createTable("1", "customer")
						+ sql("2", "labels: 'contract,blue'", "alter table customer drop column code")
						+ sql("3", "labels: blue", "insert into customer (id) values (1)")
						+ sql("4", "labels: red", "insert into customer (id) values (2)"));
		GuardedSpringLiquibase liquibase = liquibase(TestDatabase.H2.create(), UpgradeExtent.EXPAND, UpgradeMode.RUN,
				"blue, green");

		liquibase.afterPropertiesSet();

		assertThat(ran(liquibase)).containsExactly("1", "3");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", value = { //
			"null        | blue           | true", //
			"null        | contract       | false", //
			"blue        | blue           | true", //
			"blue        | red            | false", //
			"blue        | blue, contract | false", //
			"blue, red   | red            | true", //
			"blue, red   | red, contract  | false", //
			"!blue       | red            | true", //
			"a or b, c   | b              | true", //
			"a or b, c   | b, contract    | false", //
			"(a or b)    | a, contract    | false" })
	void narrowsTheFilter(@Nullable String filter, String labels, boolean runs) {
		assertThat(new LabelExpression(UpgradeExtent.EXPAND.narrow(filter)).matches(new Labels(labels)))
			.isEqualTo(runs);
		assertThat(UpgradeExtent.ALL.narrow(filter)).isEqualTo(filter);
	}

	private static List<String> ran(GuardedSpringLiquibase liquibase) {
		RunReport report = liquibase.lastReport();
		assertThat(report).isNotNull();
		return report.ran().stream().map((run) -> run.changeSet().id()).toList();
	}

	private static List<String> pendingToOthers(GuardedSpringLiquibase liquibase, DataSource dataSource)
			throws Exception {
		try (var connection = dataSource.getConnection()) {
			return liquibase.runner().state(connection).pending().stream().map(ChangeSetReference::id).toList();
		}
	}

	private GuardedSpringLiquibase liquibase(DataSource dataSource, UpgradeExtent extent, UpgradeMode mode,
			@Nullable String labelFilter) {
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", mode, Duration.ZERO,
				LockPatience.ENDLESS, LockSettings.defaults(), new UpgradeJournal());
		liquibase.setDataSource(dataSource);
		liquibase.setChangeLog(this.directory.resolve("master.yaml").toUri().toString());
		liquibase.setExtent(extent);
		liquibase.setLabelFilter(labelFilter);
		return liquibase;
	}

}
