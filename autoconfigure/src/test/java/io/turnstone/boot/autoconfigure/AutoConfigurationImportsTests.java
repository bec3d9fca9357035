package io.turnstone.boot.autoconfigure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the list of auto-configurations.
 */
class AutoConfigurationImportsTests {

	@ParameterizedTest
	@ValueSource(classes = { MigrationsCommandAutoConfiguration.class, MigrationsDevToolsAutoConfiguration.class,
			MigrationsEndpointAutoConfiguration.class })
	void listsTheDoors(Class<?> autoConfiguration) {
		assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
			.contains(autoConfiguration.getName());
	}

}
