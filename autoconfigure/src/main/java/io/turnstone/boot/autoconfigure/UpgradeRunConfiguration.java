package io.turnstone.boot.autoconfigure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.MigrationEvents;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.LongChangeSets;
import io.turnstone.upgrade.ProgressFile;
import io.turnstone.upgrade.RunListener;
import io.turnstone.upgrade.UpgradeJournal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.metrics.ApplicationStartup;

/**
 * What the upgrades of all databases share.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TurnstoneProperties.class)
class UpgradeRunConfiguration {

	/**
	 * How long a change set takes that the log tells of before it has ended.
	 */
	private static final Duration LONG = Duration.ofSeconds(5);

	@Bean
	@ConditionalOnMissingBean
	MigrationEvents migrationEvents(ApplicationEventPublisher publisher) {
		MigrationEvents events = new MigrationEvents();
		events.subscribe(publisher::publishEvent);
		return events;
	}

	/**
	 * An upgrade belongs to the start, even where beans are made when they are first
	 * needed: whoever asks how a database stands must not be the one who upgrades it.
	 */
	@Bean
	static LazyInitializationExcludeFilter upgradeLazyInitializationExcludeFilter() {
		return LazyInitializationExcludeFilter.forBeanTypes(GuardedSpringLiquibase.class);
	}

	@Bean
	@ConditionalOnMissingBean
	UpgradeJournal upgradeJournal(MigrationEvents events, TurnstoneProperties properties) {
		List<RunListener> listeners = new ArrayList<>(List.of(new LongChangeSets(LONG), events));
		if (properties.upgrade().progressFile() != null) {
			listeners.add(new ProgressFile(properties.upgrade().progressFile()));
		}
		return new UpgradeJournal(listeners);
	}

	@Bean
	@ConditionalOnMissingBean
	GuardedLiquibases guardedLiquibases(TurnstoneProperties properties, UpgradeJournal journal,
			@Value("${spring.application.name:an application}") String applicationName,
			ObjectProvider<ApplicationStartup> startup, ConfigurableListableBeanFactory beanFactory) {
		return new GuardedLiquibases(properties, journal, applicationName,
				startup.getIfAvailable(() -> ApplicationStartup.DEFAULT), new OtherDatabases(beanFactory, journal));
	}

}
