package io.turnstone.upgrade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.lock.LockSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.turnstone.upgrade.Changelogs.createTable;
import static io.turnstone.upgrade.Changelogs.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for a history that holds what the changelog does not.
 */
@ExtendWith(OutputCaptureExtension.class)
class HistorySurprisesTests {

	@TempDir
	private Path directory;

	@ParameterizedTest
	@EnumSource
	void saysWhatANewerBuildApplied(TestDatabase product, CapturedOutput output) throws Exception {
		DataSource dataSource = product.create();
		changelog("a.yaml", createTable("1", "customer"), createTable("2", "item"));
		upgrade(dataSource);
		changelog("a.yaml", createTable("1", "customer"));

		upgrade(dataSource);

		assertThat(output).containsPattern(
				"WARN .* orders: 1 change set was applied to orders that the changelog file:\\S+master.yaml does not hold: "
						+ "2 \\(\\S*a.yaml\\). A newer build was here, or a file is missing");
	}

	@ParameterizedTest
	@EnumSource
	void refusesToRunBesideANewerBuildWhereThatIsAskedFor(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		changelog("a.yaml", createTable("1", "customer"), createTable("2", "item"));
		upgrade(dataSource);
		changelog("a.yaml", createTable("1", "customer"), createTable("3", "parcel"));
		GuardedSpringLiquibase older = liquibase(dataSource, UpgradeMode.RUN, UnexpectedPolicy.FAIL);

		assertThatExceptionOfType(ChangelogInvalidException.class).isThrownBy(older::afterPropertiesSet)
			.withMessageContaining("1 change set was applied to orders that the changelog")
			.satisfies((ex) -> assertThat(ex.getAction()).contains("--turnstone.command=downgrade",
					"--turnstone.upgrade.unexpected=warn"));

		assertThat(applied(dataSource)).containsExactly("1", "2");
		assertThatExceptionOfType(ContradictedHistoryException.class)
			.isThrownBy(liquibase(dataSource, UpgradeMode.VALIDATE, UnexpectedPolicy.FAIL)::afterPropertiesSet);
	}

	@Test
	void refusesAlsoAfterARunThatOnlySaidSo() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog("a.yaml", createTable("1", "customer"), createTable("2", "item"));
		upgrade(dataSource);
		changelog("a.yaml", createTable("1", "customer"));
		upgrade(dataSource);

