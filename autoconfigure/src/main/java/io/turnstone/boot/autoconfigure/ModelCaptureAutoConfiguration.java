package io.turnstone.boot.autoconfigure;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.integrator.spi.Integrator;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Auto-configuration that captures the entity models.
 */
@AutoConfiguration(before = HibernateJpaAutoConfiguration.class)
@ConditionalOnClass({ EntityManagerFactory.class, AbstractEntityManagerFactoryBean.class, Integrator.class })
@ConditionalOnBooleanProperty(name = "turnstone.enabled", matchIfMissing = true)
public final class ModelCaptureAutoConfiguration {

	@Bean
	static ModelCapturingPostProcessor turnstoneModelCapturingPostProcessor() {
		return new ModelCapturingPostProcessor();
	}

}
