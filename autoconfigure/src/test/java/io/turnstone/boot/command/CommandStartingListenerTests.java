package io.turnstone.boot.command;

import java.io.PrintStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationStartingEvent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandStartingListener}.
 */
class CommandStartingListenerTests {

	private static final String RESTART_ENABLED = "spring.devtools.restart.enabled";

	private final PrintStream original = System.out;

	@AfterEach
	void restore() {
		System.clearProperty(RESTART_ENABLED);
		System.clearProperty("turnstone.command");
		System.setOut(this.original);
	}

	@Test
	void keepsDevtoolsFromRestartingForACommand() {
		start("--turnstone.command=check");

		assertThat(System.getProperty(RESTART_ENABLED)).isEqualTo("false");
		assertThat(System.out).isNotSameAs(this.original);
	}

	@Test
	void seesACommandThatIsASystemProperty() {
		System.setProperty("turnstone.command", "check");

		start();

		assertThat(System.getProperty(RESTART_ENABLED)).isEqualTo("false");
	}

	@Test
	void leavesTheChoiceOfTheUser() {
		System.setProperty(RESTART_ENABLED, "true");

		start("--turnstone.command=check");

		assertThat(System.getProperty(RESTART_ENABLED)).isEqualTo("true");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--server.port=0", "--turnstone.command", "--turnstone.command= " })
	void leavesAnOrdinaryStartAlone(String argument) {
		start(argument);

		assertThat(System.getProperty(RESTART_ENABLED)).isNull();
		assertThat(System.out).isSameAs(this.original);
	}

	@Test
	void leavesEverythingAloneWhereTurnedOff() {
		start("--turnstone.command=check", "--turnstone.enabled=false");

		assertThat(System.getProperty(RESTART_ENABLED)).isNull();
		assertThat(System.out).isSameAs(this.original);
	}

	private static void start(String... arguments) {
		new CommandStartingListener().onApplicationEvent(
				new ApplicationStartingEvent(new DefaultBootstrapContext(), new SpringApplication(), arguments));
	}

}
