package io.turnstone.changelog;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Master changelog in XML.
 */
final class XmlMaster implements MasterFormat {

	private static final Pattern END = Pattern.compile(
			"<!--.*?-->|<!\\[CDATA\\[.*?]]>|(?<indent>[ \t]*)</(?<prefix>(?:[\\w.-]+:)?)databaseChangeLog\\s*>",
			Pattern.DOTALL);

	private static final int PREFIX = 2;

	private static final Pattern EMPTY = Pattern
		.compile("<(?<name>(?<prefix>(?:[\\w.-]+:)?)databaseChangeLog)(?<rest>[^>]*)/>");

	private static final Pattern CHILD = Pattern.compile("\n(?<indent>[ \t]+)<(?!!--|databaseChangeLog)");

	@Override
	public String create(String file) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
						xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
						xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
					<include file="%s" relativeToChangelogFile="true"/>
				</databaseChangeLog>
				"""
			.formatted(file);
	}

	@Override
	public Optional<String> include(String text, String file) {
		String lineEnd = MasterFormat.lineEnd(text);
		Optional<MatchResult> end = END.matcher(text)
			.results()
			.filter((match) -> match.group(PREFIX) != null)
			.reduce((first, second) -> second);
		if (end.isPresent()) {
			return Optional.of(beforeEnd(text, end.get(), file, lineEnd));
		}
		Matcher empty = EMPTY.matcher(text);
		if (!empty.find()) {
			return Optional.empty();
		}
		String name = empty.group("name");
		return Optional.of(text.substring(0, empty.start()) + "<" + name + empty.group("rest").stripTrailing() + ">"
				+ lineEnd + entry("\t", empty.group("prefix"), file) + lineEnd + "</" + name + ">"
				+ text.substring(empty.end()));
	}

	private static String beforeEnd(String text, MatchResult end, String file, String lineEnd) {
		Matcher child = CHILD.matcher(text);
		String indent = child.find() ? child.group("indent") : "\t";
		String before = text.substring(0, end.start());
		return before + (before.endsWith("\n") ? "" : lineEnd) + entry(indent, end.group(PREFIX), file) + lineEnd
				+ text.substring(end.start());
	}

	private static String entry(String indent, String prefix, String file) {
		return "%s<%sinclude file=\"%s\" relativeToChangelogFile=\"true\"/>".formatted(indent, prefix, file);
	}

}
