package io.turnstone.boot.autoconfigure;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import io.turnstone.Base;
import io.turnstone.CheckRequest;
import io.turnstone.CheckResult;
import io.turnstone.DatabaseStatus;
import io.turnstone.DifferenceFilter;
import io.turnstone.DraftRequest;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.ModelDifference;
import io.turnstone.ModelStatus;
import io.turnstone.UnknownDatabaseException;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.jpa.boot.spi.IntegratorProvider;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MigrationsAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class,
				HibernateJpaAutoConfiguration.class, ModelCaptureAutoConfiguration.class,
				TurnstoneLiquibaseAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.jpa.hibernate.ddl-auto=none");

	@Test
	void comparesTheModelOfTheApplication() {
		on(TestDatabase.H2.create()).withUserConfiguration(Shop.class).run((context) -> {
			Migrations migrations = context.getBean(Migrations.class);

			CheckResult result = migrations.check(new CheckRequest("dataSource", Base.DATABASE));

			assertThat(migrations.databases()).containsExactly("dataSource");
			assertThat(result.differences()).extracting(ModelDifference::object).containsExactly("PARCEL");
			DatabaseStatus status = migrations.status("dataSource");
			assertThat(status.model().state()).isEqualTo(ModelStatus.State.DIFFERENT);
			assertThat(status.model().differences()).isEqualTo(result.differences());
		});
	}

	@Test
	void waitsForAFactoryThatIsBuiltInTheBackground() {
		on(TestDatabase.H2.create()).withUserConfiguration(Shop.class)
			.withBean("applicationTaskExecutor", SimpleAsyncTaskExecutor.class)
			.withPropertyValues("spring.jpa.bootstrap=async")
			.run((context) -> assertThat(differencesOf(context.getBean(Migrations.class), "dataSource"))
				.containsExactly("PARCEL"));
	}

	@Test
	void buildsALazyFactoryWhenItIsAskedFor() {
		on(TestDatabase.H2.create()).withUserConfiguration(Shop.class)
			.withInitializer((context) -> context.addBeanFactoryPostProcessor(
					(beanFactory) -> beanFactory.getBeanDefinition("entityManagerFactory").setLazyInit(true)))
			.run((context) -> assertThat(differencesOf(context.getBean(Migrations.class), "dataSource"))
				.containsExactly("PARCEL"));
	}

	@Test
	void keepsTheIntegratorsOfTheApplication() {
		AtomicInteger calls = new AtomicInteger();
		IntegratorProvider provider = () -> List.of(new Counting(calls));
		on(TestDatabase.H2.create()).withUserConfiguration(Shop.class)
			.withBean(HibernatePropertiesCustomizer.class,
					() -> (properties) -> properties.put("hibernate.integrator_provider", provider))
			.run((context) -> {
				assertThat(differencesOf(context.getBean(Migrations.class), "dataSource")).containsExactly("PARCEL");
				assertThat(calls).hasValue(1);
			});
	}

	@Test
	void asksTheFiltersOfTheApplication() {
		on(TestDatabase.H2.create()).withUserConfiguration(Shop.class)
			.withBean(DifferenceFilter.class, () -> (difference) -> !difference.code().equals("TABLE_MISSING"))
			.run((context) -> {
				CheckResult result = context.getBean(Migrations.class)
					.check(new CheckRequest("dataSource", Base.DATABASE));

				assertThat(result.inSync()).isTrue();
				assertThat(result.silenced().excluded()).isOne();
			});
	}

	@Test
	void takesFiltersFromProperties() {
		on(TestDatabase.H2.create()).withUserConfiguration(Shop.class)
			.withPropertyValues("turnstone.compare.include=letter, parcel", "turnstone.compare.exclude=*_MISSING:parc*")
			.run((context) -> assertThat(differencesOf(context.getBean(Migrations.class), "dataSource")).isEmpty());
	}

	@Test
	void refusesPatternsThatNameNothing() {
		on(TestDatabase.H2.create()).withUserConfiguration(Shop.class)
			.withPropertyValues("turnstone.compare.exclude=INDEX:parcel")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageStartingWith("'INDEX' is no kind of difference. There are: TABLE_MISSING"));
	}

	@Test
	void keepsTheModelsOfTwoFactoriesApart() {
		this.runner.withUserConfiguration(TwoFactories.class).run((context) -> {
			Migrations migrations = context.getBean(Migrations.class);

			assertThat(migrations.databases()).containsExactlyInAnyOrder("first", "second");
			assertThat(differencesOf(migrations, "first")).containsExactly("PARCEL");
			assertThat(differencesOf(migrations, "second")).containsExactly("LETTER");
		});
	}

	@Test
	void refusesToCompareAnEmptyModel() {
		on(TestDatabase.H2.create()).withUserConfiguration(NoEntities.class)
			.run((context) -> assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> differencesOf(context.getBean(Migrations.class), "dataSource"))
				.withMessage("No entity is mapped to the database dataSource")
				.satisfies((ex) -> assertThat(ex.getReason()).isEqualTo(MigrationsException.Reason.CONFLICT)));
	}

	@Test
	void namesTheDatabasesWhereOneIsUnknown() {
		on(TestDatabase.H2.create()).withUserConfiguration(Shop.class)
			.run((context) -> assertThatExceptionOfType(UnknownDatabaseException.class)
				.isThrownBy(() -> context.getBean(Migrations.class)
					.draft(new DraftRequest("../orders", "a draft", Base.AUTO, null)))
				.withMessage("There is no database '../orders'")
				.satisfies((ex) -> assertThat(ex.getAction()).contains("dataSource")));
	}

	@Test
	void tellsAllDifferencesWhereHibernateStopsAtTheFirst() {
		AtomicReference<ConfigurableListableBeanFactory> beanFactory = new AtomicReference<>();
		on(TestDatabase.H2.create()).withUserConfiguration(Shop.class)
			.withInitializer((context) -> beanFactory.set(context.getBeanFactory()))
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> {
				assertThat(context).hasFailed();
				FailureAnalysis analysis = new SchemaValidationFailureAnalyzer(beanFactory.get())
					.analyze(context.getStartupFailure());
				assertThat(analysis).isNotNull();
				assertThat(analysis.getDescription()).contains("disagree in one place", "PARCEL: table is missing");
				assertThat(analysis.getAction()).contains("--turnstone.command=draft");
			});
	}

	@Test
	void hasNoBeanOfItsOwnWhereItIsSwitchedOff() {
		on(TestDatabase.H2.create()).withUserConfiguration(Shop.class)
			.withPropertyValues("turnstone.enabled=false", "spring.liquibase.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed()
				.doesNotHaveBean(Migrations.class)
				.doesNotHaveBean(ModelCapturingPostProcessor.class));
	}

	private ApplicationContextRunner on(DataSource dataSource) {
		return this.runner.withBean("dataSource", DataSource.class, () -> dataSource);
	}

	private static List<String> differencesOf(Migrations migrations, String database) {
		return migrations.check(new CheckRequest(database, Base.DATABASE))
			.differences()
			.stream()
			.map(ModelDifference::object)
			.toList();
	}

	@Configuration(proxyBeanMethods = false)
	static class Shop {

		@Bean
		static PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of(Parcel.class.getName());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class NoEntities {

		@Bean
		static PersistenceManagedTypes persistenceManagedTypes() {
			return PersistenceManagedTypes.of();
		}

	}

	@Configuration
	static class TwoFactories {

		@Bean
		@Primary
		DataSource first() {
			return TestDatabase.H2.create();
		}

		@Bean
		DataSource second() {
			return TestDatabase.H2.create();
		}

		@Bean
		@Primary
		LocalContainerEntityManagerFactoryBean firstFactory(EntityManagerFactoryBuilder builder) {
			return builder.dataSource(first()).managedTypes(PersistenceManagedTypes.of(Parcel.class.getName())).build();
		}

		@Bean
		LocalContainerEntityManagerFactoryBean secondFactory(EntityManagerFactoryBuilder builder) {
			return builder.dataSource(second())
				.managedTypes(PersistenceManagedTypes.of(Letter.class.getName()))
				.build();
		}

	}

	@Entity(name = "Parcel")
	static class Parcel {

		@Id
		long id;

	}

	@Entity(name = "Letter")
	static class Letter {

		@Id
		long id;

	}

	record Counting(AtomicInteger calls) implements Integrator {

		@Override
		public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
			this.calls.incrementAndGet();
		}

	}

}
