package io.turnstone.boot.devtools;

import java.io.File;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.turnstone.Base;
import io.turnstone.CheckRequest;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.LeftOut;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.testing.StubMigrations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.devtools.classpath.ClassPathChangedEvent;
import org.springframework.boot.devtools.filewatch.ChangedFile;
import org.springframework.boot.devtools.filewatch.ChangedFile.Type;
import org.springframework.boot.devtools.filewatch.ChangedFiles;
import org.springframework.context.support.GenericApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RestartReporter} and {@link ClassChangeListener}.
 */
class RestartReporterTests {

	private final Logger logger = (Logger) LoggerFactory.getLogger("turnstone");

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Map<String, String> session = new HashMap<>();

	private final StubMigrations migrations = new StubMigrations("orders")
		.onCheck((request) -> StubMigrations.check(request.database(), StubMigrations.missingColumn()));

	@BeforeEach
	void startLog() {
		this.log.start();
		this.logger.setLevel(Level.INFO);
		this.logger.addAppender(this.log);
	}

	@AfterEach
	void endLog() {
		this.logger.detachAppender(this.log);
		this.logger.setLevel(null);
	}

	@Test
	void tellsAtTheFirstStartWhatDiffers() {
		start(RestartAction.LOG);

		assertThat(log(Level.INFO)).singleElement()
			.asString()
			.contains("orders: the model is ahead of the changelog", "draft it:");
		assertThat(this.migrations.requests()).containsExactly(new CheckRequest("orders", Base.DATABASE));
	}

	@Test
	void saysNothingWhereModelAndChangelogAgree() {
		this.migrations.onCheck((request) -> StubMigrations.check(request.database()));

		start(RestartAction.LOG);

		assertThat(this.log.list).isEmpty();
		assertThat(this.migrations.requests()).hasSize(1);
	}

	@Test
	void doesNotLookAgainWhereNoClassChanged() {
		start(RestartAction.LOG);
		change("db/changelog/changes/draft.yaml");
		start(RestartAction.LOG);

		assertThat(this.migrations.requests()).hasSize(1);
	}

	@Test
	void tellsAgainOnlyWhereSomethingElseDiffers() {
		start(RestartAction.LOG);
		change("com/example/Order.class");
		start(RestartAction.LOG);
		assertThat(this.migrations.requests()).hasSize(2);
		assertThat(log(Level.INFO)).hasSize(1);

		this.migrations.onCheck((request) -> StubMigrations.check(request.database(), StubMigrations.missingColumn(),
				StubMigrations.missingColumn()));
		change("com/example/Order.class");
		start(RestartAction.LOG);
		assertThat(log(Level.INFO)).hasSize(2).last().asString().contains("2 differences");
	}

	@Test
	void writesTheDraftWhereAskedTo() {
		this.migrations.onDraft((request) -> new DraftResult("orders", Base.CHANGELOG, "src/draft.yaml", null, "",
				List.of(), List.of(), List.of(), List.of(),
				List.of(new LeftOut(StubMigrations.missingColumn(), "its change set fails")), List.of(), null));

		start(RestartAction.WRITE);

		assertThat(this.migrations.requests()).contains(new DraftRequest("orders", "purchase_order", Base.AUTO, null));
		assertThat(log(Level.INFO)).singleElement().asString().contains("orders: drafted src/draft.yaml", "not proved");
		assertThat(log(Level.WARN)).singleElement()
			.asString()
			.contains(
					"orders: left out of the draft: purchase_order.discount, column is missing, model numeric(5,2) not null default 0: its change set fails");
	}

	@Test
	void writesNoSecondDraftForTheSameDifferences() {
		start(RestartAction.WRITE);
		change("com/example/Order.class", "db/changelog/changes/draft.yaml");
		start(RestartAction.WRITE);

		assertThat(this.migrations.requests()).filteredOn(DraftRequest.class::isInstance).hasSize(1);
	}

	@Test
	void isSilentWhereTurnedOff() {
		change("com/example/Order.class");
		start(RestartAction.OFF);

		assertThat(this.migrations.requests()).isEmpty();
		assertThat(this.log.list).isEmpty();
	}

	@Test
	void warnsWhereTheCheckFails() {
		this.migrations.onCheck((request) -> {
			throw new MigrationsException(Reason.CONFLICT, "The model is empty", "Add an entity.");
		});

		start(RestartAction.LOG);
		start(RestartAction.LOG);

		assertThat(log(Level.WARN)).singleElement().asString().endsWith("The model is empty Add an entity.");
		assertThat(this.log.list).allSatisfy((event) -> assertThat(event.getThrowableProxy()).isNull());
	}

	private List<String> log(Level level) {
		return this.log.list.stream()
			.filter((event) -> event.getLevel() == level)
			.map(ILoggingEvent::getFormattedMessage)
			.toList();
	}

	private void start(RestartAction action) {
		new RestartReporter(this.migrations, new RestartMemory(this.session), action, Base.AUTO)
			.onApplicationEvent(new ApplicationReadyEvent(new SpringApplication(), new String[0],
					new GenericApplicationContext(), Duration.ZERO));
	}

	private void change(String... files) {
		var folder = new File("classes");
		var changed = new LinkedHashSet<ChangedFile>();
		for (String file : files) {
			changed.add(new ChangedFile(folder, new File(folder, file), Type.MODIFY));
		}
		new ClassChangeListener(new RestartMemory(this.session))
			.onApplicationEvent(new ClassPathChangedEvent(this, Set.of(new ChangedFiles(folder, changed)), true));
	}

}
