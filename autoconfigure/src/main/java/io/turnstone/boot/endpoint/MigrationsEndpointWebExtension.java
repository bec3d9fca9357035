package io.turnstone.boot.endpoint;

import java.util.List;

import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;
import org.springframework.util.MimeTypeUtils;

/**
 * {@link EndpointWebExtension @EndpointWebExtension} for the {@link MigrationsEndpoint}:
 * gives every end of an operation its HTTP status and a readable body.
 */
@EndpointWebExtension(endpoint = MigrationsEndpoint.class)
public class MigrationsEndpointWebExtension {

	private static final int CREATED = 201;

	private static final int CONFLICT = 409;

	private static final int UNPROCESSABLE = 422;

	private static final Log logger = LogFactory.getLog(MigrationsEndpointWebExtension.class);

	private final MigrationsEndpoint endpoint;

	/**
	 * Create the extension.
	 * @param endpoint the endpoint
	 */
	public MigrationsEndpointWebExtension(MigrationsEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * Check, draft, lint, upgrade, downgrade, write the SQL of an upgrade, adopt a
	 * database, or release a lock.
	 * @param name the name of the operation
	 * @param message what the change is about, for a draft or a baseline
	 * @param database the name of the database, which may be left out where there is one
	 * @param base what to compare the model with
	 * @param renames which columns got another name, and which did not, for a draft
	 * @param backfill what rows get in columns that become NOT NULL, for a draft
	 * @param drops what a draft drops, instead of anything else
	 * @param count how many change sets a downgrade rolls back
	 * @param to the tag or change set to which a downgrade goes back, or that an upgrade
	 * or a script ends with
	 * @param dryRun whether it is only told what an upgrade or a downgrade would do
	 * @param allowDataLoss whether a downgrade may lose data
	 * @param from the tag or change set after which a script begins
	 * @param offline the product that a script is for, where no database is asked
	 * @param output {@code text} for a script alone, without what is told of it
	 * @return the answer, or what stood in the way
	 */
	@WriteOperation
	public WebEndpointResponse<?> run(@Selector String name, @Nullable String message, @Nullable String database,
			@Nullable String base, @Nullable List<String> renames, @Nullable String backfill,
			@Nullable List<String> drops, @Nullable Integer count, @Nullable String to, @Nullable Boolean dryRun,
			@Nullable Boolean allowDataLoss, @Nullable String from, @Nullable String offline, @Nullable String output) {
		try {
			Answer<?> answer = this.endpoint.run(name, message, database, base, renames, backfill, drops, count, to,
					dryRun, allowDataLoss, from, offline);
			if ("text".equalsIgnoreCase(output) && answer.body() instanceof SqlDescriptor script) {
				return new WebEndpointResponse<>(script.sql(), MimeTypeUtils.TEXT_PLAIN);
			}
			return new WebEndpointResponse<>(answer, status(answer.body()));
		}
		catch (MigrationsException ex) {
			return new WebEndpointResponse<>(new Answer<>(ErrorDescriptor.of(ex)), status(ex.getReason()));
		}
		catch (RuntimeException ex) {
			logger.error("The operation '%s' failed".formatted(name), ex);
			return unexpected(name, ex);
		}
	}

	/**
	 * Answer without the exception's own message: nobody wrote it for a reader, and it
	 * may quote what is not to be shown.
	 */
	private static WebEndpointResponse<Answer<?>> unexpected(String operation, RuntimeException exception) {
		ErrorDescriptor error = new ErrorDescriptor(Reason.FAILED.name(),
				"The operation '%s' failed: %s".formatted(operation, exception.getClass().getSimpleName()),
				"See the application's log.", List.of());
		return new WebEndpointResponse<>(new Answer<>(error), WebEndpointResponse.STATUS_INTERNAL_SERVER_ERROR);
	}

	private static int status(Object body) {
		if (body instanceof DraftDescriptor draft && draft.drafted()) {
			return CREATED;
		}
		return (body instanceof BaselineDescriptor) ? CREATED : WebEndpointResponse.STATUS_OK;
	}

	private static int status(Reason reason) {
		return switch (reason) {
			case BAD_REQUEST -> WebEndpointResponse.STATUS_BAD_REQUEST;
			case CONFLICT -> CONFLICT;
			case UNANSWERED -> UNPROCESSABLE;
			case FAILED -> WebEndpointResponse.STATUS_INTERNAL_SERVER_ERROR;
		};
	}

}
