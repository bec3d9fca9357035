package io.turnstone.upgrade;

import java.util.List;

import liquibase.Scope;
import liquibase.configuration.ConfigurationValueProvider;
import liquibase.configuration.LiquibaseConfiguration;
import liquibase.configuration.core.EnvironmentValueProvider;
import liquibase.configuration.core.SystemPropertyValueProvider;
import liquibase.servicelocator.ServiceLocator;

/**
 * Makes it cheap to ask for a setting of Liquibase, which is done a hundred times for
 * each change set. Liquibase copies all system properties each time, and goes over all
 * variables of the environment, to see whether they have changed. This sees it without.
 * <p>
 * It is a {@link ServiceLocator} only because Liquibase makes one of each while it sets
 * itself up, after its settings, and before anybody asks for one. As such it finds
 * nothing, and is never chosen.
 */
public final class ThriftySettings implements ServiceLocator {

	/**
	 * Replace what reads the settings of the current scope.
	 */
	public ThriftySettings() {
		LiquibaseConfiguration configuration = Scope.getCurrentScope().getSingleton(LiquibaseConfiguration.class);
		for (ConfigurationValueProvider provider : List.copyOf(configuration.getProviders())) {
			if (provider.getClass() == SystemPropertyValueProvider.class) {
				replace(configuration, provider, new SystemProperties());
			}
			else if (provider.getClass() == EnvironmentValueProvider.class) {
				replace(configuration, provider, new Environment());
			}
		}
	}

	private static void replace(LiquibaseConfiguration configuration, ConfigurationValueProvider provider,
			ConfigurationValueProvider replacement) {
		configuration.unregisterProvider(provider);
		configuration.registerProvider(replacement);
	}

	@Override
	public int getPriority() {
		return PRIORITY_NOT_APPLICABLE;
	}

	@Override
	public <T> List<T> findInstances(Class<T> type) {
		return List.of();
	}

	/**
	 * Settings that are system properties.
	 */
	private static final class SystemProperties extends SystemPropertyValueProvider {

		@Override
		protected int getMapHash() {
			return System.getProperties().hashCode();
		}

	}

	/**
	 * Settings that are variables of the environment, which stays as it is.
	 */
	private static final class Environment extends EnvironmentValueProvider {

		private final int hash = getMap().hashCode();

		@Override
		protected int getMapHash() {
			return this.hash;
		}

	}

}
