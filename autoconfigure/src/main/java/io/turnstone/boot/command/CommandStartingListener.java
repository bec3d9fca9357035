package io.turnstone.boot.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.PriorityOrdered;

/**
 * {@link ApplicationListener} that keeps devtools from restarting an application that was
 * started for a command: where its restart is on, a start that fails ends with exit code
 * 0. It must come before the listener of devtools, when there is no environment yet, and
 * so it sees only what is an argument, a system property or an environment variable.
 */
public class CommandStartingListener implements ApplicationListener<ApplicationStartingEvent>, PriorityOrdered {

	private static final String RESTART_ENABLED = "spring.devtools.restart.enabled";

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public void onApplicationEvent(ApplicationStartingEvent event) {
		DefaultApplicationArguments arguments = new DefaultApplicationArguments(event.getArgs());
		if (isCommand(arguments)) {
			RedirectedOutput.redirect();
			if (System.getProperty(RESTART_ENABLED) == null) {
				System.setProperty(RESTART_ENABLED, "false");
			}
		}
	}

	private static boolean isCommand(DefaultApplicationArguments arguments) {
		String command = value(arguments, "turnstone.command", "TURNSTONE_COMMAND");
		String enabled = value(arguments, "turnstone.enabled", "TURNSTONE_ENABLED");
		return command != null && !command.isBlank() && !"false".equalsIgnoreCase(enabled);
	}

	private static @Nullable String value(DefaultApplicationArguments arguments, String property, String variable) {
		List<String> values = arguments.getOptionValues(property);
		if (values != null && !values.isEmpty()) {
			return values.get(0);
		}
		return System.getProperty(property, System.getenv(variable));
	}

}
