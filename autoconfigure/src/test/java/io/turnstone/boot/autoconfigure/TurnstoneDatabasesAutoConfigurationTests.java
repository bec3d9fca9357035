package io.turnstone.boot.autoconfigure;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import io.turnstone.Base;
import io.turnstone.ChangeSetId;
import io.turnstone.CheckRequest;
import io.turnstone.DatabaseStatus.State;
import io.turnstone.Migrations;
import io.turnstone.testing.TestDatabase;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.PendingUpgradeException;
import io.turnstone.upgrade.UpgradeJournal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureDataSourceInitialization;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;

class TurnstoneDatabasesAutoConfigurationTests {

	@TempDir
	private Path directory;

	private ApplicationContextRunner runner;

	@BeforeEach
	void prepare() throws Exception {
		changelog("db/changelog/db.changelog-master.yaml", "orders");
		changelog("stock/master.yaml", "item");
		changelog("billing/master.yaml", "invoice");
		this.runner = without().withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class));
	}

	/**
	 * Return a runner without a factory of entity managers, which waits for all upgrades.
	 */
	private ApplicationContextRunner without() throws Exception {
		return new ApplicationContextRunner()
			.withClassLoader(
					new URLClassLoader(new URL[] { this.directory.toUri().toURL() }, getClass().getClassLoader()))
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class,
							ModelCaptureAutoConfiguration.class, TurnstoneLiquibaseAutoConfiguration.class,
							TurnstoneDatabasesAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withUserConfiguration(Databases.class);
	}

	@Test
	void isRegistered() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
			.contains(TurnstoneDatabasesAutoConfiguration.class.getName());
		assertThat(ImportCandidates.load(AutoConfigureDataSourceInitialization.class, getClass().getClassLoader()))
			.contains(TurnstoneDatabasesAutoConfiguration.class.getName());
	}

	@Test
	void upgradesEachByItsOwnChangelogInOrder() {
		this.runner
			.withPropertyValues("turnstone.databases.stock.change-log=classpath:/stock/master.yaml",
					"turnstone.databases.billing.change-log=classpath:/billing/master.yaml",
					"turnstone.databases.billing.order=-1")
			.run((context) -> {
				assertThat(tables(context)).containsExactly("orders", "item", "invoice");
				Migrations migrations = context.getBean(Migrations.class);
				assertThat(migrations.databases()).containsExactly("shop", "billing", "stock");
				assertThat(started(context)).containsExactly("shop", "billing", "stock");
				assertThat(migrations.databases())
					.allSatisfy((name) -> assertThat(migrations.status(name).state()).isEqualTo(State.UP_TO_DATE));
				assertThat(context.getBean("stockLiquibase", SpringLiquibase.class).getChangeLog())
					.isEqualTo("classpath:/stock/master.yaml");
			});
	}

	@Test
	void upgradesBeforeTheModelsAreBuilt() {
		this.runner.withUserConfiguration(Models.class)
			.withPropertyValues("turnstone.databases.stock.change-log=classpath:/stock/master.yaml",
					"spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> assertThat(
					context.getBean(Migrations.class).check(new CheckRequest("stock", Base.CHANGELOG)).differences())
				.isEmpty());
	}

	@Test
	void aListedDatabaseIsNotThatOfSpringLiquibaseToo() {
		this.runner
			.withPropertyValues("turnstone.databases.shop.change-log=classpath:/stock/master.yaml",
					"turnstone.databases.shop.contexts=a,b", "turnstone.databases.shop.parameters.one=1",
					"turnstone.databases.shop.database-change-log-table=HISTORY")
			.run((context) -> {
				assertThat(context).hasSingleBean(SpringLiquibase.class);
				assertThat(tables(context)).containsExactly("item");
				GuardedSpringLiquibase liquibase = context.getBean(GuardedSpringLiquibase.class);
				assertThat(liquibase.getContexts()).isEqualTo("a,b");
				assertThat(liquibase.getDatabaseChangeLogTable()).isEqualTo("HISTORY");
			});
	}

	@Test
	void goesByTheNamesOfEnvironmentVariables() {
		this.runner
			.withPropertyValues("turnstone.databases.STOCK.changeLog=classpath:/stock/master.yaml",
					"turnstone.databases.billing.change-log=classpath:/billing/master.yaml",
					"turnstone.databases.Billing.change-log=classpath:/none.yaml")
			.run((context) -> assertThat(tables(context)).containsExactly("orders", "item", "invoice"));
	}

	@Test
	void hasAModeOfItsOwn() {
		this.runner
			.withPropertyValues("turnstone.databases.stock.change-log=classpath:/stock/master.yaml",
					"turnstone.databases.stock.mode=validate",
					"turnstone.databases.billing.change-log=classpath:/billing/master.yaml",
					"turnstone.databases.billing.mode=off", "turnstone.databases.billing.order=-1")
			.run((context) -> {
				assertThat(context).getFailure().rootCause().isInstanceOf(PendingUpgradeException.class);
				assertThat(analyze(context).getDescription()).isEqualTo(("stock is not up to date. Pending: 1%n%n"
						+ "The other databases: shop: 1 change set was applied; billing: nothing was applied")
					.formatted());
			});
	}

	@Test
	void saysHowItWentWithTheOthersWhereOneFails() throws Exception {
		Files.writeString(this.directory.resolve("billing/master.yaml"), """
				databaseChangeLog:
				- changeSet: {id: 1, author: mia, changes: [{sql: {sql: create nonsense}}]}
				""");
		this.runner
			.withPropertyValues("turnstone.databases.billing.change-log=classpath:/billing/master.yaml",
					"turnstone.databases.stock.change-log=classpath:/stock/master.yaml",
					"turnstone.databases.stock.order=1")
			.run((context) -> assertThat(analyze(context).getDescription())
				.startsWith("Change set 1 (billing/master.yaml:2) could not be applied to billing:")
				.endsWith("The other databases: shop: 1 change set was applied; stock: not begun"));
	}

	@Test
	void saysWhichDataSourcesThereAre() {
		this.runner.withPropertyValues("turnstone.databases.stok.change-log=classpath:/stock/master.yaml")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("turnstone.databases.stok is for a DataSource bean 'stok', which does not exist")
				.hasFieldOrPropertyWithValue("action", "There are: shop, stock, billing"));
	}

	@Test
	void wantsAChangelog() {
		this.runner.withPropertyValues("turnstone.databases.stock.mode=run")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessage("The database stock has no changelog")
				.hasFieldOrPropertyWithValue("action", "Name the master: turnstone.databases.stock.change-log="
						+ "classpath:/db/changelog/stock/db.changelog-master.yaml"));
	}

	@Test
	void takesBeansOfTheApplicationAlong() {
		this.runner.withUserConfiguration(Models.class, OwnLiquibase.class)
			.withPropertyValues("turnstone.databases.billing.change-log=classpath:/billing/master.yaml")
			.run((context) -> {
				assertThat(context.getBeansOfType(SpringLiquibase.class)).containsOnlyKeys("own", "billingLiquibase");
				assertThat(tables(context)).containsExactly("item", "invoice");
				Migrations migrations = context.getBean(Migrations.class);
				assertThat(migrations.status("stock").applied()).isEqualTo(1);
				assertThat(migrations.status("stock").changelog()).isEqualTo("classpath:/stock/master.yaml");
				changelog("stock/master.yaml", "item", "parcel");
				assertThat(migrations.upgrade("stock").changeSets()).extracting(ChangeSetId::id).containsExactly("2");
				assertThat(tables(context)).containsExactly("item", "parcel", "invoice");
			});
	}

	@Test
	void isNotThereWhereItIsSwitchedOff() {
		this.runner
			.withPropertyValues("turnstone.databases.stock.change-log=classpath:/stock/master.yaml",
					"turnstone.databases.stock.enabled=false",
					"turnstone.databases.billing.change-log=classpath:/billing/master.yaml")
			.run((context) -> assertThat(context.getBeansOfType(SpringLiquibase.class)).containsOnlyKeys("liquibase",
					"billingLiquibase"));
	}

	@Test
	void isThereWhereSpringLiquibaseIsSwitchedOff() {
		this.runner
			.withPropertyValues("spring.liquibase.enabled=false",
					"turnstone.databases.stock.change-log=classpath:/stock/master.yaml")
			.run((context) -> assertThat(tables(context)).containsExactly("item"));
	}

	@Test
	void leavesOutWhatASliceOfTheApplicationLacks() {
		this.runner
			.withPropertyValues("spring.boot.enableautoconfiguration=false",
					"turnstone.databases.apart.change-log=classpath:/stock/master.yaml")
			.run((context) -> assertThat(tables(context)).containsExactly("orders"));
	}

	@Test
	void takesNamesWithDots() {
		this.runner.withBean("my.ds", DataSource.class, TestDatabase.H2::create)
			.withPropertyValues("turnstone.databases.[my.ds].change-log=classpath:/stock/master.yaml")
			.run((context) -> assertThat(context.getBean(Migrations.class).status("my.ds").applied()).isEqualTo(1));
	}

	@Test
	void upgradesAtTheStartWhereBeansAreLazy() throws Exception {
		without()
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.withPropertyValues("turnstone.databases.stock.change-log=classpath:/stock/master.yaml")
			.run((context) -> assertThat(tables(context)).containsExactly("orders", "item"));
	}

	@Test
	void aStatusMakesNoBeanThatUpgrades() throws Exception {
		without().withUserConfiguration(LazyLiquibase.class).run((context) -> {
			assertThat(context.getBean(Migrations.class).status("stock").changelog()).isNull();
			assertThat(tables(context)).isEmpty();
		});
	}

	@Test
	void leavesTheDatabaseOfSpringLiquibaseToItWhereThatNamesIt() {
		this.runner.withUserConfiguration(Designated.class)
			.withPropertyValues("turnstone.databases.stock.change-log=classpath:/stock/master.yaml",
					"turnstone.databases.shop.change-log=classpath:/none.yaml",
					"turnstone.databases.shop.enabled=false")
			.run((context) -> assertThat(context.getBeansOfType(SpringLiquibase.class)).containsOnlyKeys("liquibase",
					"stockLiquibase"));
	}

	@Test
	void isNotThereWithoutTurnstone() {
		this.runner
			.withPropertyValues("turnstone.enabled=false",
					"turnstone.databases.stock.change-log=classpath:/stock/master.yaml")
			.run((context) -> assertThat(tables(context)).containsExactly("orders"));
	}

	private static FailureAnalysis analyze(AssertableApplicationContext context) {
		Throwable failure = context.getStartupFailure();
		return new UpgradeFailureAnalyzer().analyze(failure);
	}

	private static List<String> started(AssertableApplicationContext context) {
		UpgradeJournal journal = context.getBean(UpgradeJournal.class);
		return context.getBean(Migrations.class)
			.databases()
			.stream()
			.sorted((one, other) -> journal.lastRun(one)
				.orElseThrow()
				.startedAt()
				.compareTo(journal.lastRun(other).orElseThrow().startedAt()))
			.toList();
	}

	private static List<String> tables(AssertableApplicationContext context) {
		return List.of("shop", "stock", "billing")
			.stream()
			.map((name) -> context.getBean(name, DataSource.class))
			.flatMap((dataSource) -> JdbcClient.create(dataSource)
				.sql("""
						select lower(table_name) from information_schema.tables
						where table_schema = 'PUBLIC' and table_name not like 'DATABASECHANGELOG%'
						and table_name not in ('HISTORY', 'TURNSTONE_STATE', 'TURNSTONE_PROGRESS') order by 1""")
				.query(String.class)
				.list()
				.stream())
			.toList();
	}

	private void changelog(String file, String... tables) throws Exception {
		StringBuilder content = new StringBuilder("databaseChangeLog:\n");
		for (int i = 0; i < tables.length; i++) {
			content.append("""
					- changeSet:
					    id: %d
					    author: mia
					    changes:
					    - createTable:
					        tableName: %s
					        columns:
					        - column: {name: id, type: bigint, constraints: {primaryKey: true, nullable: false}}
					""".formatted(i + 1, tables[i]));
		}
		Path path = this.directory.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content);
	}

	@Configuration(proxyBeanMethods = false)
	static class Databases {

		@Bean
		@Primary
		DataSource shop() {
			return TestDatabase.H2.create();
		}

		@Bean
		DataSource stock() {
			return TestDatabase.H2.create();
		}

		@Bean
		DataSource billing() {
			return TestDatabase.H2.create();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Models {

		@Bean
		LocalContainerEntityManagerFactoryBean stockFactory(ObjectProvider<EntityManagerFactoryBuilder> builder,
				@Qualifier("stock") DataSource stock) {
			return builder.getObject()
				.dataSource(stock)
				.managedTypes(PersistenceManagedTypes.of(Item.class.getName()))
				.persistenceUnit("stock")
				.build();
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnLiquibase {

		@Bean
		SpringLiquibase own(@Qualifier("stock") DataSource stock) {
			SpringLiquibase liquibase = new SpringLiquibase();
			liquibase.setDataSource(stock);
			liquibase.setChangeLog("classpath:/stock/master.yaml");
			return liquibase;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyLiquibase {

		@Bean
		@Lazy
		SpringLiquibase own(@Qualifier("stock") DataSource stock) {
			return new OwnLiquibase().own(stock);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Designated {

		@Bean
		@LiquibaseDataSource
		DataSource designated() {
			return TestDatabase.H2.create();
		}

	}

	@Entity(name = "Item")
	static class Item {

		@Id
		Long id;

	}

}
