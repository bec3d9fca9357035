package io.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.OpenQuestionsException.Choice;
import io.turnstone.OpenQuestionsException.Question;
import io.turnstone.diff.Differences;
import io.turnstone.diff.ObjectCandidate;
import io.turnstone.diff.ObjectCandidates;
import io.turnstone.diff.Rename;
import io.turnstone.diff.RenameCandidate;
import io.turnstone.diff.RenameCandidates;
import io.turnstone.diff.Renames;
import io.turnstone.diff.Respelled;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;

/**
 * Questions about what may have got another name. Names that only differ in underscores
 * and case have one cause, and are asked about as one.
 */
final class RenameQuestions {

	private static final String OPTION = "renames";

	/**
	 * How many names make it likely that a naming strategy is the cause.
	 */
	private static final int MANY = 3;

	private static final int EXAMPLES = 3;

	private final RenameAnswers answers;

	private final Renames respelled;

	private final List<ObjectCandidate> objects;

	private final List<RenameCandidate> columns;

	/**
	 * Find what has to be asked.
	 * @param differences the differences between the schemas that count
	 * @param from what is there
	 * @param to what is wanted
	 * @param answers what was answered already
	 */
	RenameQuestions(Differences differences, Schema from, Schema to, RenameAnswers answers) {
		this.answers = answers;
		Renames alike = Respelled.in(from, to);
		this.respelled = (alike.size() >= MANY) ? alike : Renames.none();
		this.objects = ObjectCandidates.of(differences, from, to, (name) -> !answers.isKept(name.toString()))
			.stream()
			.filter((candidate) -> !isRespelled(candidate.from()))
			.toList();
		this.columns = RenameCandidates.of(differences, from, to, (table, column) -> !answers.isKept(table, column))
			.stream()
			.filter((candidate) -> !this.respelled.columns().contains(candidate.rename()))
			.toList();
	}

	private boolean isRespelled(ObjectName object) {
		return this.respelled.tables().containsKey(object) || this.respelled.sequences().containsKey(object);
	}

	/**
	 * Ask.
	 * @return the questions
	 */
	List<Question> questions() {
		List<Question> questions = new ArrayList<>();
		if (!this.respelled.isEmpty() && !this.answers.isKept(ObjectAnswers.RESPELLED)) {
			questions.add(respelled(this.respelled));
		}
		this.objects.stream().map(RenameQuestions::question).forEach(questions::add);
		this.columns.stream().map(RenameQuestions::question).forEach(questions::add);
		return questions;
	}

	/**
	 * Return what may have got another name, one by one.
	 * @return the names
	 */
	List<PossibleRename> possible() {
		return Stream
			.of(Stream.of(this.respelled.tables(), this.respelled.sequences())
				.flatMap((names) -> names.entrySet().stream())
				.map((name) -> new PossibleRename(name.getKey().toString(), name.getValue().toString())),
					this.objects.stream()
						.map((candidate) -> new PossibleRename(candidate.from().toString(), candidate.to().toString())),
					Stream.concat(this.respelled.columns().stream(), this.columns.stream().map(RenameCandidate::rename))
						.map((rename) -> new PossibleRename(rename.table() + "." + rename.from(),
								rename.table() + "." + rename.to())))
			.flatMap((renames) -> renames)
			.toList();
	}

	/**
	 * Tell whether a rename may give a new column its values.
	 * @param table the table
	 * @param column the column
	 * @return {@code true} if that is asked about
	 */
	boolean mayFill(ObjectName table, String column) {
		return Stream.concat(this.columns.stream().map(RenameCandidate::rename), this.respelled.columns().stream())
			.anyMatch((rename) -> rename.table().equals(table) && rename.to().equals(column));
	}

	private static Question respelled(Renames renames) {
		String examples = Stream
			.of(pairs(renames.tables()), pairs(renames.sequences()),
					renames.columns().stream().map((column) -> column.from() + " to " + column.to()))
			.flatMap((pairs) -> pairs)
			.sorted()
			.limit(EXAMPLES)
			.collect(Collectors.joining(", "));
		return new Question(
				"Did the naming strategy change, which spells %d names in another way?".formatted(renames.size()),
				examples + ((renames.size() > EXAMPLES) ? ", ..." : ""), OPTION,
				List.of(new Choice("yes", ObjectAnswers.RESPELLED), new Choice("no", "-" + ObjectAnswers.RESPELLED)));
	}

	private static Stream<String> pairs(Map<ObjectName, ObjectName> names) {
		return names.entrySet().stream().map((name) -> name.getKey() + " to " + name.getValue());
	}

	private static Question question(ObjectCandidate candidate) {
		return question(candidate.to().toString(), candidate.from().toString(), candidate.to().name(),
				candidate.reasons(), candidate.likeness());
	}

	private static Question question(RenameCandidate candidate) {
		Rename rename = candidate.rename();
		return question(rename.table() + "." + rename.to(), rename.table() + "." + rename.from(), rename.to(),
				candidate.reasons(), candidate.likeness());
	}

	private static Question question(String wanted, String there, String name, List<String> reasons, double likeness) {
		return new Question("Is %s the new name of %s?".formatted(wanted, there),
				String.format(Locale.ROOT, "%s; %.2f", String.join(", ", reasons), likeness), OPTION,
				List.of(new Choice("yes", there + ":" + name), new Choice("no", "-" + there)));
	}

}
