package io.turnstone.boot.autoconfigure;

import io.turnstone.upgrade.GuardedSpringLiquibase;
import liquibase.change.DatabaseChange;
import liquibase.integration.spring.SpringLiquibase;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.ConnectionCallback;

/**
 * Auto-configuration for a {@link GuardedSpringLiquibase} of each database that
 * {@code turnstone.databases} lists.
 */
@AutoConfiguration(before = LiquibaseAutoConfiguration.class, after = TurnstoneLiquibaseAutoConfiguration.class)
@ConditionalOnClass({ SpringLiquibase.class, DatabaseChange.class, ConnectionCallback.class,
		LiquibaseAutoConfiguration.class })
@ConditionalOnBooleanProperty(name = "turnstone.enabled", matchIfMissing = true)
@Conditional(TurnstoneDatabasesAutoConfiguration.ListedCondition.class)
@Import({ DatabaseInitializationDependencyConfigurer.class, UpgradeRunConfiguration.class,
		ListedDatabasesRegistrar.class })
public final class TurnstoneDatabasesAutoConfiguration {

	@Bean(ListedLiquibases.NAME)
	ListedLiquibases listedLiquibases(GuardedLiquibases liquibases, TurnstoneProperties properties,
			Environment environment, ConfigurableListableBeanFactory beanFactory) {
		return new ListedLiquibases(liquibases, properties, environment, beanFactory);
	}

	static final class ListedCondition extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			boolean listed = Binder.get(context.getEnvironment())
				.bind(ListedDatabases.PREFIX, Bindable.mapOf(String.class, Object.class))
				.isBound();
			return new ConditionOutcome(listed, ListedDatabases.PREFIX + (listed ? " is set" : " is not set"));
		}

	}

}
