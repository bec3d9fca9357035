package io.turnstone.boot.autoconfigure;

import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.boot.autoconfigure.TurnstoneProperties.Database;
import io.turnstone.upgrade.GuardedSpringLiquibase;
import io.turnstone.upgrade.UpgradeMode;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseProperties;
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
			String name = database + "Liquibase";
			registry.registerBeanDefinition(name, definition(database, listed.keys().get(database), previous));
			previous = name;
		}
	}

	private RootBeanDefinition definition(String database, @Nullable String key, @Nullable String previous) {
		RootBeanDefinition definition = new RootBeanDefinition(GuardedSpringLiquibase.class,
				() -> create(database, ListedDatabases.PREFIX + "." + key));
		definition.setAttribute(DATABASE, database);
		if (previous != null) {
			definition.setDependsOn(previous);
		}
		return definition;
	}

	private GuardedSpringLiquibase create(String database, String prefix) {
		Binder binder = Binder.get(this.environment);
		ConfigurationPropertyName name = ConfigurationPropertyName.adapt(prefix, '.');
		Database entry = binder.bindOrCreate(name, Bindable.of(Database.class), BindHandler.DEFAULT);
		if (entry.changeLog() == null || entry.changeLog().isBlank()) {
			throw new MigrationsException(Reason.BAD_REQUEST, "The database %s has no changelog".formatted(database),
					"Name the master: %s.change-log=classpath:/db/changelog/%s/db.changelog-master.yaml"
						.formatted(prefix, database));
		}
		LiquibaseProperties properties = binder.bindOrCreate(name, Bindable.of(LiquibaseProperties.class),
				BindHandler.DEFAULT);
		TurnstoneProperties turnstone = this.beanFactory.getBean(TurnstoneProperties.class);
		UpgradeMode mode = (entry.mode() != null && !turnstone.isCommandMode()) ? entry.mode()
				: turnstone.upgradeModeAtStart();
		GuardedSpringLiquibase liquibase = this.beanFactory.getBean(GuardedLiquibases.class).create(database, mode);
		new MigrationDataSource(null, dataSource(database, prefix),
				new PropertiesLiquibaseConnectionDetails(properties))
			.applyTo(liquibase);
		LiquibasePropertiesMapper.apply(properties, liquibase);
		return liquibase;
	}

	private DataSource dataSource(String database, String prefix) {
		List<String> known = Arrays.asList(this.beanFactory.getBeanNamesForType(DataSource.class, true, false));
		if (!known.contains(database)) {
			throw new MigrationsException(Reason.BAD_REQUEST,
					"%s is for a DataSource bean '%s', which does not exist".formatted(prefix, database),
					known.isEmpty() ? "There is none at all." : "There are: " + String.join(", ", known));
		}
		return this.beanFactory.getBean(database, DataSource.class);
	}

}
