package io.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a draft depends on what only a person can tell: whether a column got
 * another name, or what rows get in a new column, for example.
 */
public class OpenQuestionsException extends MigrationsException {

	private final List<Question> questions;

	/**
	 * Create the exception.
	 * @param questions the questions
	 */
	public OpenQuestionsException(List<Question> questions) {
		super(Reason.UNANSWERED, message(questions), action(questions));
		this.questions = List.copyOf(questions);
	}

	private static String message(List<Question> questions) {
		List<String> lines = new ArrayList<>();
		lines.add((questions.size() == 1) ? "One question before this can be drafted:"
				: "%d questions before this can be drafted:".formatted(questions.size()));
		for (int i = 0; i < questions.size(); i++) {
			Question question = questions.get(i);
			lines.add("  %d. %s   %s".formatted(i + 1, question.text(), question.reason()));
			int width = question.choices().stream().mapToInt((choice) -> choice.meaning().length()).max().orElse(0);
			question.choices()
				.forEach((choice) -> lines.add("     %s:%s  --turnstone.%s=%s".formatted(choice.meaning(),
						" ".repeat(width - choice.meaning().length()), question.option(), quoted(choice.answer()))));
		}
		return String.join(System.lineSeparator(), lines);
	}

	/**
	 * Keep a shell from reading an answer in its own way.
	 */
	private static String quoted(String answer) {
		return answer.matches("[\\w.:,=-]+") ? answer : '"' + answer + '"';
	}

	private static String action(List<Question> questions) {
		String options = questions.stream()
			.map((question) -> '"' + question.option() + '"')
			.distinct()
			.collect(Collectors.joining(", "));
		boolean renames = questions.stream().anyMatch((question) -> question.option().equals("renames"));
		return "Answer on the command line%s in the body of the request (%s)%s.".formatted(renames ? "," : ", or",
				options, renames ? ", or, about names, in turnstone.renames.yaml beside the master changelog" : "");
	}

	public List<Question> getQuestions() {
		return this.questions;
	}

	/**
	 * Question.
	 *
	 * @param text the question
	 * @param reason why it is asked
	 * @param option what to answer by: {@code renames} or {@code backfill}
	 * @param choices the answers
	 */
	public record Question(String text, String reason, String option, List<Choice> choices) {

		public Question {
			choices = List.copyOf(choices);
		}

	}

	/**
	 * Possible answer.
	 *
	 * @param meaning what it means
	 * @param answer the value of the option
	 */
	public record Choice(String meaning, String answer) {

	}

}
