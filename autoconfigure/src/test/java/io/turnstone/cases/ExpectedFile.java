package io.turnstone.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.turnstone.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * File with what is expected on each product. Products of which the same is expected
 * share a section, which a line such as {@code [postgresql, h2]} begins. With
 * {@code -Dturnstone.test.cases=write} the section of a product is written anew instead
 * of compared.
 *
 * @param path the file
 */
record ExpectedFile(Path path) {

	private static final List<TestDatabase> ORDER = List.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB,
			TestDatabase.H2);

	private static final Pattern UPPER = Pattern
		.compile("'[^']*'|\\b(?:SQL|DANGER|CAUTION|SAFE|TS\\d+)\\b|(\\b[A-Z][A-Z0-9_]*\\b)");

	/**
	 * Assert that what is expected came about.
	 * @param database the product
	 * @param lines what came about
	 */
	void assertSays(TestDatabase database, List<String> lines) {
		Map<TestDatabase, String> sections = read();
		String text = lines.stream()
			.map((line) -> ((database == TestDatabase.H2) ? inLowerCase(line) : line) + "\n")
			.collect(Collectors.joining());
		if ("write".equals(System.getProperty("turnstone.test.cases"))) {
			sections.put(database, text);
			write(sections);
		}
		assertThat(text).as(this.path.toString()).isEqualTo(sections.get(database));
	}

	/**
	 * Read the file.
	 * @return the text of each product's section
	 */
	Map<TestDatabase, String> read() {
		Map<TestDatabase, String> sections = new EnumMap<>(TestDatabase.class);
		if (!Files.exists(this.path)) {
			return sections;
		}
		List<TestDatabase> products = List.of();
		for (String line : lines()) {
			if (line.matches("\\[[a-z0-9, ]+]")) {
				products = Arrays.stream(line.substring(1, line.length() - 1).split(", "))
					.map((name) -> TestDatabase.valueOf(name.toUpperCase(Locale.ROOT)))
					.toList();
				products.forEach((product) -> sections.put(product, ""));
			}
			else if (!line.isBlank()) {
				products.forEach((product) -> sections.merge(product, line + "\n", String::concat));
			}
		}
		return sections;
	}

	/**
	 * Return what H2 says in the case of the other products, but for literals.
	 */
	private static String inLowerCase(String line) {
		return UPPER.matcher(line)
			.replaceAll((match) -> Matcher
				.quoteReplacement((match.group(1) != null) ? match.group().toLowerCase(Locale.ROOT) : match.group()));
	}

	private void write(Map<TestDatabase, String> sections) {
		Map<String, List<TestDatabase>> products = new LinkedHashMap<>();
		ORDER.stream()
			.filter(sections::containsKey)
			.forEach((product) -> products.computeIfAbsent(sections.get(product), (text) -> new ArrayList<>())
				.add(product));
		String content = products.entrySet()
			.stream()
			.map((section) -> "[%s]\n%s".formatted(
					section.getValue().stream().map(Case::name).collect(Collectors.joining(", ")), section.getKey()))
			.collect(Collectors.joining("\n"));
		try {
			Files.writeString(this.path, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> lines() {
		try {
			return Files.readAllLines(this.path);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
