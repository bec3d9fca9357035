package io.turnstone.boot.autoconfigure;

import io.turnstone.Migrations;
import io.turnstone.boot.devtools.ClassChangeListener;
import io.turnstone.boot.devtools.RestartAction;
import io.turnstone.boot.devtools.RestartMemory;
import io.turnstone.boot.devtools.RestartReporter;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.devtools.restart.ConditionalOnInitializedRestarter;
import org.springframework.boot.devtools.restart.Restarter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for what Turnstone does after a
 * restart by devtools.
 */
@AutoConfiguration(afterName = "io.turnstone.boot.autoconfigure.MigrationsAutoConfiguration")
@ConditionalOnClass(Restarter.class)
@ConditionalOnBooleanProperty(name = "turnstone.enabled", matchIfMissing = true)
@ConditionalOnBean(Migrations.class)
@EnableConfigurationProperties(TurnstoneProperties.class)
public final class MigrationsDevToolsAutoConfiguration {

	/**
	 * Beans of a session of devtools. Its condition is not even looked at where devtools
	 * is missing.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnInitializedRestarter
	static class RestartConfiguration {

		@Bean
		RestartMemory turnstoneRestartMemory() {
			return RestartMemory.ofSession();
		}

		@Bean
		ClassChangeListener turnstoneClassChangeListener(RestartMemory memory) {
			return new ClassChangeListener(memory);
		}

		@Bean
		RestartReporter turnstoneRestartReporter(Migrations migrations, RestartMemory memory,
				TurnstoneProperties properties) {
			return new RestartReporter(migrations, memory, RestartAction.valueOf(properties.devtools().draft().name()),
					properties.draft().base());
		}

	}

}
