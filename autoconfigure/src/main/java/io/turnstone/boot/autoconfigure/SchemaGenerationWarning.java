package io.turnstone.boot.autoconfigure;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import io.turnstone.upgrade.GuardedSpringLiquibase;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.JpaVendorAdapter;

/**
 * Warns of a Hibernate that makes or changes the schema of a database which a changelog
 * makes and changes, too.
 */
class SchemaGenerationWarning implements BeanPostProcessor {

	private static final Log LOG = LogFactory.getLog("turnstone");

	private static final String HIBERNATE = "hibernate.hbm2ddl.auto";

	private static final String STANDARD = "jakarta.persistence.schema-generation.database.action";

	private static final Set<String> CHANGING = Set.of("create", "create-drop", "create-only", "drop",
			"drop-and-create", "truncate", "update");

	private final ObjectProvider<GuardedSpringLiquibase> liquibases;

	SchemaGenerationWarning(ObjectProvider<GuardedSpringLiquibase> liquibases) {
		this.liquibases = liquibases;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof AbstractEntityManagerFactoryBean factory && factory.getDataSource() != null) {
			String action = action(factory);
			if (action != null && CHANGING.contains(action)) {
				warn(factory.getDataSource(), action);
			}
		}
		return bean;
	}

	private static @Nullable String action(AbstractEntityManagerFactoryBean factory) {
		Map<String, Object> properties = new HashMap<>();
		JpaVendorAdapter adapter = factory.getJpaVendorAdapter();
		if (adapter != null) {
			properties.putAll(adapter.getJpaPropertyMap());
		}
		properties.putAll(factory.getJpaPropertyMap());
		Object action = properties.getOrDefault(HIBERNATE, properties.get(STANDARD));
		return (action != null) ? action.toString().trim().toLowerCase(Locale.ROOT) : null;
	}

	private void warn(DataSource dataSource, String action) {
		DataSource root = DataSourceUnwrapper.unwrapRoot(dataSource);
		this.liquibases.stream()
			.filter((liquibase) -> DataSourceUnwrapper.unwrapRoot(liquibase.getMigratedDataSource()) == root)
			.filter((liquibase) -> liquibase.runner().exists())
			.forEach((liquibase) -> LOG.warn("%s: Hibernate is told to '%s' the schema that the changelog %s upgrades. "
				.formatted(liquibase.getDatabaseName(), action, liquibase.getChangeLog())
					+ "Leave it to one of them: spring.jpa.hibernate.ddl-auto=none or validate"));
	}

}
