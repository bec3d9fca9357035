package io.turnstone.boot.autoconfigure;

import javax.sql.DataSource;

import io.turnstone.DatabaseMigrations;
import io.turnstone.Migrations;
import io.turnstone.MigrationsSettings;
import io.turnstone.diff.ImplicitChecks;
import io.turnstone.scratch.ScratchSettings;
import liquibase.integration.spring.SpringLiquibase;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration for {@link Migrations}.
 */
@AutoConfiguration(after = { ModelCaptureAutoConfiguration.class, TurnstoneLiquibaseAutoConfiguration.class,
		HibernateJpaAutoConfiguration.class })
@ConditionalOnClass(SpringLiquibase.class)
@ConditionalOnBean({ DataSource.class, ModelCapturingPostProcessor.class })
@EnableConfigurationProperties(TurnstoneProperties.class)
public final class MigrationsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Migrations migrations(ListableBeanFactory beanFactory, ModelCapturingPostProcessor capture,
			TurnstoneProperties properties) {
		TurnstoneProperties.Scratch scratch = properties.scratch();
		ManagedDatabases databases = new ManagedDatabases(beanFactory, capture,
				new ScratchSettings(scratch.url(), scratch.username(), scratch.password()));
		return new DatabaseMigrations(databases, new MigrationsSettings(properties.draft().directory(),
				properties.draft().author(), ImplicitChecks.valueOf(properties.compare().implicitChecks().name())));
	}

}
