package io.turnstone.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Tells what the user of the application cannot use of what another user made for it.
 *
 * @param application gives connections of the user of the application
 * @param own the names of the tables in which upgrades keep their state
 * @param log is told
 */
record ApplicationGrants(DataSource application, Set<String> own, UpgradeLog log) {

	/**
	 * Do work, and look at what it made.
	 * @param <E> the type of what the work may throw
	 * @param connection the connection of the user who makes it
	 * @param schema the schema, or {@code null} for that of the connection
	 * @param work the work
	 * @throws E if the work fails
	 */
	<E extends Exception> void after(Connection connection, @Nullable String schema, Work<E> work) throws E {
		Optional<Set<NewObject>> before = objects(connection, schema);
		try {
			work.run();
		}
		finally {
			// What was made before a change set failed stays
			if (before.isPresent()) {
				objects(connection, schema).ifPresent((after) -> look(before.get(), after, connection));
			}
		}
	}

	private void look(Set<NewObject> before, Set<NewObject> after, Connection owner) {
		List<NewObject> made = after.stream()
			.filter((object) -> !before.contains(object))
			.filter((object) -> this.own.stream().noneMatch(object.name()::equalsIgnoreCase))
			.toList();
		if (made.isEmpty()) {
			return;
		}
		try (Connection connection = this.application.getConnection()) {
			Optional<GrantReader> reader = isTheSame(connection, owner) ? GrantReader.of(connection) : Optional.empty();
			List<String> missing = reader.isPresent() ? reader.get().missing(connection, made) : List.of();
			endTransaction(connection);
			if (!missing.isEmpty()) {
				this.log.warns("the user of the application may not use all that was made. Whoever made it can say:"
						+ missing.stream()
							.map("%n    %s;"::formatted)
							.collect(Collectors.joining("", "%n".formatted(), "")));
			}
		}
		catch (SQLException | RuntimeException ex) {
			cannotTell(ex);
		}
	}

	/**
	 * Tell whether the application uses the database that was upgraded.
	 */
	private static boolean isTheSame(Connection application, Connection owner) throws SQLException {
		return application.getMetaData().getDatabaseProductName().equals(owner.getMetaData().getDatabaseProductName())
				&& Objects.equals(application.getCatalog(), owner.getCatalog());
	}

	private Optional<Set<NewObject>> objects(Connection connection, @Nullable String schema) {
		try {
			Optional<GrantReader> reader = GrantReader.of(connection);
			if (reader.isEmpty()) {
				return Optional.empty();
			}
			Set<NewObject> objects = reader.get().objects(connection, (schema != null) ? schema : schemaOf(connection));
			endTransaction(connection);
			return Optional.of(objects);
		}
		catch (SQLException ex) {
			cannotTell(ex);
			return Optional.empty();
		}
	}

	private static void endTransaction(Connection connection) throws SQLException {
		if (!connection.getAutoCommit()) {
			connection.commit();
		}
	}

	private static String schemaOf(Connection connection) throws SQLException {
		String schema = connection.getSchema();
		return (schema != null) ? schema : connection.getCatalog();
	}

	private void cannotTell(Exception ex) {
		this.log.warns("whether the user of the application may use what was made cannot be told: " + ex.getMessage());
	}

	/**
	 * What makes tables and sequences.
	 *
	 * @param <E> the type of what it may throw
	 */
	interface Work<E extends Exception> {

		void run() throws E;

	}

}
