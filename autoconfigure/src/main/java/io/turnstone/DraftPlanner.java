package io.turnstone;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.OpenQuestionsException.Question;
import io.turnstone.diff.Change;
import io.turnstone.diff.Differences;
import io.turnstone.diff.Renames;
import io.turnstone.schema.GeneratedKey;
import io.turnstone.schema.Model;
import io.turnstone.schema.Schema;

/**
 * Finds out what a draft is to change, or asks what only a person can tell.
 *
 * @param session the database
 * @param settings the settings that all databases share
 */
record DraftPlanner(DatabaseSession session, MigrationsSettings settings) {

	/**
	 * Plan a draft. One that drops something does nothing else.
	 * @param answers what was answered
	 * @param base what the model is compared with
	 * @return the plan
	 * @throws SQLException if the database cannot be asked
	 * @throws MigrationsException if an answer cannot be understood
	 * @throws OpenQuestionsException if one is missing
	 */
	DraftPlan plan(DraftAnswers answers, BaseSchema base) throws SQLException {
		Model model = this.session.model();
		if (!answers.drops().isEmpty()) {
			return planDrops(answers.drops(), base, model);
		}
		RenameAnswers renames = RenameAnswers.of(answers.renames(), this.session.changelog().renames(),
				this.session.aligned(base.schema()), model.schema());
		return plan(answers, base, model, renames);
	}

	private DraftPlan planDrops(List<String> names, BaseSchema base, Model model) throws SQLException {
		Schema schema = this.session.aligned(base.schema());
		Differences differences = this.session.compare(base.schema()).differences();
		List<PossibleRename> renames = new RenameQuestions(differences, schema, model.schema(), RenameAnswers.none())
			.possible();
		List<Change> drops = new DropAnswers(schema, model.schema(), differences, renames)
			.of(names, this.settings.dropLimit())
			.changes(schema);
		return DraftPlan.dropping(base, differences, drops);
	}

	private DraftPlan plan(DraftAnswers answers, BaseSchema base, Model model, RenameAnswers renamed)
			throws SQLException {
		Renames renames = renamed.renames();
		Schema schema = renames.in(base.schema());
		Differences differences = this.session.compare(schema).differences();
		List<Change> changes = differences.changes();
		RenameQuestions names = new RenameQuestions(differences, this.session.aligned(schema), model.schema(), renamed);
		BackfillAnswers backfill = BackfillAnswers.of(answers.backfill(), changes);
		List<Question> questions = new ArrayList<>(names.questions());
		questions.addAll(new BackfillQuestions(changes, backfill, model.schema()).questions(names::mayFill));
		if (!questions.isEmpty()) {
			throw new OpenQuestionsException(questions);
		}
		return DraftPlan.removing(base, renamed, differences, backfill.values(), behindKeys(changes, model, schema));
	}

	/**
	 * Let new sequences go on after the keys of tables that are there.
	 */
	private static List<Change> behindKeys(List<Change> changes, Model model, Schema there) {
		return changes.stream()
			.filter(Change.CreateSequence.class::isInstance)
			.map((change) -> ((Change.CreateSequence) change).sequence())
			.filter((sequence) -> sequence.increment() > 0)
			.map((sequence) -> new Change.AdvanceSequence(sequence,
					model.origins().keysOf(sequence.name()).stream().filter((key) -> holds(there, key)).toList()))
			.filter((change) -> !change.keys().isEmpty())
			.map(Change.class::cast)
			.toList();
	}

	private static boolean holds(Schema there, GeneratedKey key) {
		return there.table(key.table()).flatMap((table) -> table.column(key.column())).isPresent();
	}

}
