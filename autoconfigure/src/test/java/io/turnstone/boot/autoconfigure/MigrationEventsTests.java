package io.turnstone.boot.autoconfigure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.MigrationEvent;
import io.turnstone.MigrationEvent.ChangeSetEnded;
import io.turnstone.MigrationEvent.ChangeSetStarted;
import io.turnstone.MigrationEvent.Direction;
import io.turnstone.MigrationEvent.RunEnded;
import io.turnstone.MigrationEvent.RunStarted;
import io.turnstone.UpgradeResult.Outcome;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.UpgradeFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for what an application is told of its upgrades.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationEventsTests {

	@TempDir
	private Path directory;

	@Test
	void tellsOfEachChangeSetAtTheStart() {
		StartedApplication.in(this.directory)
			.withChangelog("create table a (x int)", "create table b (x int)")
			.runner()
			.withUserConfiguration(Listening.class)
			.run((context) -> assertThat(context.getBean(Heard.class).events).satisfiesExactly(
					(event) -> assertThat(event).isEqualTo(new RunStarted("dataSource", Direction.UPGRADE)),
					(event) -> assertThat(event).isInstanceOfSatisfying(ChangeSetStarted.class, (started) -> {
						assertThat(started.changeSet().id()).isEqualTo("1");
						assertThat(started.number()).isEqualTo(1);
						assertThat(started.planned()).isEqualTo(2);
					}),
					(event) -> assertThat(event).isInstanceOfSatisfying(ChangeSetEnded.class,
							(ended) -> assertThat(ended.duration()).isPositive()),
					(event) -> assertThat(event).isInstanceOfSatisfying(ChangeSetStarted.class,
							(started) -> assertThat(started.number()).isEqualTo(2)),
					(event) -> assertThat(event).isInstanceOf(ChangeSetEnded.class),
					(event) -> assertThat(event).isInstanceOfSatisfying(RunEnded.class, (ended) -> {
						assertThat(ended.result().outcome()).isEqualTo(Outcome.DONE);
						assertThat(ended.applied()).isEqualTo(2);
						assertThat(ended.pending()).isZero();
					})));
	}

	@Test
	void tellsHowManyAreAppliedWhereNothingIsToDo() {
		StartedApplication application = StartedApplication.in(this.directory).withChangelog("create table a (x int)");
		application.runner().run((context) -> assertThat(context).hasNotFailed());

		application.runner()
			.withUserConfiguration(Listening.class)
			.run((context) -> assertThat(context.getBean(Heard.class).events).last()
				.isInstanceOfSatisfying(RunEnded.class, (ended) -> {
					assertThat(ended.result().outcome()).isEqualTo(Outcome.NOTHING_TO_DO);
					assertThat(ended.applied()).isEqualTo(1);
					assertThat(ended.pending()).isZero();
				}));
	}

	@Test
	void tellsOfAFailureAndOfTheWayBack() {
		StartedApplication application = StartedApplication.in(this.directory).withChangelog("create table a (x int)");
		application.runner().withUserConfiguration(Listening.class).run((context) -> {
			GuardedSpringLiquibase liquibase = context.getBean(GuardedSpringLiquibase.class);
			List<MigrationEvent> events = context.getBean(Heard.class).events;
			application.withChangelog("create table a (x int)", "create table b (x int)", "create nonsense");

			assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(liquibase::upgrade);

			assertThat(events).last().isInstanceOfSatisfying(RunEnded.class, (ended) -> {
				assertThat(ended.result().outcome()).isEqualTo(Outcome.FAILED);
				assertThat(ended.applied()).isEqualTo(2);
				assertThat(ended.pending()).isEqualTo(1);
			});
		});
	}

	@Test
	void goesOnWhereAListenerFails(CapturedOutput output) {
		StartedApplication.in(this.directory)
			.withChangelog("create table a (x int)")
			.runner()
			.withUserConfiguration(Failing.class)
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(GuardedSpringLiquibase.class).state().applied()).isEqualTo(1);
			});

		assertThat(output).contains("dataSource: a listener of RunStarted failed",
				"dataSource: a listener of ChangeSetEnded failed");
	}

	@Test
	void reachesAListenerOfOneKindAtTheStart() {
		StartedApplication.in(this.directory)
			.withChangelog("create table a (x int)")
			.runner()
			.withUserConfiguration(OneKind.class)
			.run((context) -> assertThat(context.getBean(EndedListener.class).ended).hasSize(1));
	}

	@Test
	void reachesMethodsOnceTheApplicationRuns() {
		StartedApplication.in(this.directory)
			.withChangelog("create table a (x int)")
			.runner()
			.withUserConfiguration(Annotated.class)
			.run((context) -> {
				assertThat(context.getBean(Annotated.class).ended).isEmpty();

				context.getBean(GuardedSpringLiquibase.class).upgrade();

				assertThat(context.getBean(Annotated.class).ended).hasSize(1);
			});
	}

	@Test
	void isAStepOfTheStart() {
		BufferingApplicationStartup startup = new BufferingApplicationStartup(1000);

		StartedApplication.in(this.directory)
			.withChangelog("create table a (x int)")
			.runner()
			.withInitializer((context) -> context.setApplicationStartup(startup))
			.run((context) -> assertThat(startup.getBufferedTimeline().getEvents())
				.filteredOn((event) -> event.getStartupStep().getName().equals("turnstone.upgrade"))
				.singleElement()
				.satisfies((event) -> assertThat(event.getStartupStep().getTags()).extracting("key", "value")
					.containsExactly(tuple("database", "dataSource"), tuple("changeSets", "1"))));
	}

	static final class Heard implements ApplicationListener<ApplicationEvent> {

		private final List<MigrationEvent> events = new ArrayList<>();

		@Override
		public void onApplicationEvent(ApplicationEvent event) {
			if (event instanceof PayloadApplicationEvent<?> payload
					&& payload.getPayload() instanceof MigrationEvent it) {
				this.events.add(it);
			}
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Listening {

		@Bean
		Heard heard() {
			return new Heard();
		}

	}

	static final class EndedListener implements ApplicationListener<PayloadApplicationEvent<RunEnded>> {

		private final List<RunEnded> ended = new ArrayList<>();

		@Override
		public void onApplicationEvent(PayloadApplicationEvent<RunEnded> event) {
			this.ended.add(event.getPayload());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OneKind {

		@Bean
		EndedListener endedListener() {
			return new EndedListener();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Failing {

		@Bean
		ApplicationListener<ApplicationEvent> failing() {
			return new ApplicationListener<>() {

				@Override
				public void onApplicationEvent(ApplicationEvent event) {
					if (event instanceof PayloadApplicationEvent) {
						throw new IllegalStateException("broken");
					}
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Annotated {

		private final List<RunEnded> ended = new ArrayList<>();

		@EventListener
		void on(RunEnded event) {
			this.ended.add(event);
		}

	}

}
