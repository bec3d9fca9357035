package io.turnstone.boot.command;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.SqlRequest;
import io.turnstone.SqlResult;
import io.turnstone.boot.command.CommandSettings.SqlSettings;
import io.turnstone.boot.endpoint.SqlDescriptor;

/**
 * Prints what an upgrade would run, as a script.
 */
final class SqlCommand implements Command {

	@Override
	public CommandResult run(CommandSession session) {
		SqlSettings settings = session.settings().sql();
		return result(session.migrations()
			.sql(new SqlRequest(session.database(), settings.from(), settings.to(), settings.offline())));
	}

	static CommandResult result(SqlResult result) {
		List<String> lines = new ArrayList<>();
		lines.add("-- %s: %d change sets for %s".formatted(result.database(), result.changeSets().size(),
				result.product()));
		lines.addAll(result.sql().lines().toList());
		return new CommandResult(ExitCode.DONE, lines, SqlDescriptor.of(result));
	}

}
