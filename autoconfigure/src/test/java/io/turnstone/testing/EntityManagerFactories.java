package io.turnstone.testing;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.turnstone.mapping.CapturedModels;
import io.turnstone.mapping.CapturingIntegratorProvider;
import io.turnstone.mapping.EntityModel;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.boot.spi.JpaSettings;

import org.springframework.boot.hibernate.SpringImplicitNamingStrategy;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Factories with the naming strategies of Spring Boot, for any set of entities.
 */
public final class EntityManagerFactories {

	private static final String NAME = "entityManagerFactory";

	private EntityManagerFactories() {
	}

	/**
	 * Capture the model of some entities.
	 * @param dataSource the database
	 * @param entities the entities
	 * @return the model
	 */
	public static EntityModel capture(DataSource dataSource, Class<?>... entities) {
		CapturedModels models = new CapturedModels();
		// As while a command runs: what the sequence should be is for Turnstone to tell
		Map<String, Object> settings = Map.of(SchemaToolingSettings.HBM2DDL_AUTO, "none",
				MappingSettings.SEQUENCE_INCREMENT_SIZE_MISMATCH_STRATEGY, "none");
		use(dataSource, settings, models, (factory) -> {
		}, entities);
		return models.find(NAME).orElseThrow();
	}

	/**
	 * Let Hibernate do something to the schema, as {@code hibernate.hbm2ddl.auto} does.
	 * @param action the action, such as {@code create} or {@code validate}
	 * @param dataSource the database
	 * @param entities the entities
	 */
	public static void run(String action, DataSource dataSource, Class<?>... entities) {
		use(dataSource, Map.of(SchemaToolingSettings.HBM2DDL_AUTO, action), new CapturedModels(), (factory) -> {
		}, entities);
	}

	/**
	 * Work with some entities.
	 * @param dataSource the database
	 * @param work what to do
	 * @param entities the entities
	 */
	public static void use(DataSource dataSource, Consumer<EntityManagerFactory> work, Class<?>... entities) {
		use(dataSource, Map.of(SchemaToolingSettings.HBM2DDL_AUTO, "none"), new CapturedModels(), work, entities);
	}

	private static void use(DataSource dataSource, Map<String, Object> settings, CapturedModels models,
			Consumer<EntityManagerFactory> work, Class<?>... entities) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setDataSource(dataSource);
		factory.setPersistenceUnitName("test");
		Arrays.stream(entities)
			.findFirst()
			.ifPresent((entity) -> factory.setResourceLoader(new DefaultResourceLoader(entity.getClassLoader())));
		factory.setManagedTypes(
				PersistenceManagedTypes.of(Arrays.stream(entities).map(Class::getName).toArray(String[]::new)));
		factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		factory.setJpaPropertyMap(settings);
		factory.getJpaPropertyMap()
			.putAll(Map.of("hibernate.hbm2ddl.halt_on_error", "true", "hibernate.physical_naming_strategy",
					PhysicalNamingStrategySnakeCaseImpl.class.getName(), "hibernate.implicit_naming_strategy",
					SpringImplicitNamingStrategy.class.getName(), JpaSettings.INTEGRATOR_PROVIDER,
					new CapturingIntegratorProvider(NAME, null, models, (model) -> {
					})));
		try {
			factory.afterPropertiesSet();
			EntityManagerFactory entityManagerFactory = factory.getObject();
			if (entityManagerFactory == null) {
				throw new IllegalStateException("There is no EntityManagerFactory");
			}
			work.accept(entityManagerFactory);
		}
		finally {
			factory.destroy();
		}
	}

}
