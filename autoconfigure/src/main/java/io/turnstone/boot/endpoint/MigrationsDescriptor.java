package io.turnstone.boot.endpoint;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Description of how the databases of an application stand.
 *
 * @param contexts the application contexts, by id
 */
public record MigrationsDescriptor(Map<String, ContextDescriptor> contexts) {

	/**
	 * Description of the databases of an application context.
	 *
	 * @param databases the databases, by the name of their DataSource bean
	 * @param parentId the id of the parent context
	 */
	@JsonInclude
	public record ContextDescriptor(Map<String, DatabaseDescriptor> databases, @Nullable String parentId) {

	}

}
