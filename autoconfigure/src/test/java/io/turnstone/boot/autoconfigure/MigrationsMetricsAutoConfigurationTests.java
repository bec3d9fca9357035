package io.turnstone.boot.autoconfigure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.turnstone.boot.metrics.MigrationsMetrics;
import io.turnstone.boot.metrics.MigrationsObservations;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.UpgradeFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationsMetricsAutoConfigurationTests {

	@TempDir
	private Path directory;

	private StartedApplication application;

	private ApplicationContextRunner runner;

	@BeforeEach
	void prepare() {
		this.application = StartedApplication.in(this.directory).withChangelog("create table a (x int)");
		this.runner = this.application.runner()
			.withConfiguration(
					AutoConfigurations.of(MetricsAutoConfiguration.class, SimpleMetricsExportAutoConfiguration.class,
							CompositeMeterRegistryAutoConfiguration.class, MigrationsMetricsAutoConfiguration.class));
	}

	@Test
	void countsTheRunOfTheStart() {
		this.runner.run((context) -> {
			assertThat(timer(context, "done").count()).isEqualTo(1);
			assertThat(gauge(context, "turnstone.changesets.applied")).isEqualTo(1);
			assertThat(gauge(context, "turnstone.changesets.pending")).isZero();
		});
		this.runner.run((context) -> {
			assertThat(timer(context, "nothing_to_do").count()).isEqualTo(1);
			assertThat(gauge(context, "turnstone.changesets.applied")).isEqualTo(1);
		});
	}

	@Test
	void countsWhatComesLater() {
		this.runner.run((context) -> {
			GuardedSpringLiquibase liquibase = context.getBean(GuardedSpringLiquibase.class);
			this.application.withChangelog("create table a (x int)", "create table b (x int)", "create nonsense");
			assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(liquibase::upgrade);

			assertThat(timer(context, "failed").count()).isEqualTo(1);
			assertThat(gauge(context, "turnstone.changesets.applied")).isEqualTo(2);
			assertThat(gauge(context, "turnstone.changesets.pending")).isEqualTo(1);
		});
	}

	@Test
	void observesRunsOnceThereIsARegistry() {
		this.runner.withConfiguration(AutoConfigurations.of(ObservationAutoConfiguration.class))
			.withUserConfiguration(Handled.class)
			.run((context) -> {
				List<Observation.Context> observed = context.getBean(Handled.class).observed;
				assertThat(observed).isEmpty();

				context.getBean(GuardedSpringLiquibase.class).upgrade();

				assertThat(observed).singleElement().satisfies((observation) -> {
					assertThat(observation.getName()).isEqualTo("turnstone.run");
					assertThat(observation.getContextualName()).isEqualTo("upgrade dataSource");
					assertThat(observation.getLowCardinalityKeyValues()).map(Object::toString)
						.anyMatch((tag) -> tag.contains("nothing_to_do"));
				});
			});
	}

	@Test
	void staysAwayWithoutMicrometer() {
		this.application.runner()
			.withConfiguration(AutoConfigurations.of(MigrationsMetricsAutoConfiguration.class))
			.withClassLoader(new FilteredClassLoader("io.micrometer"))
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(MigrationsMetrics.class)
				.doesNotHaveBean(MigrationsObservations.class));
	}

	private static Timer timer(ApplicationContext context, String outcome) {
		return context.getBean(MeterRegistry.class)
			.get("turnstone.upgrade")
			.tag("database", "dataSource")
			.tag("outcome", outcome)
			.timer();
	}

	private static double gauge(ApplicationContext context, String name) {
		return context.getBean(MeterRegistry.class).get(name).tag("database", "dataSource").gauge().value();
	}

	@Configuration(proxyBeanMethods = false)
	static class Handled {

		private final List<Observation.Context> observed = new ArrayList<>();

		@Bean
		ObservationHandler<Observation.Context> handler() {
			return new ObservationHandler<>() {

				@Override
				public void onStop(Observation.Context context) {
					Handled.this.observed.add(context);
				}

				@Override
				public boolean supportsContext(Observation.Context context) {
					return context.getName().startsWith("turnstone");
				}

			};
		}

	}

}
