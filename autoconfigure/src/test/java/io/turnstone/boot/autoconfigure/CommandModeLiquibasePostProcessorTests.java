package io.turnstone.boot.autoconfigure;

import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandModeLiquibasePostProcessor}.
 */
class CommandModeLiquibasePostProcessorTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "null", value = { //
			"null    | null                        | true", //
			"check   | null                        | false", //
			"upgrade | null                        | true", //
			"upgrade | turnstone.upgrade.dry-run   | false", //
			"upgrade | turnstone.upgrade.to        | false", //
			"upgrade | turnstone.upgrade.run       | false", //
			"upgrade | turnstone.database          | false" })
	void keepsLiquibaseFromDoingMoreThanTheCommand(String command, String option, boolean runs) {
		MockEnvironment environment = new MockEnvironment();
		if (command != null) {
			environment.setProperty("turnstone.command", command);
		}
		if (option != null) {
			environment.setProperty(option, "something");
		}
		OwnLiquibase liquibase = new OwnLiquibase();

		new CommandModeLiquibasePostProcessor(environment).postProcessBeforeInitialization(liquibase, "own");

		assertThat(liquibase.runs()).isEqualTo(runs);
	}

	private static final class OwnLiquibase extends SpringLiquibase {

		boolean runs() {
			return this.shouldRun;
		}

	}

}
