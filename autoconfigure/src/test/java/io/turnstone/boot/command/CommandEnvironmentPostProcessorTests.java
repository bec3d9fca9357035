package io.turnstone.boot.command;

import java.io.PrintStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandEnvironmentPostProcessor}.
 */
class CommandEnvironmentPostProcessorTests {

	private final PrintStream original = System.out;

	private final DefaultBootstrapContext bootstrapContext = new DefaultBootstrapContext();

	@AfterEach
	void restore() {
		System.setOut(this.original);
	}

	@Test
	void leavesAnOrdinaryStartAlone() {
		MockEnvironment environment = process(new MockEnvironment());

		assertThat(environment.getPropertySources()).hasSize(1);
		assertThat(System.out).isSameAs(this.original);
	}

	@Test
	void leavesEverythingAloneWhereTurnedOff() {
		MockEnvironment environment = process(new MockEnvironment().withProperty("turnstone.command", "check")
			.withProperty("turnstone.enabled", "false"));

		assertThat(environment.getPropertySources()).hasSize(1);
		assertThat(System.out).isSameAs(this.original);
	}

	@Test
	void winsOverWhateverWouldChangeTheSchema() {
		MockEnvironment environment = process(new MockEnvironment().withProperty("turnstone.command", "check")
			.withProperty("spring.jpa.hibernate.ddl-auto", "create-drop")
			.withProperty("spring.sql.init.mode", "always"));

		assertThat(environment.getProperty("spring.jpa.hibernate.ddl-auto")).isEqualTo("none");
		assertThat(environment.getProperty("spring.sql.init.mode")).isEqualTo("never");
	}

	@Test
	void isQuietUnlessToldOtherwise() {
		MockEnvironment environment = process(new MockEnvironment().withProperty("turnstone.command", "check")
			.withProperty("spring.main.banner-mode", "log"));

		assertThat(environment.getProperty("spring.main.banner-mode")).isEqualTo("log");
		assertThat(environment.getProperty("spring.main.log-startup-info")).isEqualTo("false");
	}

	@Test
	void keepsStandardOutputForTheResult() {
		process(new MockEnvironment().withProperty("turnstone.command", "check"));
		var context = new GenericApplicationContext();
		this.bootstrapContext.close(context);
		context.refresh();

		assertThat(context.getBean(CommandOutput.class).result()).isSameAs(this.original);
		assertThat(System.out).isNotSameAs(this.original);
	}

	@Test
	void givesStandardOutputBackWhereThereIsNoCommandAfterAll() {
		RedirectedOutput.redirect();

		process(new MockEnvironment().withProperty("turnstone.command", "check")
			.withProperty("turnstone.enabled", "false"));

		assertThat(System.out).isSameAs(this.original);
	}

	@Test
	void findsTheOriginalWhereStandardOutputWasSentAwayBefore() {
		process(new MockEnvironment().withProperty("turnstone.command", "check"));

		assertThat(RedirectedOutput.redirect().result()).isSameAs(this.original);
	}

	private MockEnvironment process(MockEnvironment environment) {
		new CommandEnvironmentPostProcessor(this.bootstrapContext).postProcessEnvironment(environment,
				new SpringApplication());
		return environment;
	}

}
