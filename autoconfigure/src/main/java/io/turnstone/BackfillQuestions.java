package io.turnstone;

import java.util.List;
import java.util.function.BiPredicate;

import io.turnstone.OpenQuestionsException.Choice;
import io.turnstone.OpenQuestionsException.Question;
import io.turnstone.diff.Backfill;
import io.turnstone.diff.Change;
import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;

/**
 * Questions about new columns that must have a value in each row.
 *
 * @param changes the changes that are to be drafted
 * @param answers what was answered already
 * @param wanted the schema of the model
 */
record BackfillQuestions(List<Change> changes, BackfillAnswers answers, Schema wanted) {

	/**
	 * Ask.
	 * @param mayBeFilled tells whether a rename may give a column its values
	 * @return the questions
	 */
	List<Question> questions(BiPredicate<ObjectName, String> mayBeFilled) {
		return Backfill.missing(this.changes)
			.stream()
			.filter((change) -> !this.answers.answer(change))
			.filter((change) -> !mayBeFilled.test(change.object(), change.to().name()))
			.map(this::question)
			.toList();
	}

	private Question question(AlterColumn change) {
		String column = change.object() + "." + change.to().name();
		String value = Backfill.suggestion(change, this.wanted).orElse("<SQL expression>");
		return new Question("What do the rows that are there get in %s?".formatted(column),
				"new, %s, not null, no default".formatted(change.to().type()), "backfill",
				List.of(new Choice("a value", column + "=" + value),
						new Choice("nothing, there are no rows", "-" + column)));
	}

}
