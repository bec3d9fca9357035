package io.turnstone.boot.autoconfigure;

import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.AbstractBeanFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells all that model and database disagree in when Hibernate's validation stops at the
 * first of it. By now the beans are destroyed, but the post-processor is still known.
 */
class SchemaValidationFailureAnalyzer extends AbstractFailureAnalyzer<SchemaManagementException> {

	private static final String ACTION = """
			Draft the change, read it, and start again:

			    --turnstone.command=draft --turnstone.message="..."
			""";

	private final BeanFactory beanFactory;

	SchemaValidationFailureAnalyzer(BeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SchemaManagementException cause) {
		if (!(this.beanFactory instanceof AbstractBeanFactory factory)) {
			return null;
		}
		return factory.getBeanPostProcessors()
			.stream()
			.filter(ModelCapturingPostProcessor.class::isInstance)
			.map(ModelCapturingPostProcessor.class::cast)
			.findFirst()
			.map((capture) -> new FailureAnalysis("Hibernate's validation of the schema failed: %s%n%n%s"
				.formatted(cause.getMessage(), String.join("\n", capture.validationReports())), ACTION, cause))
			.orElse(null);
	}

}
