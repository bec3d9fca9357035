package io.turnstone.upgrade;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Line of a file on which a change set begins. Liquibase does not keep it.
 */
final class ChangeSetLine {

	private static final String XML = "<changeSet\\b[^>]*?\\bid\\s*=\\s*([\"'])%s\\1";

	private static final String SQL = "(?im)^\\s*--\\s*changeset\\s+[^:\\n]+:\\s*[\"']?%s[\"']?(?=\\s|$)";

	private static final String YAML_OR_JSON = "(?m)(?<=^|[\\s{,\"'-])id[\"']?\\s*:\\s*[\"']?%s[\"']?(?=\\s*(?:[,}#]|$))";

	private ChangeSetLine() {
	}

	/**
	 * Find the line.
	 * @param text the content of the file
	 * @param changeSet the change set
	 * @return its number, beginning with 1, or empty where it cannot be found
	 */
	static OptionalInt in(String text, ChangeSetReference changeSet) {
		Matcher matcher = Pattern.compile(pattern(changeSet.file()).formatted(Pattern.quote(changeSet.id())))
			.matcher(text);
		if (!matcher.find()) {
			return OptionalInt.empty();
		}
		String before = text.substring(0, matcher.start() + indent(matcher.group()));
		return OptionalInt.of((int) before.chars().filter((each) -> each == '\n').count() + 1);
	}

	private static int indent(String found) {
		return found.length() - found.stripLeading().length();
	}

	private static String pattern(String file) {
		String name = file.toLowerCase(Locale.ROOT);
		if (name.endsWith(".xml")) {
			return XML;
		}
		return name.endsWith(".sql") ? SQL : YAML_OR_JSON;
	}

}
