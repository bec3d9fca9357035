package io.turnstone.boot.autoconfigure;

import io.turnstone.DataLoss;
import io.turnstone.DraftAnswers;
import io.turnstone.Migrations;
import io.turnstone.boot.command.CommandOutput;
import io.turnstone.boot.command.CommandSettings;
import io.turnstone.boot.command.CommandSettings.DowngradeSettings;
import io.turnstone.boot.command.CommandSettings.DraftSettings;
import io.turnstone.boot.command.CommandSettings.LintSettings;
import io.turnstone.boot.command.CommandSettings.SqlSettings;
import io.turnstone.boot.command.CommandSettings.UpgradeSettings;
import io.turnstone.boot.command.ExitHandler;
import io.turnstone.boot.command.MigrationsCommand;
import io.turnstone.boot.command.MigrationsCommandLifecycle;
import io.turnstone.boot.command.OutputFormat;
import io.turnstone.boot.command.text.Detail;
import liquibase.integration.spring.SpringLiquibase;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the command line. Its beans are
 * there whether or not a command is given, as that is only known when the application
 * runs.
 */
@AutoConfiguration(afterName = "io.turnstone.boot.autoconfigure.MigrationsAutoConfiguration")
@ConditionalOnBooleanProperty(name = "turnstone.enabled", matchIfMissing = true)
@EnableConfigurationProperties(TurnstoneProperties.class)
public final class MigrationsCommandAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	CommandOutput migrationsCommandOutput() {
		return new CommandOutput(System.out, System.err);
	}

	@Bean
	@ConditionalOnMissingBean
	ExitHandler migrationsExitHandler() {
		return ExitHandler.ofProcess();
	}

	@Bean
	@ConditionalOnMissingBean
	MigrationsCommandLifecycle migrationsCommandLifecycle(ObjectProvider<Migrations> migrations,
			TurnstoneProperties properties, CommandOutput output, ApplicationContext context, ExitHandler exitHandler) {
		MigrationsCommand command = new MigrationsCommand(migrations, settings(properties), output);
		return new MigrationsCommandLifecycle(command, context, exitHandler);
	}

	private static CommandSettings settings(TurnstoneProperties properties) {
		DraftSettings draft = new DraftSettings(properties.draft().base(), properties.message(),
				properties.draft().author(),
				DraftAnswers.of(properties.renames(), properties.backfill(), properties.drops()),
				properties.draft().failOn());
		TurnstoneProperties.Lint lint = properties.lint();
		return new CommandSettings(properties.command(), properties.database(), draft,
				new LintSettings(lint.scope(), lint.changeLog(), lint.failOn()), properties.baseline().message(),
				new UpgradeSettings(properties.upgrade().to(), properties.upgrade().dryRun()),
				downgrade(properties.downgrade()),
				new SqlSettings(properties.sql().from(), properties.sql().to(), properties.sql().offline()),
				OutputFormat.valueOf(properties.output().name()), properties.verbose() ? Detail.VERBOSE : Detail.BRIEF);
	}

	private static DowngradeSettings downgrade(TurnstoneProperties.Downgrade properties) {
		return new DowngradeSettings(properties.count(), properties.to(), properties.dryRun(),
				properties.allowDataLoss() ? DataLoss.ALLOWED : DataLoss.REFUSED);
	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(SpringLiquibase.class)
	static class LiquibaseConfiguration {

		@Bean
		static CommandModeLiquibasePostProcessor commandModeLiquibasePostProcessor(Environment environment) {
			return new CommandModeLiquibasePostProcessor(environment);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(AbstractEntityManagerFactoryBean.class)
	static class JpaConfiguration {

		@Bean
		static CommandModeEntityManagerFactoryPostProcessor commandModeEntityManagerFactoryPostProcessor(
				Environment environment) {
			return new CommandModeEntityManagerFactoryPostProcessor(environment);
		}

	}

}
