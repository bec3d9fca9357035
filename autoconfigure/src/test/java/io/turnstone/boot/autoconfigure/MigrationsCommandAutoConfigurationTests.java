package io.turnstone.boot.autoconfigure;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.turnstone.boot.command.ExitCode;
import io.turnstone.boot.command.ExitHandler;
import io.turnstone.testing.StubMigrations;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests for {@link MigrationsCommandAutoConfiguration}, in applications that really
 * start.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsCommandAutoConfigurationTests {

	private final String url = "jdbc:h2:mem:" + UUID.randomUUID();

	@Test
	void runsTheCommand(CapturedOutput output) {
		assertThat(exitCodes(Stub.class, "--turnstone.command=check")).containsExactly(ExitCode.DONE);
		assertThat(output.getOut().lines()).hasSize(2)
			.allSatisfy((line) -> assertThat(line).contains(": the model and the changelog agree"));
	}

	@Test
	void takesEverySettingFromTheProperties(CapturedOutput output) {
		assertThat(exitCodes(Stub.class, "--turnstone.command=downgrade", "--turnstone.database=billing",
				"--turnstone.downgrade.count=3", "--turnstone.output=json"))
			.containsExactly(ExitCode.DONE);
		assertThat(output.getOut()).startsWith("{\"database\":\"billing\"");
	}

	@Test
	void takesTheSettingsOfLint(CapturedOutput output) {
		assertThat(exitCodes(Stub.class, "--turnstone.command=lint", "--turnstone.database=billing",
				"--turnstone.lint.scope=all", "--turnstone.lint.fail-on=caution", "--turnstone.output=sarif"))
			.containsExactly(ExitCode.DONE);
		assertThat(output.getOut()).startsWith("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\"");
		assertThat(exitCodes(Stub.class, "--turnstone.command=lint", "--turnstone.database=billing",
				"--turnstone.lint.scope=all"))
			.containsExactly(ExitCode.DONE);
		assertThat(output.getOut().lines()).last().asString().endsWith("in 0 change sets (all)");
	}

	@Test
	void writesAScriptWithoutADatabase(CapturedOutput output) {
		assertThat(exitCodes(WithChangelog.class, "--turnstone.command=sql", "--turnstone.sql.offline=postgresql",
				"--spring.liquibase.change-log=classpath:command/changelog.yaml",
				"--spring.datasource.url=jdbc:h2:tcp://127.0.0.1:1/none",
				"--spring.jpa.database-platform=" + "org.hibernate.dialect.PostgreSQLDialect"))
			.containsExactly(ExitCode.DONE);
		assertThat(output.getOut()).startsWith("-- dataSource: 1 change sets for postgresql")
			.containsIgnoringCase("create table from_changelog")
			.containsIgnoringCase("insert into databasechangelog");
	}

	@Test
	void runsNoCommandInAnOrdinaryStart() {
		assertThat(exitCodes(Stub.class)).isEmpty();
	}

	@Test
	void startsAsEverWhereTurnstoneIsTurnedOff() {
		assertThat(exitCodes(Stub.class, "--turnstone.command=check", "--turnstone.enabled=false")).isEmpty();
	}

	@Test
	void failsWhereThereIsNothingToWorkOn(CapturedOutput output) {
		assertThat(exitCodes(Empty.class, "--turnstone.command=check")).containsExactly(ExitCode.FAILED);
		assertThat(output.getErr()).contains("has nothing to work on");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--spring.jpa.hibernate.ddl-auto=create", "--spring.jpa.generate-ddl=true",
			"--spring.jpa.properties.hibernate.hbm2ddl.auto=update",
			"--spring.jpa.properties.jakarta.persistence.schema-generation.database.action=create" })
	void changesNoSchemaWhateverHibernateWasTold(String option) {
		assertThat(tables(Jpa.class, option)).containsExactly("ITEM");
		assertThat(tables(Jpa.class, option, "--turnstone.command=check")).isEmpty();
	}

	@Test
	void changesNoSchemaThroughAFactoryMadeByHand() {
		assertThat(tables(HandMadeJpa.class)).containsExactly("ITEM");
		assertThat(tables(HandMadeJpa.class, "--turnstone.command=check")).isEmpty();
	}

	@Test
	void startsOverASequenceOfAnotherIncrement() throws SQLException {
		try (var connection = DriverManager.getConnection(this.url, "sa", "");
				var statement = connection.createStatement()) {
			statement.execute("create sequence numbered_seq increment by 10");

			assertThatThrownBy(() -> tables(NumberedJpa.class, "--spring.jpa.hibernate.ddl-auto=none"))
				.hasStackTraceContaining("increment size");
			assertThat(tables(NumberedJpa.class, "--turnstone.command=check")).isEmpty();
		}
	}

	@Test
	void runsNoScriptOfTheApplication() {
		String[] options = { "--spring.sql.init.schema-locations=classpath:command/schema.sql",
				"--spring.sql.init.mode=always" };

		assertThat(tables(Empty.class, options)).containsExactly("FROM_SCRIPT");
		assertThat(tables(Empty.class, options[0], options[1], "--turnstone.command=check")).isEmpty();
	}

	@Test
	void runsNoChangelogOfABeanMadeByHandButForAnUpgrade() {
		assertThat(tables(HandMadeLiquibase.class)).contains("FROM_CHANGELOG");
		assertThat(tables(HandMadeLiquibase.class, "--turnstone.command=check")).isEmpty();
		assertThat(tables(HandMadeLiquibase.class, "--turnstone.command=upgrade")).contains("FROM_CHANGELOG");
	}

	private List<ExitCode> exitCodes(Class<?> configuration, String... arguments) {
		try (var context = start(configuration, arguments)) {
			return List.copyOf(context.getBean(Exits.class).codes);
		}
	}

	private List<String> tables(Class<?> configuration, String... arguments) {
		try (var context = start(configuration, arguments)) {
			return context.getBean(JdbcTemplate.class)
				.queryForList("select table_name from information_schema.tables where table_schema = 'PUBLIC'",
						String.class);
		}
	}

	private ConfigurableApplicationContext start(Class<?> configuration, String... arguments) {
		return new SpringApplicationBuilder(configuration, Exits.class).web(WebApplicationType.NONE)
			.properties("spring.datasource.url=" + this.url, "spring.main.banner-mode=off")
			.run(arguments);
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(MigrationsCommandAutoConfiguration.class)
	static class Exits {

		private final List<ExitCode> codes = new ArrayList<>();

		@Bean
		ExitHandler exitHandler() {
			return (context, code) -> this.codes.add(code);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Stub {

		@Bean
		StubMigrations migrations() {
			return new StubMigrations("orders", "billing");
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceInitializationAutoConfiguration.class })
	static class Empty {

		@Bean
		JdbcTemplate jdbcTemplate(DataSource dataSource) {
			return new JdbcTemplate(dataSource);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ HibernateJpaAutoConfiguration.class, LiquibaseAutoConfiguration.class,
			ModelCaptureAutoConfiguration.class, TurnstoneLiquibaseAutoConfiguration.class,
			MigrationsAutoConfiguration.class })
	static class WithChangelog extends Jpa {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(HibernateJpaAutoConfiguration.class)
	static class Jpa extends Empty {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(Item.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(HibernateJpaAutoConfiguration.class)
	static class NumberedJpa extends Empty {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(Numbered.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class HandMadeJpa extends Empty {

		@Bean
		LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
			var factory = new LocalContainerEntityManagerFactoryBean();
			factory.setDataSource(dataSource);
			factory.setManagedTypes(PersistenceManagedTypes.of(Item.class.getName()));
			var adapter = new HibernateJpaVendorAdapter();
			adapter.setGenerateDdl(true);
			factory.setJpaVendorAdapter(adapter);
			factory.getJpaPropertyMap().put("hibernate.hbm2ddl.auto", "create-only");
			return factory;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class HandMadeLiquibase extends Empty {

		@Bean
		SpringLiquibase liquibase(DataSource dataSource) {
			var liquibase = new SpringLiquibase();
			liquibase.setDataSource(dataSource);
			liquibase.setChangeLog("classpath:command/changelog.yaml");
			liquibase.setAnalyticsEnabled(false);
			return liquibase;
		}

	}

	@Entity
	@Table(name = "item")
	static class Item {

		@Id
		private Long id;

	}

	@Entity(name = "numbered")
	static class Numbered {

		@Id
		@GeneratedValue
		private Long id;

	}

}
