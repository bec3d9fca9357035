package io.turnstone.boot.command.text;

import java.time.Duration;
import java.util.List;

import io.turnstone.DatabaseStatus;
import io.turnstone.DatabaseStatus.State;
import io.turnstone.ModelStatus;
import io.turnstone.UpgradeResult;
import io.turnstone.UpgradeResult.Outcome;
import io.turnstone.testing.StubMigrations;
import org.junit.jupiter.api.Test;

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
