package io.turnstone.boot.autoconfigure;

import java.net.URL;
import java.util.concurrent.ConcurrentHashMap;

import io.turnstone.boot.devtools.ClassChangeListener;
import io.turnstone.boot.devtools.RestartReporter;
import io.turnstone.testing.StubMigrations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsDevToolsAutoConfiguration}.
 */
class MigrationsDevToolsAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationsDevToolsAutoConfiguration.class))
		.withBean(StubMigrations.class, () -> new StubMigrations("orders"));

	@AfterEach
	void endSession() {
		Restarter.clearInstance();
	}

	@Test
	void reportsInASessionOfDevtools() {
		startSession();

		this.runner.run((context) -> assertThat(context).hasSingleBean(RestartReporter.class)
			.hasSingleBean(ClassChangeListener.class));
	}

	@Test
	void keepsNothingButStringsFromRestartToRestart() {
		startSession();

		this.runner.run((context) -> assertThat(Restarter.getInstance().getOrAddAttribute("turnstone", Object::new))
			.isInstanceOf(ConcurrentHashMap.class));
	}

	@Test
	void staysAwayWithoutASession() {
		Restarter.disable();

		this.runner.run((context) -> assertThat(context).doesNotHaveBean(RestartReporter.class));
	}

	@Test
	void staysAwayWithoutDevtools() {
		this.runner.withClassLoader(new FilteredClassLoader("org.springframework.boot.devtools"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("turnstoneRestartReporter"));
	}

	@Test
	void staysAwayWhereTurnstoneIsTurnedOff() {
		startSession();

		this.runner.withPropertyValues("turnstone.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(RestartReporter.class));
	}

	private static void startSession() {
		Restarter.initialize(new String[0], false, (thread) -> new URL[0], false);
	}

}
