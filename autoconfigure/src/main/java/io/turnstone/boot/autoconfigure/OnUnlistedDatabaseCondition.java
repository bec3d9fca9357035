package io.turnstone.boot.autoconfigure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Holds where {@code spring.liquibase} is what a database is upgraded by: that of the
 * only or primary data source, unless {@code turnstone.databases} lists it.
 */
class OnUnlistedDatabaseCondition extends SpringBootCondition implements ConfigurationCondition {

	/**
	 * Name that decides where several beans would do, as it is that of the parameter.
	 */
	private static final String NAME = "dataSource";

	@Override
	public ConfigurationPhase getConfigurationPhase() {
		return ConfigurationPhase.REGISTER_BEAN;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("Listed databases");
		ConfigurableListableBeanFactory beanFactory = Objects.requireNonNull(context.getBeanFactory());
		ListedDatabases listed = ListedDatabases.in(context.getEnvironment(), beanFactory);
		if (listed.isEmpty()) {
			return ConditionOutcome.match(message.because("there are none"));
		}
		Optional<String> usual = usual(beanFactory);
		if (usual.isEmpty() && isNamedOtherwise(context.getEnvironment(), beanFactory)) {
			return ConditionOutcome.match(message.because("spring.liquibase names another database"));
		}
		if (usual.isEmpty()) {
			return ConditionOutcome.noMatch(message.because("no other DataSource is the only or primary one"));
		}
		return listed.contains(usual.get()) ? ConditionOutcome.noMatch(message.found("database").items(usual.get()))
				: ConditionOutcome.match(message.didNotFind("database").items(usual.get()));
	}

	private static boolean isNamedOtherwise(Environment environment, ConfigurableListableBeanFactory beanFactory) {
		return environment.containsProperty("spring.liquibase.url")
				|| beanFactory.getBeanNamesForAnnotation(LiquibaseDataSource.class).length > 0;
	}

	private static Optional<String> usual(ConfigurableListableBeanFactory beanFactory) {
		List<String> candidates = Stream.of(beanFactory.getBeanNamesForType(DataSource.class, true, false))
			.filter((name) -> isCandidate(definition(beanFactory, name)))
			.toList();
		List<String> primary = candidates.stream()
			.filter((name) -> definition(beanFactory, name).filter(BeanDefinition::isPrimary).isPresent())
			.toList();
		List<String> preferred = candidates.stream()
			.filter((name) -> definition(beanFactory, name).filter(BeanDefinition::isFallback).isEmpty())
			.toList();
		return Stream.of(candidates, primary, preferred, candidates.stream().filter(NAME::equals).toList())
			.filter((names) -> names.size() == 1)
			.map((names) -> names.get(0))
			.findFirst();
	}

	private static Optional<BeanDefinition> definition(ConfigurableListableBeanFactory beanFactory, String name) {
		return beanFactory.containsBeanDefinition(name) ? Optional.of(beanFactory.getBeanDefinition(name))
				: Optional.empty();
	}

	private static boolean isCandidate(Optional<BeanDefinition> definition) {
		return definition.isEmpty() || (definition.get().isAutowireCandidate()
				&& !(definition.get() instanceof AbstractBeanDefinition known && !known.isDefaultCandidate()));
	}

}
