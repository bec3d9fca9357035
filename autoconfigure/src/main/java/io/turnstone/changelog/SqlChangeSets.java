package io.turnstone.changelog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import liquibase.changelog.ChangeSet;
import liquibase.precondition.Precondition;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.precondition.core.SqlPrecondition;

/**
 * Change sets in formatted SQL. Liquibase takes such a file apart by the line, by words
 * in comments and by the ends of statements, so each change set is read back, and is
 * written in the first way in which it comes out as it went in.
 */
final class SqlChangeSets {

	private static final String FILE = "draft.sql";

	private static final Pattern COMMENT = Pattern.compile("--|/\\*|#");

	private static final List<StatementEnd> ENDS = List.of(StatementEnd.plain(";"), StatementEnd.named("//"),
			StatementEnd.named("@@"), StatementEnd.none());

	private final Target target;

	private final ChangelogReader reader = new ChangelogReader(Path.of(""), SqlChangeSets.class.getClassLoader());

	/**
	 * Create the writer.
	 * @param target the database that the statements are for
	 */
	SqlChangeSets(Target target) {
		this.target = target;
	}

	/**
	 * Write a change set.
	 * @param changeSet the change set
	 * @return its lines
	 * @throws DraftLocationException if Liquibase would read something else
	 */
	String write(ChangeSet changeSet) {
		SqlStatements statements = SqlStatements.of(changeSet, this.target);
		return ENDS.stream()
			.flatMap((end) -> ENDS.stream().map((rollbackEnd) -> text(changeSet, statements, end, rollbackEnd)))
			.filter((text) -> readsAs(text, changeSet, statements))
			.findFirst()
			.orElseThrow(() -> new DraftLocationException(
					"Liquibase's formatted SQL has no words for the change set %s by %s (%s)"
						.formatted(changeSet.getId(), changeSet.getAuthor(), changeSet.getComments()),
					"Set turnstone.draft.format to yaml, xml or json."));
	}

	private boolean readsAs(String text, ChangeSet written, SqlStatements statements) {
		try {
			ChangeSet read = read(text);
			return describe(read).equals(describe(written)) && SqlStatements.of(read, this.target).equals(statements);
		}
		catch (Exception ex) {
			// What Liquibase cannot read is not what was written, whatever it says of it.
			return false;
		}
	}

	private static String text(ChangeSet changeSet, SqlStatements statements, StatementEnd end,
			StatementEnd rollbackEnd) {
		List<String> lines = new ArrayList<>();
		lines.add("--changeset " + quoted(changeSet.getAuthor(), "[^\":\\s]+") + ":"
				+ quoted(changeSet.getId(), "[^\"\\s]+") + " logicalFilePath:" + changeSet.getFilePath()
				+ attributes(changeSet, statements, end, rollbackEnd));
		lines.add("--comment: " + changeSet.getComments());
		guards(changeSet).forEach(lines::add);
		lines.add(end.join(statements.statements()));
		rollback(statements, rollbackEnd).lines().map((line) -> "--rollback " + line).forEach(lines::add);
		return String.join("\n", lines) + "\n";
	}

	private static String attributes(ChangeSet changeSet, SqlStatements statements, StatementEnd end,
			StatementEnd rollbackEnd) {
		String labels = labels(changeSet);
		boolean stripped = statements.statements().stream().noneMatch(COMMENT.asPredicate());
		return (labels.isEmpty() ? "" : " labels:" + labels)
				+ (changeSet.isRunInTransaction() ? "" : " runInTransaction:false")
				+ (stripped ? "" : " stripComments:false") + end.attribute("splitStatements", "endDelimiter")
				+ rollbackEnd.attribute("rollbackSplitStatements", "rollbackEndDelimiter");
	}

	private static Stream<String> guards(ChangeSet changeSet) {
		List<Precondition> preconditions = preconditions(changeSet);
		return Stream.concat(
				preconditions.isEmpty() ? Stream.empty()
						: Stream.of("--preconditions onFail:" + changeSet.getPreconditions().getOnFail()),
				preconditions.stream()
					.map(SqlPrecondition.class::cast)
					.map((check) -> "--precondition-sql-check expectedResult:%s %s".formatted(check.getExpectedResult(),
							check.getSql())));
	}

	private static String rollback(SqlStatements statements, StatementEnd end) {
		return statements.rollback().isEmpty() ? "empty" : end.join(statements.rollback());
	}

	private static String quoted(String name, String plain) {
		return name.matches(plain) ? name : "\"" + name + "\"";
	}

	private ChangeSet read(String text) throws Exception {
		List<ChangeSet> changeSets = this.reader.read(FILE, Map.of(FILE, SqlSyntax.FIRST_LINE + text));
		if (changeSets.size() != 1) {
			throw new IllegalStateException("Liquibase reads %d change sets".formatted(changeSets.size()));
		}
		return changeSets.get(0);
	}

	private static List<Object> describe(ChangeSet changeSet) {
		return List.of(changeSet.getId(), changeSet.getAuthor(), changeSet.getFilePath(), labels(changeSet),
				changeSet.isRunInTransaction(), changeSet.getComments(),
				preconditions(changeSet).stream().map(SqlChangeSets::describe).toList());
	}

	private static String labels(ChangeSet changeSet) {
		return (changeSet.getLabels() != null) ? changeSet.getLabels().toString() : "";
	}

	private static Map<String, String> describe(Precondition precondition) {
		return (precondition instanceof SqlPrecondition check) ? Map.of(check.getExpectedResult(), check.getSql())
				: Map.of(precondition.getName(), "");
	}

	private static List<Precondition> preconditions(ChangeSet changeSet) {
		PreconditionContainer guard = changeSet.getPreconditions();
		return (guard != null) ? guard.getNestedPreconditions() : List.of();
	}

}
