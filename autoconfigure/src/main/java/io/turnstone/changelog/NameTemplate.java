package io.turnstone.changelog;

import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Template of a name, as in <code>{timestamp}-{slug}</code>.
 *
 * @param property the property that holds it
 * @param text the template
 */
record NameTemplate(String property, String text) {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

	/**
	 * Put values in the place of placeholders.
	 * @param values what makes the value of each known placeholder
	 * @return the name
	 * @throws DraftLocationException if the template has an unknown placeholder
	 */
	String fill(Map<String, Supplier<String>> values) {
		return PLACEHOLDER.matcher(this.text)
			.replaceAll((placeholder) -> Matcher.quoteReplacement(value(placeholder.group(1), values)));
	}

	/**
	 * Return the part before a placeholder as a pattern that existing names are held
	 * against.
	 * @param name the placeholder
	 * @return a regular expression in which the placeholders before it stand for anything
	 */
	String before(String name) {
		String start = this.text.substring(0, Math.max(0, this.text.indexOf("{" + name + "}")));
		StringBuilder pattern = new StringBuilder();
		int end = 0;
		for (Matcher matcher = PLACEHOLDER.matcher(start); matcher.find(); end = matcher.end()) {
			pattern.append(Pattern.quote(start.substring(end, matcher.start())))
				.append(matcher.group(1).equals("timestamp") ? "\\d{8}-\\d{4}[a-z]*" : ".*?");
		}
		return pattern.append(Pattern.quote(start.substring(end))).toString();
	}

	private String value(String name, Map<String, Supplier<String>> values) {
		Supplier<String> value = values.get(name);
		if (value == null) {
			throw new DraftLocationException(
					"The template %s=%s has a placeholder {%s} that nobody knows".formatted(this.property, this.text,
							name),
					"Use some of %s.".formatted(values.keySet()
						.stream()
						.sorted()
						.map("{%s}"::formatted)
						.collect(Collectors.joining(", "))));
		}
		return value.get();
	}

}
