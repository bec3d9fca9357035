package io.turnstone.boot.autoconfigure;

import java.util.List;

import io.turnstone.UnknownDatabaseException;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.ChangelogMissingException;
import io.turnstone.upgrade.PendingUpgradeException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

class UpgradeFailureAnalyzerTests {

	@Test
	void tellsWhatIsPendingAndHowToApplyIt() {
		FailureAnalysis analysis = analyze(new PendingUpgradeException("orders",
				List.of(new ChangeSetReference("1", "mia", "a.yaml"), new ChangeSetReference("2", "mia", "a.yaml")),
				""));

		assertThat(analysis.getDescription()).isEqualTo("orders is not up to date. Pending: 1, 2");
		assertThat(analysis.getAction()).contains("--turnstone.command=upgrade");
	}

	@Test
	void tellsWhichChangelogIsGone() {
		FailureAnalysis analysis = analyze(new ChangelogMissingException("orders", "classpath:/db/master.xml", 12));

		assertThat(analysis.getDescription()).contains("classpath:/db/master.xml", "12 change sets", "orders");
		assertThat(analysis.getAction()).contains("spring.liquibase.change-log");
	}

	@Test
	void tellsWhatTurnstoneCannotDo() {
		FailureAnalysis analysis = analyze(new UnknownDatabaseException("x", List.of("dataSource")));

		assertThat(analysis.getDescription()).contains("'x'");
		assertThat(analysis.getAction()).contains("dataSource");
	}

	private static FailureAnalysis analyze(RuntimeException ex) {
		Throwable failure = new BeanCreationException("liquibase", "failed", ex);
		return SpringFactoriesLoader.forDefaultResourceLocation().load(FailureAnalyzer.class, (type, name, cause) -> {
			// Those that need a context are not asked
		})
			.stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter((analysis) -> analysis != null)
			.findFirst()
			.orElseThrow();
	}

}
