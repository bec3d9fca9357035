package io.turnstone.boot.autoconfigure;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import io.turnstone.mapping.CapturedModels;
import io.turnstone.mapping.CapturingIntegratorProvider;
import io.turnstone.mapping.EntityModel;
import org.hibernate.jpa.boot.spi.JpaSettings;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

/**
 * {@link BeanPostProcessor} that lets the model of every {@code EntityManagerFactory} be
 * captured, whoever defined it, and remembers which {@link DataSource} it belongs to.
 */
class ModelCapturingPostProcessor implements BeanPostProcessor {

	private final CapturedModels models = new CapturedModels();

	private final Map<String, DataSource> dataSources = new ConcurrentHashMap<>();

	private final Map<String, String> validationReports = new ConcurrentHashMap<>();

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof AbstractEntityManagerFactoryBean factory) {
			Map<String, Object> properties = factory.getJpaPropertyMap();
			properties.put(JpaSettings.INTEGRATOR_PROVIDER, new CapturingIntegratorProvider(beanName,
					properties.get(JpaSettings.INTEGRATOR_PROVIDER), this.models, this::report));
			if (bean instanceof LocalContainerEntityManagerFactoryBean container && container.getDataSource() != null) {
				this.dataSources.put(beanName, container.getDataSource());
			}
		}
		return bean;
	}

	private void report(EntityModel model) {
		dataSource(model.name()).ifPresent(
				(dataSource) -> this.validationReports.put(model.name(), ValidationReport.of(model, dataSource)));
	}

	/**
	 * Return what Hibernate's validation would have found, had it not stopped.
	 * @return a report for each factory that did not start
	 */
	Collection<String> validationReports() {
		return this.validationReports.values();
	}

	CapturedModels models() {
		return this.models;
	}

	/**
	 * Return the data source of an {@code EntityManagerFactory}.
	 * @param name the bean name of the factory
	 * @return the data source, or empty where the factory does not tell
	 */
	Optional<DataSource> dataSource(String name) {
		return Optional.ofNullable(this.dataSources.get(name));
	}

}
