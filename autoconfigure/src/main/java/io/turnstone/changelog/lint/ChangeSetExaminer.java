package io.turnstone.changelog.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.turnstone.diff.Phase;
import io.turnstone.diff.hazard.Batch;
import io.turnstone.schema.Schema;
import liquibase.change.Change;
import liquibase.change.core.EmptyChange;
import liquibase.change.core.ExecuteShellCommandChange;
import liquibase.change.core.InsertDataChange;
import liquibase.change.core.LoadDataChange;
import liquibase.change.core.LoadUpdateDataChange;
import liquibase.change.core.OutputChange;
import liquibase.change.core.StopChange;
import liquibase.change.core.TagDatabaseChange;
import liquibase.change.custom.CustomChangeWrapper;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.Database;
import liquibase.exception.UnexpectedLiquibaseException;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import liquibase.statement.SqlStatement;

/**
 * Finds out what change sets do, one after the other, from the SQL that Liquibase makes
 * of them for the database. Nothing is run: neither that SQL, nor code of the
 * application.
 */
public final class ChangeSetExaminer implements BiFunction<ChangeSet, Database, ExaminedChangeSet> {

	/**
	 * Changes that touch neither tables nor rows that are there.
	 */
	private static final List<Class<? extends Change>> HARMLESS = List.of(EmptyChange.class, OutputChange.class,
			TagDatabaseChange.class, StopChange.class, InsertDataChange.class, LoadDataChange.class);

	private static final List<Class<? extends Change>> CODE = List.of(CustomChangeWrapper.class,
			ExecuteShellCommandChange.class, LoadUpdateDataChange.class);

	private final Script script;

	private final Function<String, Optional<String>> files;

	private final Map<String, Optional<String>> texts = new HashMap<>();

	/**
	 * Create the examiner.
	 * @param schema the schema that the first change set meets
	 * @param words how the database spells names and types
	 * @param files reads a file of the changelog, by its path
	 */
	public ChangeSetExaminer(Schema schema, Words words, Function<String, Optional<String>> files) {
		this.script = new Script(schema, words);
		this.files = files;
	}

	@Override
	public ExaminedChangeSet apply(ChangeSet changeSet, Database database) {
		this.script.begin(changeSet.getLabels().getLabels().contains("contract") ? Phase.CONTRACT : Phase.EXPAND);
		Schema before = this.script.schema();
		changeSet.getChanges().forEach((change) -> examine(change, database));
		List<String> unjudged = new ArrayList<>(this.script.unjudged());
		AcceptedHazards accepted = AcceptedHazards.of(changeSet.getComments());
		unjudged.addAll(accepted.mistakes());
		Batch.WayBack wayBack = changeSet.supportsRollback(database) ? Batch.WayBack.KNOWN : Batch.WayBack.NONE;
		String path = DatabaseChangeLog.normalizePath(changeSet.getChangeLog().getPhysicalFilePath());
		Integer line = this.texts.computeIfAbsent(path, this.files)
			.flatMap((text) -> ChangeSetLine.find(text, path, changeSet.getId(), changeSet.getAuthor()))
			.orElse(null);
		return new ExaminedChangeSet(changeSet.getId(), changeSet.getAuthor(),
				DatabaseChangeLog.normalizePath(changeSet.getFilePath()), path, line, before,
				new Batch(changeSet.getId(), this.script.steps(), changeSet.isRunInTransaction(), wayBack), unjudged,
				accepted.reasons());
	}

	private void examine(Change change, Database database) {
		String name = change.getSerializedObjectName();
		if (CODE.stream().anyMatch((type) -> type.isInstance(change))) {
			this.script.cannotJudge("%s: only a run shows what it does".formatted(name));
		}
		else if (HARMLESS.stream().noneMatch((type) -> type.isInstance(change))) {
			read(change, name, database);
		}
	}

	private void read(Change change, String name, Database database) {
		if (change.generateStatementsVolatile(database)) {
			this.script.cannotJudge("%s: only a run shows what it does".formatted(name));
			return;
		}
		try {
			SqlReader reader = new SqlReader(this.script);
			for (SqlStatement statement : change.generateStatements(database)) {
				for (Sql sql : SqlGeneratorFactory.getInstance().generateSql(statement, database)) {
					reader.read(sql.toSql());
				}
			}
		}
		catch (UnexpectedLiquibaseException ex) {
			this.script.cannotJudge("%s: Liquibase makes no SQL of it".formatted(name));
		}
	}

}
