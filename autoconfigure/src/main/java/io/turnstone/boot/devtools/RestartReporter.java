package io.turnstone.boot.devtools;

import java.util.stream.Collectors;

import io.turnstone.Base;
import io.turnstone.CheckRequest;
import io.turnstone.CheckResult;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * {@link ApplicationListener} that tells after a restart in which classes changed what
 * the model now lacks, or drafts it. It says the same thing only once, and it never keeps
 * an application from starting.
 */
public class RestartReporter implements ApplicationListener<ApplicationReadyEvent> {

	private static final Log logger = LogFactory.getLog("turnstone");

	private static final int MOST_TABLES = 3;

	private static final int LONGEST_MESSAGE = 100;

	private final Migrations migrations;

	private final RestartMemory memory;

	private final RestartAction action;

	private final Base base;

	/**
	 * Create the reporter.
	 * @param migrations what can be asked
	 * @param memory what is known from the last restart
	 * @param action what to do about differences
	 * @param base what a draft builds on
	 */
	public RestartReporter(Migrations migrations, RestartMemory memory, RestartAction action, Base base) {
		this.migrations = migrations;
		this.memory = memory;
		this.action = action;
		this.base = base;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		if (this.action == RestartAction.OFF) {
			return;
		}
		try {
			boolean classesChanged = this.memory.takeClassesChanged();
			this.migrations.databases()
				.stream()
				.filter((database) -> classesChanged || !this.memory.knows(database))
				.forEach(this::report);
		}
		catch (RuntimeException ex) {
			logger.warn("Could not tell what the model lacks: " + ex.getMessage());
		}
	}

	private void report(String database) {
		try {
			CheckResult result = this.migrations.check(new CheckRequest(database, Base.DATABASE));
			boolean news = this.memory.isNews(database, result.differences().toString());
			if (news && !result.inSync()) {
				act(result);
			}
		}
		catch (RuntimeException ex) {
			warn(database, ex);
		}
	}

	private void act(CheckResult result) {
		if (this.action == RestartAction.WRITE) {
			draft(result);
		}
		else {
			logger.info(DifferenceReport.render(result));
		}
	}

	private void draft(CheckResult result) {
		DraftResult draft = this.migrations
			.draft(new DraftRequest(result.database(), message(result), this.base, null));
		if (draft.file() != null) {
			boolean proved = draft.proof() != null && draft.proof().proved();
			logger
				.info("%s: drafted %s (change sets: %d, %s). Read it, edit it; the next restart applies it.".formatted(
						result.database(), draft.file(), draft.changeSets().size(), proved ? "proved" : "not proved"));
		}
		draft.leftOut()
			.forEach((leftOut) -> logger
				.warn("%s: left out of the draft: %s".formatted(result.database(), leftOut.words())));
	}

	/**
	 * Name the draft by the first tables that it changes.
	 */
	private static String message(CheckResult result) {
		String tables = result.differences()
			.stream()
			.map((difference) -> difference.object().split("[.( ]", 2)[0])
			.distinct()
			.limit(MOST_TABLES)
			.collect(Collectors.joining(", "));
		return tables.substring(0, Math.min(tables.length(), LONGEST_MESSAGE));
	}

	private void warn(String database, RuntimeException exception) {
		String message = String.valueOf(exception.getMessage());
		if (this.memory.isNews(database, message)) {
			String action = (exception instanceof MigrationsException migrationsException)
					? " " + migrationsException.getAction() : "";
			logger.warn("%s: could not tell what the model lacks: %s%s".formatted(database, message, action));
		}
	}

}
