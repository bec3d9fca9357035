package io.turnstone.boot.autoconfigure;

import java.util.Map;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.util.StringUtils;

/**
 * {@link BeanPostProcessor} that keeps Hibernate from changing a schema while a command
 * runs, and from stopping at a sequence whose increment the command is to compare, also
 * where an application defines the EntityManagerFactory and its properties itself.
 */
class CommandModeEntityManagerFactoryPostProcessor implements BeanPostProcessor {

	private static final Map<String, Object> SCHEMA_LEFT_ALONE = Map.of( //
			"hibernate.hbm2ddl.auto", "none", //
			"jakarta.persistence.schema-generation.database.action", "none", //
			"jakarta.persistence.schema-generation.scripts.action", "none", //
			"hibernate.query.mutation_strategy.global_temporary.create_tables", "false", //
			"hibernate.query.mutation_strategy.persistent.create_tables", "false", //
			"hibernate.id.sequence.increment_size_mismatch_strategy", "none");

	private final Environment environment;

	CommandModeEntityManagerFactoryPostProcessor(Environment environment) {
		this.environment = environment;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof AbstractEntityManagerFactoryBean factory
				&& StringUtils.hasText(this.environment.getProperty("turnstone.command"))) {
			factory.getJpaPropertyMap().putAll(SCHEMA_LEFT_ALONE);
		}
		return bean;
	}

}
