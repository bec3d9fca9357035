package io.turnstone.boot.command;

import java.util.List;
import java.util.Objects;

import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.boot.command.text.Palette;
import io.turnstone.boot.endpoint.ErrorDescriptor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;

/**
 * Runs the command that was asked for and prints its result.
 */
public class MigrationsCommand {

	private static final Log logger = LogFactory.getLog(MigrationsCommand.class);

	private final ObjectProvider<Migrations> migrations;

	private final CommandSettings settings;

	private final CommandOutput output;

	/**
	 * Create the command.
	 * @param migrations what can be asked, if the application has a database
	 * @param settings what was asked for
	 * @param output where to print to
	 */
	public MigrationsCommand(ObjectProvider<Migrations> migrations, CommandSettings settings, CommandOutput output) {
		this.migrations = migrations;
		this.settings = settings;
		this.output = output;
	}

	boolean isWanted() {
		return this.settings.hasCommand();
	}

	ExitCode run(ApplicationContext context) {
		try {
			CommandResult result = command().run(session(context));
			result.failures().forEach(this::printError);
			print(result);
			return result.exitCode();
		}
		catch (MigrationsException ex) {
			printError(ex);
			if (this.settings.format() == OutputFormat.JSON) {
				this.output.print(List.of(DescriptorJson.write(ErrorDescriptor.of(ex))));
			}
			return ExitCode.of(ex.getReason());
		}
		catch (RuntimeException ex) {
			logger.error("The command '%s' failed".formatted(this.settings.command()), ex);
			return ExitCode.FAILED;
		}
	}

	private Command command() {
		String name = Objects.requireNonNullElse(this.settings.command(), "");
		if (this.settings.format() == OutputFormat.SARIF && !name.equals("lint")) {
			throw new MigrationsException(Reason.BAD_REQUEST,
					"The command '%s' has no output in the form of SARIF: only 'lint' has".formatted(name),
					"Use another form: --turnstone.output=json");
		}
		return switch (name) {
			case "check" -> new CheckCommand();
			case "draft" -> new DraftCommand();
			case "lint" -> new LintCommand();
			case "status" -> new StatusCommand();
			case "upgrade" -> new UpgradeCommand();
			case "downgrade" -> new DowngradeCommand();
			case "sql" -> new SqlCommand();
			case "baseline" -> new BaselineCommand();
			case "unlock" -> new UnlockCommand();
			default -> throw new MigrationsException(Reason.BAD_REQUEST, "There is no command '" + name + "'",
					"Use one of: check, draft, lint, status, upgrade, downgrade, sql, baseline, unlock.");
		};
	}

	private CommandSession session(ApplicationContext context) {
		Migrations migrations = this.migrations.getIfAvailable();
		if (migrations == null) {
			throw new MigrationsException(Reason.FAILED,
					"The command '%s' has nothing to work on: the application has no DataSource that Turnstone knows"
						.formatted(this.settings.command()),
					"Define a DataSource bean, or see with --debug why MigrationsAutoConfiguration did not match.");
		}
		return new CommandSession(migrations, this.settings, Palette.terminal(), context);
	}

	private void print(CommandResult result) {
		this.output.print((this.settings.format() == OutputFormat.TEXT) ? result.text()
				: List.of(DescriptorJson.write(result.descriptor())));
	}

	private void printError(MigrationsException exception) {
		this.output.printError(List.of(String.valueOf(exception.getMessage()), exception.getAction()));
	}

}
