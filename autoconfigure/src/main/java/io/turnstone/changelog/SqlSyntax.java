package io.turnstone.changelog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import liquibase.changelog.ChangeSet;

/**
 * Liquibase's formatted SQL, with a head of comments.
 */
final class SqlSyntax implements DraftSyntax {

	/**
	 * Line by which Liquibase knows the format. Version 5.0 overlooks a logical path in
	 * it.
	 */
	static final String FIRST_LINE = "--liquibase formatted sql\n";

	/**
	 * Words that mean something to Liquibase where a comment begins with them.
	 */
	private static final Pattern KEYWORD = Pattern
		.compile("(?i)(liquibase|changeset|property|ignore|comment|rollback|precondition|validchecksum|include|tag).*");

	@Override
	public String start() {
		return FIRST_LINE;
	}

	@Override
	public String line(String text) {
		String comment = text.strip();
		return ("-- " + (KEYWORD.matcher(comment).matches() ? "- " : "") + comment).stripTrailing() + "\n";
	}

	@Override
	public String text(String line) {
		return line.replaceFirst("^-- ?(- )?", "");
	}

	@Override
	public String changelog(String path, List<ChangeSet> changeSets, Target target) {
		SqlChangeSets writer = new SqlChangeSets(target);
		return changeSets.stream().map(writer::write).collect(Collectors.joining("\n", "\n", ""));
	}

	@Override
	public String empty() {
		return FIRST_LINE;
	}

}
