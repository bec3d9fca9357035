package io.turnstone.boot.command;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * Ends the process once a command is through.
 */
@FunctionalInterface
public interface ExitHandler {

	/**
	 * End the process.
	 * @param context the application context, still to be closed
	 * @param code how the command ended
	 */
	void exit(ApplicationContext context, ExitCode code);

	/**
	 * Return the handler that ends this Java process.
	 * @return the handler
	 */
	static ExitHandler ofProcess() {
		return (context, code) -> System.exit(SpringApplication.exit(context, code::value));
	}

}
