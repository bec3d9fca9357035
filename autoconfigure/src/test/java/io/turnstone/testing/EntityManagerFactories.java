package io.turnstone.testing;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.turnstone.mapping.CapturedModels;
import io.turnstone.mapping.CapturingIntegratorProvider;
import io.turnstone.mapping.EntityModel;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.boot.spi.JpaSettings;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * Factories for any set of entities.
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
		return run("none", dataSource, MappedUnit.of(entities));
	}

	/**
	 * Let Hibernate do something to the schema, as {@code hibernate.hbm2ddl.auto} does.
	 * @param action the action, such as {@code create} or {@code validate}
	 * @param dataSource the database
	 * @param entities the entities
	 */
	public static void run(String action, DataSource dataSource, Class<?>... entities) {
		run(action, dataSource, MappedUnit.of(entities));
	}

	/**
	 * Let Hibernate do something to the schema, and capture the model that it did it for.
	 * @param action the action, such as {@code create} or {@code validate}
	 * @param dataSource the database
	 * @param unit what is mapped
	 * @return the model
	 */
	public static EntityModel run(String action, DataSource dataSource, MappedUnit unit) {
		CapturedModels models = new CapturedModels();
		// As while a command runs: what the sequence should be is for Turnstone to tell
		String mismatch = action.equals("none") ? "none" : "exception";
		use(dataSource, Map.of(SchemaToolingSettings.HBM2DDL_AUTO, action,
				MappingSettings.SEQUENCE_INCREMENT_SIZE_MISMATCH_STRATEGY, mismatch), models, (factory) -> {
				}, unit);
		return models.find(NAME).orElseThrow();
	}

	/**
	 * Let Hibernate write down how it would create the schema of some entities.
	 * @param dataSource the database, which stays as it is
	 * @param entities the entities
	 * @return the statements
	 */
	public static List<String> script(DataSource dataSource, Class<?>... entities) {
		StringWriter script = new StringWriter();
		Map<String, Object> settings = Map.of(SchemaToolingSettings.JAKARTA_HBM2DDL_SCRIPTS_ACTION, "create",
				SchemaToolingSettings.JAKARTA_HBM2DDL_SCRIPTS_CREATE_TARGET, script);
		use(dataSource, settings, new CapturedModels(), (factory) -> {
		}, MappedUnit.of(entities));
		return script.toString().lines().map((line) -> line.replaceFirst(";$", "")).toList();
	}

	/**
	 * Work with some entities.
	 * @param dataSource the database
	 * @param work what to do
	 * @param entities the entities
	 */
	public static void use(DataSource dataSource, Consumer<EntityManagerFactory> work, Class<?>... entities) {
		use(dataSource, Map.of(SchemaToolingSettings.HBM2DDL_AUTO, "none"), new CapturedModels(), work,
				MappedUnit.of(entities));
	}

	private static void use(DataSource dataSource, Map<String, Object> settings, CapturedModels models,
			Consumer<EntityManagerFactory> work, MappedUnit unit) {
		LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
		factory.setDataSource(dataSource);
		factory.setPersistenceUnitName("test");
		factory.setResourceLoader(new DefaultResourceLoader(unit.loader()));
		factory.setManagedTypes(unit.types());
		factory.setMappingResources(unit.mappingFiles().toArray(String[]::new));
		factory.setJpaVendorAdapter(
				unit.isOfTests() ? new HibernateServices(unit.loader()) : new HibernateJpaVendorAdapter());
		factory.setJpaPropertyMap(settings);
		factory.getJpaPropertyMap()
			.putAll(Map.of(SchemaToolingSettings.HBM2DDL_HALT_ON_ERROR, "true", JpaSettings.INTEGRATOR_PROVIDER,
					new CapturingIntegratorProvider(NAME, null, models, (model) -> {
					})));
		factory.getJpaPropertyMap().putAll(unit.settings());
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
