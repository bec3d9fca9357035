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
		DraftText text = DraftText.of(List.of("orders: discount", "3 differences"), BODY);

		assertThat(text.toString())
			.matches("# orders: discount\n# 3 differences\n# Turnstone amends .*\\(digest [0-9a-f]{16}\\)\\.\n" + BODY);
		assertThat(DraftText.of(text.toString()).title()).isEqualTo("orders: discount");
	}

	@Test
	void keepsEveryLineOfTheHeadAComment() {
		DraftText text = DraftText.of(List.of("one\ntwo\r\n\u2028three\u0085four\u0007\ud800", ""), BODY);

		assertThat(text.toString().replace(BODY, "").split("\n")).startsWith("# one", "# two", "#", "# three", "# four")
			.allMatch((line) -> line.startsWith("#"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "id: 1", "orders", "databaseChangeLog" })
	void seesEdits(String word) {
		String drafted = DraftText.of(List.of("orders"), BODY).toString();

		assertThat(DraftText.of(drafted).isEdited()).isFalse();
		assertThat(DraftText.of(drafted.replace("\n", "\r\n")).isEdited()).isFalse();
		assertThat(DraftText.of(drafted.replace(word, "edited")).isEdited()).isTrue();
		assertThat(DraftText.of("licence: mine\n" + drafted).isEdited()).isTrue();
	}

	@Test
	void takesFilesWithoutSealForTheUsersOwn() {
		assertThat(DraftText.isDraft("# orders\n" + BODY)).isFalse();
	}

	@Test
	void growsByFurtherLines() {
		Draft draft = new Draft("a.yaml", DraftText.of(List.of("orders"), BODY).toString(), List.of());

		Draft proved = draft.withLines(List.of("Proved on H2."));

		assertThat(proved.content()).startsWith("# orders\n# Proved on H2.\n# Turnstone").endsWith(BODY);
		assertThat(DraftText.of(proved.content()).isEdited()).isFalse();
	}

}