		assertThatExceptionOfType(ChangelogInvalidException.class)
			.isThrownBy(liquibase(dataSource, UpgradeMode.RUN, UnexpectedPolicy.FAIL)::afterPropertiesSet);
	}

	@ParameterizedTest
	@EnumSource
	void doesNotRunTwiceWhatStandsInAnotherFileNow(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		changelog("a.yaml", createTable("1", "customer"), sql("it's two", "insert into customer (id) values (1)"));
		upgrade(dataSource);
		changelog("b.yaml", createTable("1", "customer"), sql("it's two", "insert into customer (id) values (1)"),
				sql("3", "insert into customer (id) values (3)"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.RUN, UnexpectedPolicy.WARN);

		assertThatExceptionOfType(ChangelogInvalidException.class).isThrownBy(liquibase::afterPropertiesSet)
			.withMessageContaining("2 change sets were applied to orders from files of other names")
			.withMessageContaining("b.yaml, applied from ")
			.withMessageContaining("a.yaml: 1, it's two")
			.satisfies((ex) -> {
				assertThat(applied(dataSource)).containsExactly("1", "it's two");
				List<String> statements = ex.getAction()
					.lines()
					.map(String::strip)
					.filter((line) -> line.startsWith("update "))
					.toList();
				assertThat(statements).hasSize(2)
					.allSatisfy((statement) -> assertThat(
							JdbcClient.create(dataSource).sql(statement.replace(";", "")).update())
						.isEqualTo(1));
			});

		liquibase.afterPropertiesSet();
		assertThat(applied(dataSource)).containsExactly("1", "it's two", "3");
		assertThat(liquibase.state().unexpected()).isEmpty();
	}

	@Test
	void saysSoWhereNothingIsToBeRunToo() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog("a.yaml", createTable("1", "customer"));
		upgrade(dataSource);
		changelog("b.yaml", createTable("1", "customer"));

		assertThatExceptionOfType(ContradictedHistoryException.class)
			.isThrownBy(liquibase(dataSource, UpgradeMode.VALIDATE, UnexpectedPolicy.WARN)::afterPropertiesSet)
			.withMessageContaining("1 change set was applied to orders from files of other names");
	}

	@Test
	void takesNothingForMovedThatIsNotTheSame(CapturedOutput output) throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog("a.yaml", createTable("1", "customer"));
		upgrade(dataSource);
		changelog("b.yaml", createTable("1", "item"));

		upgrade(dataSource);

		assertThat(applied(dataSource)).containsExactly("1", "1");
		assertThat(output).contains("that the changelog");
	}

	@ParameterizedTest
	@EnumSource
	void saysWhichChangeSetWasEditedSinceWhen(TestDatabase product) throws Exception {
		DataSource dataSource = product.create();
		changelog("a.yaml", createTable("1", "customer"), createTable("2", "item"));
		upgrade(dataSource);
		changelog("a.yaml", createTable("1", "customer"), createTable("2", "items"), createTable("3", "parcel"));
		GuardedSpringLiquibase edited = liquibase(dataSource, UpgradeMode.RUN, UnexpectedPolicy.WARN);
		String today = LocalDate.now().toString();

		assertThatExceptionOfType(ChangelogInvalidException.class).isThrownBy(edited::afterPropertiesSet)
			.withMessageContaining("The changelog was edited after it had been applied to orders:")
			.withMessageMatching("(?s).*change set 2 in \\S*a.yaml, applied %s \\d\\d:\\d\\d".formatted(today))
			.satisfies((ex) -> assertThat(ex.getAction()).contains("validCheckSum: ANY"));

		assertThatExceptionOfType(ChangelogInvalidException.class)
			.isThrownBy(liquibase(dataSource, UpgradeMode.VALIDATE, UnexpectedPolicy.WARN)::afterPropertiesSet)
			.withMessageContaining("a.yaml, applied " + today);
		assertThat(edited.state().edited()).extracting((each) -> each.changeSet().id()).containsExactly("2");
		assertThat(applied(dataSource)).containsExactly("1", "2");
	}

	@Test
	void goesOnWhereTheChecksumsAreToBeForgotten() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog("a.yaml", createTable("1", "customer"));
		upgrade(dataSource);
		changelog("a.yaml", createTable("1", "customers"), createTable("2", "item"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.RUN, UnexpectedPolicy.WARN);
		liquibase.setClearCheckSums(true);

		liquibase.afterPropertiesSet();

		assertThat(applied(dataSource)).containsExactly("1", "2");
		assertThat(liquibase.state().edited()).isEmpty();
	}

	@Test
	void takesNothingForEditedThatMayChange() throws Exception {
		DataSource dataSource = TestDatabase.H2.create();
		changelog("a.yaml", createTable("1", "customer"), sql("2", "runAlways: true", "delete from customer"),
				sql("3", "runOnChange: true", "delete from customer"),
				sql("4", "validCheckSum: ANY", "delete from customer"));
		upgrade(dataSource);
		changelog("a.yaml", createTable("1", "customer"),
				sql("2", "runAlways: true", "delete from customer where id=1"),
				sql("3", "runOnChange: true", "delete from customer where id=1"),
				sql("4", "validCheckSum: ANY", "delete from customer where id=1"));
		GuardedSpringLiquibase liquibase = liquibase(dataSource, UpgradeMode.RUN, UnexpectedPolicy.WARN);

		assertThat(liquibase.state().edited()).isEmpty();
		liquibase.afterPropertiesSet();
		assertThat(liquibase.lastReport()).isNotNull();
	}

	private void upgrade(DataSource dataSource) throws Exception {
		liquibase(dataSource, UpgradeMode.RUN, UnexpectedPolicy.WARN).afterPropertiesSet();
	}

	private GuardedSpringLiquibase liquibase(DataSource dataSource, UpgradeMode mode, UnexpectedPolicy unexpected) {
		GuardedSpringLiquibase liquibase = new GuardedSpringLiquibase("orders", mode, Duration.ZERO,
				LockPatience.ENDLESS, LockSettings.defaults(), new UpgradeJournal());
		liquibase.setDataSource(dataSource);
		liquibase.setChangeLog(this.directory.resolve("master.yaml").toUri().toString());
		liquibase.setUnexpected(unexpected);
		return liquibase;
	}

	private void changelog(String file, String... changeSets) throws Exception {
		Files.writeString(this.directory.resolve(file), Changelogs.HEAD + String.join("", changeSets));
		Files.writeString(this.directory.resolve("master.yaml"),
				Changelogs.HEAD + "- include: {file: %s, relativeToChangelogFile: true}%n".formatted(file));
	}

	private static List<String> applied(DataSource dataSource) {
		return JdbcClient.create(dataSource)
			.sql("select ID from DATABASECHANGELOG order by ORDEREXECUTED")
			.query(String.class)
			.list();
	}

}
