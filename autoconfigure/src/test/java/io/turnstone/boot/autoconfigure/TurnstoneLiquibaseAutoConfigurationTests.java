package io.turnstone.boot.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.turnstone.upgrade.ChangelogLockedException;
import io.turnstone.upgrade.ContradictedHistoryException;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.PendingUpgradeException;
import io.turnstone.upgrade.UpgradeFailedException;
import io.turnstone.upgrade.UpgradeJournal;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import liquibase.Liquibase;
import liquibase.integration.spring.Customizer;
import liquibase.integration.spring.SpringLiquibase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.actuate.endpoint.LiquibaseEndpoint;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseEndpointAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureDataSourceInitialization;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.util.ReflectionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
class TurnstoneLiquibaseAutoConfigurationTests {

	private static final String MASTER = "db/changelog/db.changelog-master.yaml";

	@TempDir
	private Path directory;

	private ApplicationContextRunner contextRunner;

	@BeforeEach
	void prepare() throws Exception {
		this.contextRunner = new ApplicationContextRunner()
			.withClassLoader(
					new URLClassLoader(new URL[] { this.directory.toUri().toURL() }, getClass().getClassLoader()))
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					LiquibaseAutoConfiguration.class, TurnstoneLiquibaseAutoConfiguration.class))
			.withPropertyValues("spring.datasource.generate-unique-name=true",
					"spring.datasource.type=" + DriverManagerDataSource.class.getName());
	}

	@Test
	void isRegistered() {
		assertThat(ImportCandidates.load(AutoConfiguration.class, getClass().getClassLoader()))
			.contains(TurnstoneLiquibaseAutoConfiguration.class.getName());
	}

	@Test
	void isPartOfTestSlicesWithADatabase() {
		assertThat(ImportCandidates.load(AutoConfigureDataSourceInitialization.class, getClass().getClassLoader()))
			.contains(LiquibaseAutoConfiguration.class.getName(), TurnstoneLiquibaseAutoConfiguration.class.getName());
	}

	@Test
	void tellsWhyTheApplicationDidNotStart(CapturedOutput output) {
		changelog("item", "item", "parcel");

		assertThatException()
			.isThrownBy(() -> new SpringApplicationBuilder(ApplicationConfiguration.class).web(WebApplicationType.NONE)
				.run("--spring.datasource.generate-unique-name=true",
						"--spring.liquibase.change-log=" + this.directory.resolve(MASTER).toUri()));

		assertThat(output).containsSubsequence("APPLICATION FAILED TO START", "Description:", "Change set item1 (",
				") could not be applied to dataSource:", "CREATE TABLE", "already exists",
				"Applied before it in this run: item. Not applied: item1, parcel2. Nothing is left locked.", "Action:",
				"it goes on at item1.");
	}

	@Test
	void takesThePlaceOfTheBeanOfSpringBoot() {
		changelog("item");

		this.contextRunner.run((context) -> {
			assertThat(context).hasSingleBean(SpringLiquibase.class).hasSingleBean(UpgradeJournal.class);
			GuardedSpringLiquibase liquibase = context.getBean("liquibase", GuardedSpringLiquibase.class);
			assertThat(liquibase.getDatabaseName()).isEqualTo("dataSource");
			assertThat(liquibase.getDataSource()).isSameAs(context.getBean(DataSource.class));
			assertThat(liquibase.getAnalyticsEnabled()).isFalse();
			assertThat(count(context, "item")).isZero();
			assertThat(context.getBean(UpgradeJournal.class).lastRun("dataSource")).isPresent();
		});
	}

	@Test
	void hasTheSettingsThatTheBeanOfSpringBootHas() {
		String[] properties = { "change-log=classpath:/" + MASTER, "clear-checksums=true", "contexts=a,b",
				"default-schema=PUBLIC", "liquibase-schema=PUBLIC", "liquibase-tablespace=space",
				"database-change-log-table=HISTORY", "database-change-log-lock-table=HISTORY_LOCK", "drop-first=true",
				"label-filter=x,y", "parameters.one=1", "rollback-file=" + this.directory.resolve("rollback.sql"),
				"test-rollback-on-update=true", "show-summary=verbose", "show-summary-output=all", "ui-service=console",
				"analytics-enabled=true", "license-key=key", "tag=v1" };
		changelog("item");
		AtomicReference<Map<String, Object>> boot = new AtomicReference<>();
		ApplicationContextRunner configured = this.contextRunner
			.withPropertyValues("spring.liquibase.drop-first=false", "turnstone.upgrade.mode=off")
			.withSystemProperties("liquibase.shouldRun=false", "liquibase.analytics.enabled=false");
		for (String property : properties) {
			configured = configured.withPropertyValues("spring.liquibase." + property);
		}
		configured.withPropertyValues("turnstone.enabled=false")
			.run((context) -> boot.set(settings(context.getBean(SpringLiquibase.class))));

		configured.run(
				(context) -> assertThat(settings(context.getBean(GuardedSpringLiquibase.class))).isEqualTo(boot.get()));
		assertThat(boot.get().values()).doesNotContainNull();
	}

	@Test
	void leavesSpringBootAloneWhenDisabled() {
		changelog("item");

		this.contextRunner.withPropertyValues("turnstone.enabled=false")
			.run((context) -> assertThat(context.getBean("liquibase").getClass()).isEqualTo(SpringLiquibase.class));
	}

	@Test
	void backsOffWhenLiquibaseIsDisabled() {
		this.contextRunner.withPropertyValues("spring.liquibase.enabled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(SpringLiquibase.class));
	}

	@Test
	void backsOffWithoutADataSource() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(LiquibaseAutoConfiguration.class, TurnstoneLiquibaseAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SpringLiquibase.class));
	}

	@Test
	void backsOffForABeanOfTheUser() {
		this.contextRunner.withUserConfiguration(OwnLiquibaseConfiguration.class).run((context) -> {
			assertThat(context).hasSingleBean(SpringLiquibase.class).doesNotHaveBean(GuardedSpringLiquibase.class);
			assertThat(context).hasBean("mine");
		});
	}

	@Test
	void startsWithoutAChangelogAsBefore(CapturedOutput output) {
		jpa().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(ddlAuto(context)).isEqualTo("create-drop");
			assertThat(count(context, "parcel")).isZero();
			assertThat(output).contains("dataSource: there is no changelog yet at classpath:/" + MASTER)
				.contains("--turnstone.command=draft --turnstone.message=\"...\"");
		});
	}

	@Test
	void startsWithoutTheChangelogThatWasNamed(CapturedOutput output) {
		this.contextRunner.withPropertyValues("spring.liquibase.change-log=classpath:/db/mine.xml").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).contains("there is no changelog yet at classpath:/db/mine.xml");
		});
	}

	@Test
	void keepsHibernateFromCreatingWhatTheChangelogCreates() {
		changelog("parcel");

		jpa().run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(ddlAuto(context)).isNull();
			assertThat(context.getBeanFactory().getBeanDefinition("entityManagerFactory").getDependsOn())
				.contains("liquibase");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "create", "create-drop", "update" })
	void warnsOfTwoWhoMakeTheSchema(String action, CapturedOutput output) {
		changelog("parcel");

		jpa().withPropertyValues("spring.jpa.hibernate.ddl-auto=" + action)
			.run((context) -> assertThat(output).contains("dataSource: Hibernate is told to '" + action + "'"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "validate" })
	void doesNotWarnOfAHibernateThatOnlyLooks(String action, CapturedOutput output) {
		changelog("parcel");

		jpa().withPropertyValues("spring.jpa.hibernate.ddl-auto=" + action).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).doesNotContain("Hibernate is told to");
		});
	}

	@Test
	void doesNotWarnWithoutAChangelog(CapturedOutput output) {
		jpa().withPropertyValues("spring.jpa.hibernate.ddl-auto=update")
			.run((context) -> assertThat(output).doesNotContain("Hibernate is told to"));
	}

	@Test
	void servesTheEndpointOfSpringBoot() {
		changelog("item");

		endpoint().run((context) -> assertThat(changeSets(context)).extracting("id").containsExactly("item"));
	}

	@Test
	void servesTheEndpointOfSpringBootWithoutAChangelog() {
		endpoint().run((context) -> assertThat(changeSets(context)).isEmpty());
	}

	@Test
	void doesNotUpgradeForACommand() {
		changelog("item");

		this.contextRunner.withPropertyValues("turnstone.command=status").run((context) -> {
			GuardedSpringLiquibase liquibase = context.getBean(GuardedSpringLiquibase.class);
			assertThat(liquibase.state().pending()).hasSize(1);
			assertThat(liquibase.lastReport()).isNull();
		});
	}

	@Test
	void failsInModeValidateWhileChangeSetsArePending() {
		changelog("item");

		this.contextRunner.withPropertyValues("turnstone.upgrade.mode=validate")
			.run((context) -> assertThat(context).getFailure().hasRootCauseInstanceOf(PendingUpgradeException.class));
	}

	@Test
	void failsWhereTheDatabaseIsAheadAndThatIsRefused() {
		ApplicationContextRunner lasting = this.contextRunner.withPropertyValues(
				"spring.datasource.generate-unique-name=false",
				"spring.datasource.url=jdbc:h2:mem:ahead;DB_CLOSE_DELAY=-1");
		changelog("item", "parcel");
		lasting.run((context) -> assertThat(context).hasNotFailed());
		changelog("item");

		lasting.withPropertyValues("turnstone.upgrade.unexpected=fail")
			.run((context) -> assertThat(context).getFailure()
				.hasRootCauseInstanceOf(ContradictedHistoryException.class));
		lasting.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void leavesContractWhereOnlyExpandIsToRun() {
		changelog("item");

		this.contextRunner.withPropertyValues("turnstone.upgrade.run=expand")
			.run((context) -> assertThat(context.getBean(GuardedSpringLiquibase.class).getLabelFilter())
				.isEqualTo("!contract"));
		this.contextRunner
			.run((context) -> assertThat(context.getBean(GuardedSpringLiquibase.class).getLabelFilter()).isNull());
	}

	@Test
	void failsWithTheChangeSetThatFailed() {
		changelog("item", "item");

		this.contextRunner.run((context) -> assertThat(context).getFailure()
			.cause()
			.isInstanceOf(UpgradeFailedException.class)
			.isNotInstanceOf(ChangelogLockedException.class));
	}

	@Test
	void connectsWhereLiquibaseIsToldTo() {
		changelog("item");

		this.contextRunner
			.withPropertyValues("spring.liquibase.url=jdbc:h2:mem:elsewhere;DB_CLOSE_DELAY=-1",
					"spring.liquibase.user=sa")
			.run((context) -> {
				GuardedSpringLiquibase liquibase = context.getBean(GuardedSpringLiquibase.class);
				assertThat(liquibase.getDataSource()).isInstanceOf(SimpleDriverDataSource.class)
					.extracting("url")
					.isEqualTo("jdbc:h2:mem:elsewhere;DB_CLOSE_DELAY=-1");
				assertThat(liquibase.getDatabaseName()).isEqualTo("dataSource");
			});
	}

	@Test
	void connectsAsTheUserWhoOwnsTheSchema() {
		changelog("item");

		this.contextRunner
			.withPropertyValues("spring.liquibase.user=sa", "spring.datasource.username=sa",
					"spring.datasource.url=jdbc:h2:mem:owned;DB_CLOSE_DELAY=-1")
			.run((context) -> assertThat(context.getBean(GuardedSpringLiquibase.class).getDataSource())
				.isInstanceOf(SimpleDriverDataSource.class)
				.extracting("url", "username")
				.containsExactly("jdbc:h2:mem:owned;DB_CLOSE_DELAY=-1", "sa"));
	}

	@Test
	void connectsWhereTheConnectionDetailsSay() {
		changelog("item");

		this.contextRunner.withBean(LiquibaseConnectionDetails.class, ContainerConnectionDetails::new)
			.run((context) -> assertThat(context.getBean(GuardedSpringLiquibase.class).getDataSource())
				.isInstanceOf(SimpleDriverDataSource.class)
				.extracting("url")
				.isEqualTo("jdbc:h2:mem:container;DB_CLOSE_DELAY=-1"));
	}

	@Test
	void takesTheDataSourceThatIsMeantForLiquibase() {
		changelog("item");

		this.contextRunner.withUserConfiguration(TwoDataSourcesConfiguration.class).run((context) -> {
			GuardedSpringLiquibase liquibase = context.getBean(GuardedSpringLiquibase.class);
			assertThat(liquibase.getDataSource()).isSameAs(context.getBean("ownerDataSource"));
			assertThat(liquibase.getDatabaseName()).isEqualTo("ordersDataSource");
		});
	}

	@Test
	void callsTheCustomizer() {
		changelog("item");
		AtomicReference<Liquibase> customized = new AtomicReference<>();

		this.contextRunner
			.withInitializer((context) -> context.getBeanFactory()
				.registerSingleton("customizer", new RecordingCustomizer(customized)))
			.run((context) -> assertThat(customized.get()).isNotNull());
	}

	@Test
	void leavesNoLockBehindWhenSeveralContextsStartAtOnce() throws Exception {
		changelog(IntStream.range(0, 20).mapToObj((i) -> "t" + i).toArray(String[]::new));
		ExecutorService executor = Executors.newFixedThreadPool(3);
		try {
			List<Callable<Boolean>> starts = Collections.nCopies(3, this::locksAfterStart);
			for (Future<Boolean> locked : executor.invokeAll(starts)) {
				assertThat(locked.get()).isFalse();
			}
		}
		finally {
			executor.shutdown();
		}
	}

	private boolean locksAfterStart() {
		AtomicReference<Boolean> locked = new AtomicReference<>();
		this.contextRunner.run((context) -> locked.set(JdbcClient.create(context.getBean(DataSource.class))
			.sql("select locked from databasechangeloglock")
			.query(Boolean.class)
			.single()));
		return locked.get();
	}

	private ApplicationContextRunner jpa() {
		return this.contextRunner.withUserConfiguration(EntityConfiguration.class)
			.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class));
	}

	private ApplicationContextRunner endpoint() {
		return this.contextRunner.withConfiguration(AutoConfigurations.of(LiquibaseEndpointAutoConfiguration.class))
			.withPropertyValues("management.endpoints.jmx.exposure.include=liquibase", "spring.jmx.enabled=true");
	}

	private static List<LiquibaseEndpoint.ChangeSetDescriptor> changeSets(AssertableApplicationContext context) {
		return context.getBean(LiquibaseEndpoint.class)
			.liquibaseBeans()
			.getContexts()
			.get(context.getId())
			.getLiquibaseBeans()
			.get("liquibase")
			.getChangeSets();
	}

	private static Object ddlAuto(AssertableApplicationContext context) {
		return context.getBean(LocalContainerEntityManagerFactoryBean.class)
			.getJpaPropertyMap()
			.get("hibernate.hbm2ddl.auto");
	}

	private static long count(AssertableApplicationContext context, String table) {
		return JdbcClient.create(context.getBean(DataSource.class))
			.sql("select count(*) from " + table)
			.query(Long.class)
			.single();
	}

	private void changelog(String... tables) {
		StringBuilder content = new StringBuilder("databaseChangeLog:\n");
		for (int i = 0; i < tables.length; i++) {
			content.append("- changeSet: {id: %s, author: mia, changes: [{createTable: {tableName: %s, columns: "
				.formatted((i == 0) ? tables[i] : tables[i] + i, tables[i])
					+ "[{column: {name: id, type: bigint, constraints: {primaryKey: true}}}]}}]}\n");
		}
		try {
			Files.createDirectories(this.directory.resolve(MASTER).getParent());
			Files.writeString(this.directory.resolve(MASTER), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, Object> settings(SpringLiquibase liquibase) {
		Map<String, Object> settings = new LinkedHashMap<>();
		for (Field field : SpringLiquibase.class.getDeclaredFields()) {
			ReflectionUtils.makeAccessible(field);
			if (!List.of("log", "resourceLoader", "dataSource", "customizer").contains(field.getName())) {
				settings.put(field.getName(), ReflectionUtils.getField(field, liquibase));
			}
		}
		return settings;
	}

	@Entity(name = "parcel")
	static class Parcel {

		@Id
		private Long id;

	}

	@Configuration(proxyBeanMethods = false)
	static class EntityConfiguration {

		@Bean
		PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(Parcel.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class,
			TurnstoneLiquibaseAutoConfiguration.class })
	static class ApplicationConfiguration {

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnLiquibaseConfiguration {

		@Bean
		SpringLiquibase mine(DataSource dataSource) {
			SpringLiquibase liquibase = new SpringLiquibase();
			liquibase.setDataSource(dataSource);
			liquibase.setShouldRun(false);
			return liquibase;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoDataSourcesConfiguration {

		@Bean
		@Primary
		DataSource ordersDataSource() {
			return new DriverManagerDataSource("jdbc:h2:mem:two;DB_CLOSE_DELAY=-1", "sa", "");
		}

		@Bean
		@LiquibaseDataSource
		DataSource ownerDataSource() {
			return new DriverManagerDataSource("jdbc:h2:mem:two;DB_CLOSE_DELAY=-1", "sa", "");
		}

	}

	static class ContainerConnectionDetails implements LiquibaseConnectionDetails {

		@Override
		public String getUsername() {
			return "sa";
		}

		@Override
		public String getPassword() {
			return "";
		}

		@Override
		public String getJdbcUrl() {
			return "jdbc:h2:mem:container;DB_CLOSE_DELAY=-1";
		}

	}

	record RecordingCustomizer(AtomicReference<Liquibase> customized) implements Customizer<Liquibase> {

		@Override
		public void customize(Liquibase liquibase) {
			this.customized.set(liquibase);
		}

	}

}
