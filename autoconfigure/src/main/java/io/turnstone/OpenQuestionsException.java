package io.turnstone;

import java.util.ArrayList;
import java.util.List;

/**
 * Thrown when a draft depends on what only a person can tell: whether a column got
 * another name, for example.
 */
public class OpenQuestionsException extends MigrationsException {

	private final List<Question> questions;

	/**
	 * Create the exception.
	 * @param questions the questions
	 */
	public OpenQuestionsException(List<Question> questions) {
		super(Reason.UNANSWERED, message(questions),
				"Answer on the command line, in the body of the request (\"renames\"), or in turnstone.renames.yaml "
						+ "beside the master changelog.");
		this.questions = List.copyOf(questions);
	}

	private static String message(List<Question> questions) {
		List<String> lines = new ArrayList<>();
		lines.add((questions.size() == 1) ? "One question before this can be drafted:"
				: "%d questions before this can be drafted:".formatted(questions.size()));
		for (int i = 0; i < questions.size(); i++) {
			Question question = questions.get(i);
			lines.add("  %d. %s   %s".formatted(i + 1, question.text(), question.reason()));
			lines.add("     yes:  --turnstone.renames=" + question.yes());
			lines.add("     no:   --turnstone.renames=" + question.no());
		}
		return String.join(System.lineSeparator(), lines);
	}

	public List<Question> getQuestions() {
		return this.questions;
	}

	/**
	 * Question.
	 *
	 * @param text the question
	 * @param reason why it is asked
	 * @param yes the answer that confirms it
	 * @param no the answer that denies it
	 */
	public record Question(String text, String reason, String yes, String no) {

	}

}
