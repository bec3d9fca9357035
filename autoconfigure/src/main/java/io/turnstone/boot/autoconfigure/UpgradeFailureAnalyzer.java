package io.turnstone.boot.autoconfigure;

import java.util.Objects;

import io.turnstone.upgrade.UpgradeException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells why an upgrade kept the application from starting: a change set that failed,
 * change sets that are pending, a lock that is held, a changelog that was edited, cannot
 * be read or is gone; and how it went with the other databases. Before Spring Boot's own
 * analyzers, which know the cause only.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UpgradeFailureAnalyzer extends AbstractFailureAnalyzer<UpgradeException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UpgradeException cause) {
		String description = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
		String others = String.join("; ", cause.getOtherDatabases());
		return new FailureAnalysis(
				others.isEmpty() ? description : "%s%n%nThe other databases: %s".formatted(description, others),
				cause.getAction(), cause);
	}

}
