package io.turnstone.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import io.turnstone.Base;
import io.turnstone.CheckRequest;
import io.turnstone.DatabaseMigrations;
import io.turnstone.ManagedDatabase;
import io.turnstone.MigrationEvents;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsSettings;
import io.turnstone.ModelDifference;
import io.turnstone.mapping.EntityModel;
import io.turnstone.scratch.ScratchSettings;
import org.jspecify.annotations.Nullable;

/**
 * Report of all that a model and a database disagree in.
 */
final class ValidationReport {

	private static final int SHOWN = 10;

	private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

	private ValidationReport() {
	}

	static String of(EntityModel model, DataSource dataSource) {
		try {
			List<ModelDifference> differences = compare(model, dataSource);
			String lines = differences.stream()
				.limit(SHOWN)
				.map(ValidationReport::describe)
				.collect(Collectors.joining("\n"));
			return "The model of '%s' and the database disagree in %s:%n%n%s%s".formatted(model.name(),
					(differences.size() != 1) ? differences.size() + " places" : "one place", lines,
					(differences.size() > SHOWN) ? "\n    and %d more".formatted(differences.size() - SHOWN) : "");
		}
		catch (MigrationsException ex) {
			return "The model of '%s' could not be compared: %s".formatted(model.name(), ex.getMessage());
		}
	}

	private static List<ModelDifference> compare(EntityModel model, DataSource dataSource) {
		ManagedDatabase database = new ManagedDatabase(model.name(), dataSource, () -> List.of(model), null,
				ScratchSettings.none());
		return new DatabaseMigrations(() -> List.of(database), MigrationsSettings.forComparing(LOCK_TIMEOUT),
				new MigrationEvents())
			.check(new CheckRequest(model.name(), Base.DATABASE))
			.differences();
	}

	private static String describe(ModelDifference difference) {
		return "    %-9s %s: %s  (model %s, database %s)".formatted(difference.impact(), difference.object(),
				difference.kind(), text(difference.model()), text(difference.database()));
	}

	private static String text(@Nullable String side) {
		return (side != null) ? side : "-";
	}

}
