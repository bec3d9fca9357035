package io.turnstone.boot.endpoint;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.UnknownDatabaseException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;

/**
 * Databases of an application context and of its parents. Where two contexts have one of
 * the same name, the nearer one counts.
 */
final class KnownDatabases {

	private final Map<String, Migrations> byName = new LinkedHashMap<>();

	KnownDatabases(ApplicationContext context) {
		for (ApplicationContext each = context; each != null; each = each.getParent()) {
			forEach(each, this.byName::putIfAbsent);
		}
	}

	/**
	 * Hand every database of one context to the consumer, without those of its parents.
	 * @param context the context
	 * @param consumer takes the name of the database, and who knows it
	 */
	static void forEach(ApplicationContext context, BiConsumer<String, Migrations> consumer) {
		context.getBeansOfType(Migrations.class)
			.values()
			.forEach((migrations) -> migrations.databases().forEach((name) -> consumer.accept(name, migrations)));
	}

	/**
	 * Choose the database that a request is about.
	 * @param requested its name, which may be left out where there is only one
	 * @return the database
	 */
	Choice choose(@Nullable String requested) {
		String name = (requested != null && !requested.isBlank()) ? requested : onlyName();
		Migrations migrations = find(name);
		if (migrations == null) {
			throw new UnknownDatabaseException(name, this.byName.keySet());
		}
		return new Choice(name, migrations);
	}

	/**
	 * Find who knows a database.
	 * @param name its name
	 * @return who knows it, or {@code null} if nobody does
	 */
	@Nullable Migrations find(String name) {
		return this.byName.get(name);
	}

	private String onlyName() {
		if (this.byName.isEmpty()) {
			throw new MigrationsException(Reason.BAD_REQUEST, "There is no database", "Define a DataSource bean.");
		}
		String first = this.byName.keySet().iterator().next();
		if (this.byName.size() > 1) {
			throw new MigrationsException(Reason.BAD_REQUEST,
					"There are %d databases: %s".formatted(this.byName.size(), String.join(", ", this.byName.keySet())),
					"Name one of them: {\"database\": \"%s\"}".formatted(first));
		}
		return first;
	}

	/**
	 * Database that a request is about.
	 *
	 * @param database its name
	 * @param migrations who knows it
	 */
	record Choice(String database, Migrations migrations) {

	}

}
