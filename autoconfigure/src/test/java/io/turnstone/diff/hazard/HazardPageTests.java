package io.turnstone.diff.hazard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each rule has a code, a test and a page, and there are no others.
 */
class HazardPageTests {

	private static final Path PAGES = Path.of("..", "docs", "hazards");

	@Test
	void codesAreInOrderAndOnlyOnce() {
		assertThat(codes()).isSorted().doesNotHaveDuplicates().allMatch((code) -> code.matches("TS\\d{3}"));
	}

	@Test
	void everyCodeHasItsPageAndTheOtherWayRound() throws IOException {
		try (var files = Files.list(PAGES)) {
			assertThat(files.map((file) -> file.getFileName().toString())
				.filter((name) -> !name.equals("README.md"))
				.sorted()).containsExactlyElementsOf(codes().stream().map((code) -> code + ".md").toList());
		}
	}

	@ParameterizedTest
	@MethodSource("rules")
	void pageSaysWhatItIsAndWhatToDo(Rule rule) throws IOException {
		String page = Files.readString(PAGES.resolve(rule.code() + ".md"));

		assertThat(page).startsWith("# %s: %s\n".formatted(rule.code(), rule.title()))
			.contains("## What it is", "## Why it hurts", "## What the database does", "## The safe way");
		assertThat(Files.readString(PAGES.resolve("README.md"))).contains("| [%1$s](%1$s.md) |".formatted(rule.code()),
				"| %s |".formatted(rule.title()));
	}

	@ParameterizedTest
	@MethodSource("rules")
	void everyRuleHasItsTest(Rule rule) {
		assertThat(Path.of("src/test/java/io/turnstone/diff/hazard", rule.getClass().getSimpleName() + "Tests.java"))
			.exists();
	}

	static List<Rule> rules() {
		return Hazards.rules();
	}

	private static List<String> codes() {
		return rules().stream().map(Rule::code).toList();
	}

}
