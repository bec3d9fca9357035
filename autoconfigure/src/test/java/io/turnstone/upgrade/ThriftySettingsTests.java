package io.turnstone.upgrade;

import java.util.List;

import liquibase.GlobalConfiguration;
import liquibase.Scope;
import liquibase.configuration.ConfigurationValueProvider;
import liquibase.configuration.LiquibaseConfiguration;
import liquibase.configuration.core.EnvironmentValueProvider;
import liquibase.configuration.core.SystemPropertyValueProvider;
import liquibase.servicelocator.StandardServiceLocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ThriftySettings}.
 */
class ThriftySettingsTests {

	private static final String SETTING = GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getKey();

	@AfterEach
	void clear() {
		System.clearProperty(SETTING);
	}

	@Test
	void aSystemPropertyIsSeenAsSoonAsItIsSet() {
		Long before = GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getCurrentValue();

		System.setProperty(SETTING, "71");
		assertThat(GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getCurrentValue()).isEqualTo(71);
		System.setProperty(SETTING, "72");
		assertThat(GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getCurrentValue()).isEqualTo(72);
		System.clearProperty(SETTING);
		assertThat(GlobalConfiguration.CHANGELOGLOCK_POLL_RATE.getCurrentValue()).isEqualTo(before);
	}

	@Test
	void eachProviderIsStillThereInItsPlace() {
		List<ConfigurationValueProvider> stock = Scope.getCurrentScope()
			.getServiceLocator()
			.findInstances(ConfigurationValueProvider.class);
		List<ConfigurationValueProvider> taken = List
			.copyOf(Scope.getCurrentScope().getSingleton(LiquibaseConfiguration.class).getProviders());

		assertThat(taken).extracting(ConfigurationValueProvider::getPrecedence)
			.isSorted()
			.containsExactlyInAnyOrderElementsOf(
					stock.stream().map(ConfigurationValueProvider::getPrecedence).toList());
		assertThat(taken).filteredOn(SystemPropertyValueProvider.class::isInstance)
			.singleElement()
			.isNotExactlyInstanceOf(SystemPropertyValueProvider.class);
		assertThat(taken).filteredOn(EnvironmentValueProvider.class::isInstance)
			.singleElement()
			.isNotExactlyInstanceOf(EnvironmentValueProvider.class);
	}

	@Test
	void servicesAreFoundAsEver() {
		assertThat(Scope.getCurrentScope().getServiceLocator()).isExactlyInstanceOf(StandardServiceLocator.class);
	}

}
