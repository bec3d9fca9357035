package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import liquibase.changelog.ChangeSet;

/**
 * JSON, which has no comments: the head is a property of its own, which Liquibase does
 * not look at.
 */
final class JsonSyntax implements DraftSyntax {

	@Override
	public String start() {
		return "{\n  \"turnstone\": [\n";
	}

	@Override
	public String line(String text) {
		return "    " + JsonText.quoted(text) + ",\n";
	}

	@Override
	public String lastLine(String text) {
		return "    " + JsonText.quoted(text) + "\n";
	}

	@Override
	public String text(String line) {
		return line.replaceFirst("^ *\"", "").replaceFirst("\",?$", "").replaceAll("\\\\(.)", "$1");
	}

	@Override
	public String changelog(String path, List<ChangeSet> changeSets, Target target) {
		List<Object> entries = new ArrayList<>();
		entries.add(Map.of("logicalFilePath", path));
		changeSets.stream().map(new ChangeSetData()::of).forEach(entries::add);
		return "  ],\n  \"databaseChangeLog\": " + JsonText.of(entries, "  ") + "\n}\n";
	}

	@Override
	public String empty() {
		return "{\"databaseChangeLog\": []}\n";
	}

}
