package io.turnstone.changelog;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DraftTextTests {

	private static final String BODY = "databaseChangeLog:\n- changeSet:\n    id: 1\n";

	@Test
	void beginsWithWhatTheDraftIsFor() {
		DraftText text = DraftText.of("a.yaml", List.of("orders: discount", "3 differences"), BODY);

		assertThat(text.toString())
			.matches("# orders: discount\n# 3 differences\n# Turnstone amends .*\\(digest [0-9a-f]{16}\\)\\.\n" + BODY);
		assertThat(read(text.toString()).title()).isEqualTo("orders: discount");
	}

	@Test
	void keepsEveryLineOfTheHeadAComment() {
		DraftText text = DraftText.of("a.yaml", List.of("one\ntwo\r\n\u2028three\u0085four\u0007\ud800", ""), BODY);

		assertThat(text.toString().replace(BODY, "").split("\n")).startsWith("# one", "# two", "#", "# three", "# four")
			.allMatch((line) -> line.startsWith("#"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "yaml", "xml", "json", "sql" })
	void hasAHeadInEachFormat(String extension) {
		String path = "a." + extension;
		for (String title : List.of("orders: it's \"new\" \\ <b>", "comment: x", "changeset a", "- property x")) {
			DraftText text = DraftText.of(path, List.of(title, "a --> b */", "rollback"), BODY);

			assertThat(DraftText.read(path, text.with(List.of("more")).toString()).orElseThrow().title())
				.isEqualTo(extension.equals("sql") ? title.replaceFirst("^- ", "") : title);
			assertThat(text.isEdited()).isFalse();
			assertThat(DraftText.read(path, text.toString().replace("*/", "*")).orElseThrow().isEdited()).isTrue();
		}
		assertThat(DraftText.read(path, BODY)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "id: 1", "orders", "databaseChangeLog" })
	void seesEdits(String word) {
		String drafted = DraftText.of("a.yaml", List.of("orders"), BODY).toString();

		assertThat(read(drafted).isEdited()).isFalse();
		assertThat(read(drafted.replace("\n", "\r\n")).isEdited()).isFalse();
		assertThat(read(drafted.replace(word, "edited")).isEdited()).isTrue();
		assertThat(read("licence: mine\n" + drafted).isEdited()).isTrue();
	}

	@Test
	void takesFilesWithoutSealForTheUsersOwn() {
		assertThat(DraftText.read("a.yaml", "# orders\n" + BODY)).isEmpty();
	}

	@Test
	void growsByFurtherLines() {
		Draft draft = new Draft("a.yaml", DraftText.of("a.yaml", List.of("orders"), BODY).toString(), List.of(),
				List.of());

		Draft proved = draft.withLines(List.of("Proved on H2."));

		assertThat(proved.content()).startsWith("# orders\n# Proved on H2.\n# Turnstone").endsWith(BODY);
		assertThat(read(proved.content()).isEdited()).isFalse();
	}

	private static DraftText read(String content) {
		return DraftText.read("a.yaml", content).orElseThrow();
	}

}
