package io.turnstone.boot.autoconfigure;

import javax.sql.DataSource;

import io.turnstone.upgrade.GuardedSpringLiquibase;
import liquibase.Liquibase;
import liquibase.change.DatabaseChange;
import liquibase.integration.spring.Customizer;
import liquibase.integration.spring.SpringLiquibase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseProperties;
import org.springframework.boot.sql.init.dependency.DatabaseInitializationDependencyConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Auto-configuration that puts {@link GuardedSpringLiquibase} in the place of Spring
 * Boot's own bean, fed by the same {@code spring.liquibase} properties.
 */
@AutoConfiguration(before = LiquibaseAutoConfiguration.class, after = DataSourceAutoConfiguration.class)
@ConditionalOnClass({ SpringLiquibase.class, DatabaseChange.class, ConnectionCallback.class,
		LiquibaseAutoConfiguration.class })
@ConditionalOnBooleanProperty(name = { "turnstone.enabled", "spring.liquibase.enabled" }, matchIfMissing = true)
@ConditionalOnMissingBean(SpringLiquibase.class)
@Conditional(TurnstoneLiquibaseAutoConfiguration.DataSourceCondition.class)
@EnableConfigurationProperties({ LiquibaseProperties.class, TurnstoneProperties.class })
@Import({ DatabaseInitializationDependencyConfigurer.class, UpgradeRunConfiguration.class })
public final class TurnstoneLiquibaseAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(LiquibaseConnectionDetails.class)
	PropertiesLiquibaseConnectionDetails liquibaseConnectionDetails(LiquibaseProperties properties) {
		return new PropertiesLiquibaseConnectionDetails(properties);
	}

	@Bean
	@Conditional(OnUnlistedDatabaseCondition.class)
	GuardedSpringLiquibase liquibase(ObjectProvider<DataSource> dataSource,
			@LiquibaseDataSource ObjectProvider<DataSource> liquibaseDataSource,
			LiquibaseProperties liquibaseProperties, LiquibaseConnectionDetails connectionDetails,
			ObjectProvider<Customizer<Liquibase>> customizers, TurnstoneProperties properties,
			GuardedLiquibases liquibases, ConfigurableListableBeanFactory beanFactory) {
		MigrationDataSource migrated = new MigrationDataSource(liquibaseDataSource.getIfAvailable(),
				dataSource.getIfUnique(), connectionDetails);
		GuardedSpringLiquibase liquibase = liquibases.create(migrated.name(beanFactory),
				properties.upgradeModeAtStart());
		migrated.applyTo(liquibase);
		LiquibasePropertiesMapper.apply(liquibaseProperties, liquibase);
		// What a customizer changes is not part of what the fast path compares
		liquibase.setFastPath(properties.upgrade().fastPath() && customizers.stream().findAny().isEmpty());
		liquibase.setCustomizer((it) -> customizers.orderedStream().forEach((customizer) -> customizer.customize(it)));
		return liquibase;
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(AbstractEntityManagerFactoryBean.class)
	static class SchemaGenerationConfiguration {

		@Bean
		static SchemaGenerationWarning turnstoneSchemaGenerationWarning(
				ObjectProvider<GuardedSpringLiquibase> liquibases) {
			return new SchemaGenerationWarning(liquibases);
		}

	}

	static final class DataSourceCondition extends AnyNestedCondition {

		DataSourceCondition() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@ConditionalOnBean(DataSource.class)
		static final class OnDataSource {

		}

		@ConditionalOnBean(JdbcConnectionDetails.class)
		static final class OnConnectionDetails {

		}

		@ConditionalOnProperty("spring.liquibase.url")
		static final class OnUrl {

		}

	}

}
