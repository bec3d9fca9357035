package io.turnstone.boot.command.text;

import java.time.Duration;
import java.util.List;

import io.turnstone.DatabaseStatus;
import io.turnstone.DatabaseStatus.State;
import io.turnstone.LockStatus;
import io.turnstone.ModelStatus;
import io.turnstone.RunStatus;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;
import io.turnstone.testing.StubMigrations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatusText} and {@link RunText}.
 */
class StatusTextTests {

	private static final String FILE = "db/changelog/changes/20261122-1530-orders.yaml";

	@Test
	void saysInOneLineThatAllIsApplied() {
		assertThat(new StatusText().render("orders", StubMigrations.upToDate())).containsExactly(
				"orders: up to date, 3 change sets applied (classpath:db/changelog/db.changelog-master.yaml)");
	}

	@Test
	void listsWhatIsPending() {
		var status = StubMigrations.pending(StubMigrations.changeSet("9"), StubMigrations.changeSet("10"));

		assertThat(new StatusText().render("orders", status)).containsExactly(
				"orders: 2 change sets pending, 3 applied:", "  9   mia  " + FILE, "  10  mia  " + FILE,
				"Apply them:  --turnstone.command=upgrade   or start the application");
	}

	@Test
	void saysHowToBeginWithoutAChangelog() {
		var status = new DatabaseStatus(State.UP_TO_DATE, null, 0, List.of(), null, ModelStatus.notChecked());

		assertThat(new StatusText().render("orders", status)).containsExactly("orders: no changelog yet; "
				+ "draft the first one:  --turnstone.command=draft --turnstone.message=\"...\"");
	}

	@Test
	void saysHowFarARunIs() {
		var running = new RunStatus(StubMigrations.NOW, StubMigrations.changeSet("9"), 3, 10, StubMigrations.NOW);
		var status = new DatabaseStatus(State.UPGRADING, "changelog.yaml", 0, List.of(), List.of(), List.of(), null,
				running, null, ModelStatus.notChecked());

		assertThat(new StatusText().render("orders", status))
			.containsExactly("orders: change sets are being applied right now: 3/10 9, since 2026-11-22T15:30:00Z");
	}

	@Test
	void saysWhatHistoryAndChangelogDisagreeAbout() {
		var status = new DatabaseStatus(State.UP_TO_DATE, "changelog.yaml", 3, List.of(),
				List.of(StubMigrations.changeSet("8")), List.of(StubMigrations.changeSet("7")), null, null, null,
				ModelStatus.notChecked());

		assertThat(new StatusText().render("orders", status)).containsExactly(
				"orders: up to date, 3 change sets applied (changelog.yaml)",
				"Applied, but not in the changelog: a newer build was here, or a file is missing:", "  8  mia  " + FILE,
				"Edited after it had been applied, so that the next upgrade fails:", "  7  mia  " + FILE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", value = { //
			"true  | it is at work", //
			"false | it is gone, and the next upgrade releases it", //
			"null  | whether it is still at work cannot be told" })
	void saysWhoHoldsTheLock(Boolean alive, String said) {
		var status = new DatabaseStatus(State.UP_TO_DATE, "changelog.yaml", 3, List.of(), List.of(), List.of(),
				new LockStatus("shop on orders-7c9f", StubMigrations.NOW, alive), null, null, ModelStatus.notChecked());

		assertThat(new StatusText().render("orders", status))
			.contains("Locked by shop on orders-7c9f, since 2026-11-22T15:30:00Z; " + said);
	}

	@Test
	void saysWhyTheLastUpgradeFailed() {
		var failed = new UpgradeResult(StubMigrations.NOW, Duration.ZERO, List.of(), Outcome.FAILED, "no such table");
		var status = new DatabaseStatus(State.FAILED, "changelog.yaml", 3, List.of(), failed, ModelStatus.notChecked());

		assertThat(new StatusText().render("orders", status))
			.containsExactly("orders: the last upgrade failed: no such table");
	}

	@Test
	void tellsWhatWasApplied() {
		assertThat(RunText.ofUpgrade().render("orders", StubMigrations.ran(StubMigrations.changeSet("9"))))
			.containsExactly("orders: applied 1 change set in 400 ms", "  9  mia  " + FILE);
		assertThat(RunText.ofUpgrade().render("orders", StubMigrations.nothingToDo()))
			.containsExactly("orders: up to date, there was nothing to apply");
	}

	@Test
	void tellsWhatWasRolledBack() {
		assertThat(RunText.ofDowngrade().render("orders", StubMigrations.ran(StubMigrations.changeSet("9"))))
			.containsExactly("orders: rolled back 1 change set in 400 ms", "  9  mia  " + FILE);
		assertThat(RunText.ofDowngrade().render("orders", StubMigrations.nothingToDo()))
			.containsExactly("orders: there was nothing to roll back");
	}

}
