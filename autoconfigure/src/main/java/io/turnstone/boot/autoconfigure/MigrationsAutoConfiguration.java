package io.turnstone.boot.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import io.turnstone.ComparisonFilters;
import io.turnstone.DatabaseMigrations;
import io.turnstone.DifferenceFilter;
import io.turnstone.DraftFiles;
import io.turnstone.MigrationEvents;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsSettings;
import io.turnstone.diff.DifferencePattern;
import io.turnstone.diff.ImplicitChecks;
import io.turnstone.proof.KeptReplays;
import io.turnstone.scratch.ScratchSettings;
import liquibase.integration.spring.SpringLiquibase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration for {@link Migrations}.
 */
@AutoConfiguration(after = { ModelCaptureAutoConfiguration.class, TurnstoneLiquibaseAutoConfiguration.class,
		TurnstoneDatabasesAutoConfiguration.class, HibernateJpaAutoConfiguration.class })
@ConditionalOnClass(SpringLiquibase.class)
@ConditionalOnBean({ DataSource.class, ModelCapturingPostProcessor.class })
@EnableConfigurationProperties(TurnstoneProperties.class)
@Import(UpgradeRunConfiguration.class)
public final class MigrationsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Migrations migrations(ConfigurableListableBeanFactory beanFactory, ModelCapturingPostProcessor capture,
			TurnstoneProperties properties, ObjectProvider<DifferenceFilter> filters,
			ObjectProvider<BuildProperties> build, Environment environment, ObjectProvider<MigrationEvents> events) {
		TurnstoneProperties.Scratch scratch = properties.scratch();
		ManagedDatabases databases = new ManagedDatabases(beanFactory, capture,
				new ScratchSettings(scratch.url(), scratch.username(), scratch.password()));
		return new DatabaseMigrations(databases,
				new MigrationsSettings(properties.draft().directory(), properties.draft().author(),
						properties.draft().online(), properties.draft().dropLimit(),
						properties.draft().rollbackAddedColumns(), properties.draft().unproved(),
						ImplicitChecks.valueOf(properties.compare().implicitChecks().name()),
						new ComparisonFilters(patterns("include", properties.compare().include()),
								patterns("exclude", properties.compare().exclude()), filters.orderedStream().toList()),
						properties.compare().lockTimeout(), draftFiles(properties.draft(), build, environment),
						properties.draft().keepReplays() ? KeptReplays.ofThisUser() : KeptReplays.none()),
				events.getIfAvailable(MigrationEvents::new));
	}

	private static DraftFiles draftFiles(TurnstoneProperties.Draft draft, ObjectProvider<BuildProperties> build,
			Environment environment) {
		BuildProperties properties = build.getIfUnique();
		String version = (properties != null) ? properties.getVersion() : null;
		return new DraftFiles(draft.format(), draft.fileName(), draft.changeSetId(),
				(version != null) ? version : environment.getProperty("spring.application.version"));
	}

	private static List<DifferencePattern> patterns(String key, List<String> texts) {
		try {
			return texts.stream().map(DifferencePattern::of).toList();
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationsException(MigrationsException.Reason.BAD_REQUEST,
					"The property turnstone.compare.%s has a pattern that names no difference: %s".formatted(key,
							ex.getMessage()),
					"Mend or remove the pattern.", ex);
		}
	}

}
