package io.turnstone.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.turnstone.docs.Page.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

import org.springframework.boot.json.JsonParserFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PageTests {

	/**
	 * Names of meters and observations, which look like those of properties.
	 */
	private static final Set<String> METERS = Set.of("turnstone.changesets.applied", "turnstone.changesets.pending",
			"turnstone.model.differences", "turnstone.run");

	private static final Pattern PROPERTY = Pattern
		.compile("(?<![\\w./])turnstone(?:\\.[a-z][a-z-]*[a-z])+(?![\\w.]*\\()");

	/**
	 * Property below which stand the names of beans.
	 */
	private static final String MAP = "turnstone.databases";

	@ParameterizedTest
	@MethodSource("pages")
	void linksLeadSomewhere(Page page) {
		assertThat(page.links()).allSatisfy((link) -> {
			assertThat(link.file()).exists();
			if (link.anchor() != null) {
				assertThat(Page.of(link.file()).anchors()).contains(link.anchor());
			}
		});
	}

	@ParameterizedTest
	@MethodSource("pages")
	void namesPropertiesThatExist(Page page) {
		assertThat(PROPERTY.matcher(page.text())
			.results()
			.map((name) -> name.group())
			.filter((name) -> !name.endsWith(".yaml") && !METERS.contains(name)))
			.allSatisfy((name) -> assertThat(PropertiesPage.names()).anyMatch((known) -> known.equals(name)
					|| known.startsWith(name + ".") || (known.equals(MAP) && name.startsWith(known + "."))));
	}

	@ParameterizedTest
	@MethodSource("pages")
	void showsExamplesThatParse(Page page) {
		assertThat(page.examples("yaml"))
			.allSatisfy((example) -> assertThatNoException().isThrownBy(() -> new Yaml().load(example)));
		assertThat(page.examples("json")).allSatisfy((example) -> assertThatNoException()
			.isThrownBy(() -> JsonParserFactory.getJsonParser().parseMap(example)));
	}

	@Test
	void everyPageIsReachedFromTheReadme() {
		var reached = new LinkedHashSet<>(Set.of(Path.of("../README.md").toAbsolutePath().normalize()));
		var open = new ArrayDeque<>(reached);

		while (!open.isEmpty()) {
			Page.of(open.remove())
				.links()
				.stream()
				.map(Link::file)
				.filter((file) -> file.toString().endsWith(".md") && Files.exists(file) && reached.add(file))
				.forEach(open::add);
		}

		assertThat(reached).containsAll(pages().map(Page::file).toList());
	}

	static Stream<Page> pages() {
		return Page.all();
	}

}
