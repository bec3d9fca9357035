package io.turnstone.boot.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.MigrationsException;
import io.turnstone.boot.endpoint.DatabaseDescriptor;
import io.turnstone.boot.endpoint.MigrationsDescriptor;
import io.turnstone.boot.endpoint.MigrationsDescriptor.ContextDescriptor;

import org.springframework.context.ApplicationContext;

/**
 * Report of a command that goes over several databases. What fails for one of them is
 * kept, and does not end the report on the others.
 */
final class DatabaseReport {

	private final Map<String, DatabaseDescriptor> descriptors = new LinkedHashMap<>();

	private final List<String> text = new ArrayList<>();

	private final List<MigrationsException> failures = new ArrayList<>();

	private ExitCode exitCode = ExitCode.DONE;

	void add(String database, ExitCode exitCode, List<String> text, DatabaseDescriptor descriptor) {
		this.exitCode = this.exitCode.or(exitCode);
		if (text.size() > 1 && !this.text.isEmpty()) {
			this.text.add("");
		}
		this.text.addAll(text);
		this.descriptors.put(database, descriptor);
	}

	void fail(String database, MigrationsException exception, DatabaseDescriptor descriptor) {
		this.exitCode = this.exitCode.or(ExitCode.of(exception.getReason()));
		this.failures.add(exception);
		this.descriptors.put(database, descriptor);
	}

	CommandResult in(ApplicationContext context) {
		if (this.exitCode == ExitCode.FOUND) {
			this.text.add("(exit code %d)".formatted(this.exitCode.value()));
		}
		ApplicationContext parent = context.getParent();
		ContextDescriptor descriptor = new ContextDescriptor(this.descriptors, (parent != null) ? id(parent) : null);
		return new CommandResult(this.exitCode, this.text, new MigrationsDescriptor(Map.of(id(context), descriptor)),
				this.failures);
	}

	private static String id(ApplicationContext context) {
		return Objects.requireNonNullElseGet(context.getId(), context::getDisplayName);
	}

}
