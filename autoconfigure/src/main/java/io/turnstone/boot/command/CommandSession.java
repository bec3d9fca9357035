package io.turnstone.boot.command;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.UnknownDatabaseException;
import io.turnstone.boot.command.text.Palette;
import io.turnstone.boot.endpoint.DatabaseDescriptor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.context.ApplicationContext;

/**
 * What a command works on.
 *
 * @param migrations what can be asked
 * @param settings what was asked for
 * @param palette gives the words their colour
 * @param context the application context
 */
record CommandSession(Migrations migrations, CommandSettings settings, Palette palette, ApplicationContext context) {

	private static final Log logger = LogFactory.getLog(CommandSession.class);

	/**
	 * Return the database that was named, or all of them.
	 * @return the names
	 */
	Collection<String> databases() {
		Set<String> known = this.migrations.databases();
		String name = this.settings.database();
		if (known.isEmpty()) {
			throw new MigrationsException(Reason.FAILED, "There is no database", "Define a DataSource bean.");
		}
		if (name == null || name.isBlank()) {
			return known;
		}
		if (!known.contains(name)) {
			throw new UnknownDatabaseException(name, known);
		}
		return List.of(name);
	}

	/**
	 * Return the database that was named, or the only one.
	 * @return the name
	 */
	String database() {
		Collection<String> databases = databases();
		String first = databases.iterator().next();
		if (databases.size() > 1) {
			throw new MigrationsException(Reason.BAD_REQUEST,
					"There are %d databases: %s".formatted(databases.size(), String.join(", ", databases)),
					"Name one of them: --turnstone.database=" + first);
		}
		return first;
	}

	/**
	 * Describe how a database stands, as far as it can be told. What a command found or
	 * did is not lost where it cannot.
	 * @param database the name of the database
	 * @return the description
	 */
	DatabaseDescriptor describe(String database) {
		try {
			return DatabaseDescriptor.of(this.migrations.status(database));
		}
		catch (MigrationsException ex) {
			logger.warn("The database %s does not tell how it stands: %s".formatted(database, ex.getMessage()));
			return DatabaseDescriptor.unknown();
		}
	}

	/**
	 * Return the options that draft a change.
	 * @param database the name of the database
	 * @return the options, ready to be copied
	 */
	String draftOptions(String database) {
		String options = "--turnstone.command=draft --turnstone.message=\"...\"";
		return (this.migrations.databases().size() > 1) ? options + " --turnstone.database=" + database : options;
	}

}
