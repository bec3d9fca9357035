package io.turnstone.changelog;

import java.text.Normalizer;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Names for a new draft among the files of a folder.
 */
final class DraftNames {

	private static final int LONGEST_SLUG = 60;

	private static final String FIRST_NUMBER = "0000";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");

	private static final Pattern UNWANTED_IN_IDS = Pattern.compile("[\\p{Cntrl}\"'{}$]");

	private final List<String> neighbours;

	private final DraftNaming naming;

	/**
	 * Create the names.
	 * @param neighbours the names of the files that are there
	 * @param naming the templates
	 */
	DraftNames(List<String> neighbours, DraftNaming naming) {
		this.neighbours = neighbours;
		this.naming = naming;
	}

	/**
	 * Return the name of a file.
	 * @param subject the draft
	 * @return the name without its extension
	 * @throws DraftLocationException if the template cannot be filled
	 */
	String file(DraftSubject subject) {
		NameTemplate template = this.naming.fileTemplate();
		String name = template.fill(values(subject)) + subject.ending();
		if (!name.matches("\\w[\\w.-]*")) {
			throw new DraftLocationException(
					"The template %s=%s makes the file name '%s'".formatted(template.property(), template.text(), name),
					"Let it begin with a letter or a digit, and go on with those, '.', '_' and '-'.");
		}
		return name;
	}

	/**
	 * Return what ids begin with.
	 * @param subject the draft
	 * @return the text before the number of a change set
	 * @throws DraftLocationException if the template cannot be filled
	 */
	String idPrefix(DraftSubject subject) {
		NameTemplate template = this.naming.idTemplate();
		String prefix = template.fill(values(subject));
		if (prefix.isBlank() || UNWANTED_IN_IDS.matcher(prefix).find()) {
			throw new DraftLocationException(
					"The template %s=%s makes the id '%s'".formatted(template.property(), template.text(), prefix),
					"Let it make some text without quotes, braces and '$'.");
		}
		return prefix;
	}

	private Map<String, Supplier<String>> values(DraftSubject subject) {
		return Map.of("timestamp", () -> timestamp(TIME.format(subject.time())), "sequence", this::sequence, "slug",
				() -> slug(subject.message(), "draft"), "author", () -> slug(subject.author(), "nobody"), "version",
				this::version);
	}

	/**
	 * Return a time that puts a new file behind those of the same minute, also where they
	 * are run in the order of their names.
	 */
	private String timestamp(String time) {
		Pattern taken = Pattern.compile("(?<!\\d)" + Pattern.quote(time) + "([a-z]*)");
		return this.neighbours.stream()
			.flatMap((name) -> taken.matcher(name).results())
			.map((found) -> found.group(1))
			.max(Comparator.naturalOrder())
			.map((last) -> time + following(last))
			.orElse(time);
	}

	private static String following(String letters) {
		char last = letters.isEmpty() ? 'a' : letters.charAt(letters.length() - 1);
		if (letters.isEmpty() || last == 'z') {
			return letters + "b";
		}
		return letters.substring(0, letters.length() - 1) + (char) (last + 1);
	}

	private String sequence() {
		Pattern numbered = Pattern.compile("^" + this.naming.fileTemplate().before("sequence") + "(\\d+)(?!\\.?\\d)");
		String last = this.neighbours.stream()
			.flatMap((name) -> numbered.matcher(name).results().limit(1))
			.map((found) -> found.group(1))
			.max(Comparator.comparingLong(DraftNames::number))
			.orElse(FIRST_NUMBER);
		return ("%0" + last.length() + "d").formatted(number(last) + 1);
	}

	/**
	 * Return a number of which only as many digits count as a number can have.
	 */
	private static long number(String digits) {
		return Long.parseLong(digits.substring(Math.max(0, digits.length() - 18)));
	}

	private String version() {
		if (this.naming.version() == null) {
			throw new DraftLocationException(
					"A template has the placeholder {version}, but the application does not know its version",
					"Let the build write META-INF/build-info.properties (the goal build-info of Spring Boot's plugin), or set spring.application.version.");
		}
		return this.naming.version().replaceAll("[^\\w.-]+", "-");
	}

	private static String slug(String text, String otherwise) {
		String words = Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.toLowerCase(Locale.ROOT)
			.replaceAll("[^a-z0-9]+", "-")
			.replaceAll("^-|-$", "");
		String slug = words.substring(0, Math.min(words.length(), LONGEST_SLUG)).replaceAll("-$", "");
		return slug.isEmpty() ? otherwise : slug;
	}

}
