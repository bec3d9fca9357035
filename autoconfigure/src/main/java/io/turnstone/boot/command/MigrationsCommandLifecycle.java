package io.turnstone.boot.command;

import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * {@link SmartLifecycle} that runs a command in place of the application. It is the first
 * to start, before schedulers, message listeners and the web server, and it does not come
 * back.
 */
public class MigrationsCommandLifecycle implements SmartLifecycle {

	private final MigrationsCommand command;

	private final ApplicationContext context;

	private final ExitHandler exitHandler;

	/**
	 * Create the lifecycle.
	 * @param command the command
	 * @param context the application context
	 * @param exitHandler ends the process
	 */
	public MigrationsCommandLifecycle(MigrationsCommand command, ApplicationContext context, ExitHandler exitHandler) {
		this.command = command;
		this.context = context;
		this.exitHandler = exitHandler;
	}

	@Override
	public int getPhase() {
		return Integer.MIN_VALUE;
	}

	@Override
	public boolean isAutoStartup() {
		return this.command.isWanted();
	}

	@Override
	public void start() {
		if (this.command.isWanted()) {
			this.exitHandler.exit(this.context, this.command.run(this.context));
		}
	}

	@Override
	public void stop() {
		// There is nothing that goes on after start
	}

	@Override
	public boolean isRunning() {
		return false;
	}

}
