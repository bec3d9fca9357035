package io.turnstone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.LintResult.Finding;
import io.turnstone.LintResult.Unjudged;
import io.turnstone.catalog.CatalogReader;
import io.turnstone.changelog.Naming;
import io.turnstone.changelog.lint.ChangeSetExaminer;
import io.turnstone.changelog.lint.ExaminedChangeSet;
import io.turnstone.changelog.lint.Quotes;
import io.turnstone.changelog.lint.Words;
import io.turnstone.diff.hazard.Batch;
import io.turnstone.diff.hazard.Hazard;
import io.turnstone.diff.hazard.Hazards;
import io.turnstone.diff.hazard.Situation;
import io.turnstone.diff.hazard.Surroundings;
import io.turnstone.schema.Schema;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.ChangelogRunner.Extent;

/**
 * Examination of the changelog of one database.
 *
 * @param session the database
 * @param settings the settings that all databases share
 */
record Linting(DatabaseSession session, MigrationsSettings settings) {

	private static final Path SOURCES = Path.of("src", "main", "resources");

	LintResult lint(LintRequest request) throws SQLException {
		ManagedChangelog changelog = this.session.changelog();
		String location = Objects.requireNonNullElse(request.changeLog(), changelog.location());
		ChangelogRunner runner = changelog.runner().withLocation(location);
		if (!runner.exists()) {
			throw new MigrationsException(MigrationsException.Reason.BAD_REQUEST,
					"There is no changelog %s".formatted(location),
					"Name one that the application finds: --turnstone.lint.change-log=classpath:/db/changelog/...");
		}
		Naming naming = Naming.of(this.session.connection());
		Schema before = (request.scope() == LintScope.ALL) ? Schema.empty() : this.session.catalog();
		List<ExaminedChangeSet> examined = runner.examine(this.session.connection(),
				(request.scope() == LintScope.ALL) ? Extent.ALL : Extent.PENDING,
				new ChangeSetExaminer(before, words(naming), runner::file));
		return new LintResult(this.session.name(), location, request.scope(), examined.size(),
				findings(examined, request.scope(), naming), unjudged(examined));
	}

	private Words words(Naming naming) throws SQLException {
		CatalogReader reader = this.session.reader();
		String schema = this.session.defaultSchema();
		Map<String, String> known = new HashMap<>();
		return new Words(schema, naming::stored,
				(written) -> known.computeIfAbsent(written, (type) -> name(reader, schema, type)), naming::isReserved,
				naming.quotesByBacktick() ? Quotes.WITH_BACKSLASH : Quotes.DOUBLED);
	}

	private String name(CatalogReader reader, String schema, String type) {
		try {
			return reader.typeNames(this.session.connection(), schema, List.of(type)).getOrDefault(type, type);
		}
		catch (SQLException ex) {
			throw new MigrationsException(MigrationsException.Reason.FAILED,
					"The database %s does not tell what it calls the type %s: %s".formatted(this.session.name(), type,
							ex.getMessage()),
					"Check that it can be reached.", ex);
		}
	}

	private List<Finding> findings(List<ExaminedChangeSet> examined, LintScope scope, Naming naming)
			throws SQLException {
		Surroundings surroundings = new HazardReport(this.session, naming::isReserved)
			.surroundings(examined.stream().map(ExaminedChangeSet::batch).toList(), Schema.empty());
		List<Finding> findings = new ArrayList<>();
		for (List<ExaminedChangeSet> together : together(examined, scope)) {
			List<Batch> batches = together.stream().map(ExaminedChangeSet::batch).toList();
			for (ExaminedChangeSet changeSet : together) {
				Situation situation = new Situation(surroundings.with(changeSet.before()), batches);
				Hazards.of(changeSet.batch(), situation).forEach((hazard) -> findings.add(finding(changeSet, hazard)));
			}
		}
		return findings;
	}

	/**
	 * Put together what runs together, so that tables which it creates are empty: all
	 * that is pending, and what was applied file by file.
	 */
	private static Collection<List<ExaminedChangeSet>> together(List<ExaminedChangeSet> examined, LintScope scope) {
		Map<String, List<ExaminedChangeSet>> together = new LinkedHashMap<>();
		examined.forEach((changeSet) -> together
			.computeIfAbsent((scope == LintScope.ALL) ? changeSet.path() : "", (key) -> new ArrayList<>())
			.add(changeSet));
		return together.values();
	}

	private Finding finding(ExaminedChangeSet changeSet, Hazard hazard) {
		return new Finding(id(changeSet), path(changeSet), changeSet.line(), HazardReport.describe(hazard),
				changeSet.accepted().get(hazard.code()));
	}

	private List<Unjudged> unjudged(List<ExaminedChangeSet> examined) {
		return examined.stream()
			.flatMap((changeSet) -> changeSet.unjudged()
				.stream()
				.map((what) -> new Unjudged(id(changeSet), path(changeSet), changeSet.line(), what)))
			.toList();
	}

	private static ChangeSetId id(ExaminedChangeSet changeSet) {
		return new ChangeSetId(changeSet.id(), changeSet.author(), changeSet.file());
	}

	/**
	 * Return where somebody finds the file, such as whoever shows the findings beside the
	 * sources.
	 */
	private String path(ExaminedChangeSet changeSet) {
		String path = changeSet.path();
		Path directory = this.settings.draftDirectory();
		Path source = ((directory != null) ? directory : SOURCES).resolve(path);
		return Files.exists(source) ? readable(source) : path;
	}

	private static String readable(Path source) {
		Path here = Path.of("").toAbsolutePath();
		Path there = source.toAbsolutePath().normalize();
		return (there.startsWith(here) ? here.relativize(there) : there).toString().replace('\\', '/');
	}

}
