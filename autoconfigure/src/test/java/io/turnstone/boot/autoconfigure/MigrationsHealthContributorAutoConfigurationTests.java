package io.turnstone.boot.autoconfigure;

import java.nio.file.Path;
import java.util.Map;

import io.turnstone.boot.health.MigrationsHealthIndicator;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.UpgradeFailedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

class MigrationsHealthContributorAutoConfigurationTests {

	@TempDir
	private Path directory;

	private StartedApplication application;

	private ApplicationContextRunner runner;

	@BeforeEach
	void prepare() {
		this.application = StartedApplication.in(this.directory).withChangelog("create table a (x int)");
		this.runner = this.application.runner()
			.withConfiguration(AutoConfigurations.of(MigrationsHealthContributorAutoConfiguration.class));
	}

	@Test
	void tellsHowTheLastUpgradeEnded() {
		this.runner.run((context) -> {
			Health health = health(context);

			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).extractingByKey("dataSource", map(String.class, Object.class))
				.containsAllEntriesOf(
						Map.of("last", "upgrade", "outcome", "done", "changeSets", 1, "applied", 1, "pending", 0));
		});
	}

	@Test
	void isDownFromAFailureUntilAnUpgradeSucceeds() {
		this.runner.run((context) -> {
			GuardedSpringLiquibase liquibase = context.getBean(GuardedSpringLiquibase.class);
			this.application.withChangelog("create table a (x int)", "create nonsense");
			assertThatExceptionOfType(UpgradeFailedException.class).isThrownBy(liquibase::upgrade);

			assertThat(health(context).getStatus()).isEqualTo(Status.DOWN);
			assertThat(health(context).getDetails()).extractingByKey("dataSource", map(String.class, Object.class))
				.containsAllEntriesOf(Map.of("outcome", "failed", "pending", 1));

			this.application.withChangelog("create table a (x int)", "create table b (x int)");
			liquibase.upgrade();
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
		});
	}

	@Test
	void isOffWhereThatIsSet() {
		this.runner.withPropertyValues("management.health.migrations.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsHealthIndicator.class));
	}

	@Test
	void staysAwayWithoutHealth() {
		this.runner.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(MigrationsHealthIndicator.class));
	}

	private static Health health(ApplicationContext context) {
		Health health = context.getBean("migrationsHealthContributor", MigrationsHealthIndicator.class).health();
		assertThat(health).isNotNull();
		return health;
	}

}
