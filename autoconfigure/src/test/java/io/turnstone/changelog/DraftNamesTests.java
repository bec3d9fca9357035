package io.turnstone.changelog;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DraftNamesTests {

	private static final String DEFAULT = "{timestamp}-{slug}";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			orders: returns & discounts | orders-returns-discounts
			../../etc/passwd            | etc-passwd
			Größe / café                | gro-e-cafe
			東京                         | draft
			' '                         | draft
			""")
	void makesFileNamesOfMessages(String message, String slug) {
		assertThat(names("{slug}", null).file(subject(message))).isEqualTo(slug);
	}

	@Test
	void keepsFileNamesShort() {
		assertThat(names("{slug}", null).file(subject("a".repeat(59) + " and " + "b".repeat(300))))
			.isEqualTo("a".repeat(59));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			-                                            | 20261122-1530-x
			20261122-1529-a.yaml                         | 20261122-1530-x
			20261122-1530-a.yaml                         | 20261122-1530b-x
			20261122-1530-a.yaml,20261122-1530b-b.sql    | 20261122-1530c-x
			20261122-1530z-a.yaml                        | 20261122-1530zb-x
			120261122-1530-a.yaml                        | 20261122-1530-x
			""")
	void putsADraftBehindThoseOfTheSameMinute(@Nullable String neighbours, String name) {
		assertThat(names(DEFAULT, null, split(neighbours)).file(subject("x"))).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", textBlock = """
			{sequence}-{slug}            | -                              | 0001-x
			{sequence}-{slug}            | 007-a.yaml,003-b.xml,readme.md | 008-x
			{sequence}_{slug}            | 009-a.yaml                     | 010_x
			{sequence}-{slug}            | 9-a.yaml,10-b.yaml             | 11-x
			{sequence}-{slug}            | 999-a.yaml                     | 1000-x
			V{sequence}__{slug}          | V2__a.sql,9-b.sql              | V3__x
			{timestamp}-{sequence}       | 20261122-1529-12-9.yaml        | 20261122-1530-13
			{version}.{sequence}-{slug}  | 1.0.12-a.yaml,1.1.3-b.yaml     | 1.2.0.13-x
			""")
	void countsOnAfterItsNeighbours(String template, @Nullable String neighbours, String name) {
		assertThat(names(template, "1.2.0", split(neighbours)).file(subject("x"))).isEqualTo(name);
	}

	@Test
	void takesVersionAndAuthor() {
		DraftNames names = names("{version}-{author}", "2.0+build 7");

		assertThat(names.file(subject("x"))).isEqualTo("2.0-build-7-mia-muller");
	}

	@Test
	void endsTheNamesOfDropsAsTheyAlwaysEnd() {
		assertThat(names("{sequence}", null)
			.file(new DraftSubject(LocalDateTime.of(2026, 11, 22, 15, 30), "x", "mia", "-drops")))
			.isEqualTo("0001-drops");
	}

	@Test
	void needsAVersionOnlyWhereATemplateAsksForIt() {
		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> names("{version}-{slug}", null).file(subject("x")))
			.withMessageContaining("{version}")
			.extracting(DraftLocationException::getAction)
			.asString()
			.contains("build-info", "spring.application.version");
	}

	@Test
	void namesThePlaceholdersThatItKnows() {
		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> names("{date}-{slug}", null).file(subject("x")))
			.withMessageContaining("turnstone.draft.file-name={date}-{slug}")
			.withMessageContaining("{date}")
			.extracting(DraftLocationException::getAction)
			.isEqualTo("Use some of {author}, {sequence}, {slug}, {timestamp}, {version}.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "../{slug}", "a b {slug}", "{slug", "", "-{slug}", "a/{slug}" })
	void refusesWhatIsNoNameOfAFile(String template) {
		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> names(template, null).file(subject("x")))
			.withMessageContaining("turnstone.draft.file-name=" + template);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{timestamp}             | 20261122-1530
			SHOP-7: {slug}          | SHOP-7: orders
			{version}/{sequence}    | 1.0/0001
			""")
	void makesIds(String template, String prefix) {
		assertThat(ids(template).idPrefix(subject("orders"))).isEqualTo(prefix);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "${slug}", "\"{slug}\"", "it's", "{slug", "{slug}}" })
	void refusesIdsThatAFormatCannotHold(String template) {
		assertThatExceptionOfType(DraftLocationException.class)
			.isThrownBy(() -> ids(template).idPrefix(subject("orders")))
			.withMessageContaining("turnstone.draft.change-set-id=" + template);
	}

	private static DraftNames names(String template, @Nullable String version, String... neighbours) {
		return new DraftNames(List.of(neighbours), new DraftNaming(template, "{timestamp}", null, version));
	}

	private static DraftNames ids(String template) {
		return new DraftNames(List.of(), new DraftNaming(DEFAULT, template, null, "1.0"));
	}

	private static DraftSubject subject(String message) {
		return new DraftSubject(LocalDateTime.of(2026, 11, 22, 15, 30), message, "Mia Müller", "");
	}

	private static String[] split(@Nullable String names) {
		return (names != null) ? names.split(",") : new String[0];
	}

}
