package io.turnstone.boot.autoconfigure;

import io.turnstone.upgrade.GuardedSpringLiquibase;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Registers what upgrades each database that {@code turnstone.databases} lists: one after
 * the other, and after that of {@code spring.liquibase}.
 */
class ListedDatabasesRegistrar implements ImportBeanDefinitionRegistrar {

	/**
	 * Attribute of a bean definition that has the name of the database.
	 */
	static final String DATABASE = "io.turnstone.database";

	private static final String OF_SPRING_LIQUIBASE = "liquibase";

	private final Environment environment;

	private final ConfigurableListableBeanFactory beanFactory;

	ListedDatabasesRegistrar(Environment environment, BeanFactory beanFactory) {
		this.environment = environment;
		this.beanFactory = (ConfigurableListableBeanFactory) beanFactory;
	}

	@Override
	public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
		String previous = registry.containsBeanDefinition(OF_SPRING_LIQUIBASE) ? OF_SPRING_LIQUIBASE : null;
		ListedDatabases listed = ListedDatabases.in(this.environment, this.beanFactory);
		for (String database : listed.names()) {
			if (!isLeftOut(database, registry)) {
				RootBeanDefinition definition = new RootBeanDefinition(GuardedSpringLiquibase.class);
				definition.setFactoryBeanName(ListedLiquibases.NAME);
				definition.setFactoryMethodName("create");
				definition.getConstructorArgumentValues().addIndexedArgumentValue(0, database);
				definition.getConstructorArgumentValues().addIndexedArgumentValue(1, listed.key(database));
				definition.setAttribute(DATABASE, database);
				if (previous != null) {
					definition.setDependsOn(previous);
				}
				previous = database + "Liquibase";
				registry.registerBeanDefinition(previous, definition);
			}
		}
	}

	/**
	 * Tell whether this is a slice of an application for a test, which has its properties
	 * but not all of its data sources.
	 */
	private boolean isLeftOut(String database, BeanDefinitionRegistry registry) {
		return !this.environment.getProperty(EnableAutoConfiguration.ENABLED_OVERRIDE_PROPERTY, Boolean.class, true)
				&& !registry.containsBeanDefinition(database);
	}

}
