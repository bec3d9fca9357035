package io.turnstone.features;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/features.md} says of the features. With
 * {@code -Dturnstone.test.pages=write} the page is written instead.
 */
class FeaturesPageTests {

	private static final Path PAGE = Path.of("..", "docs", "features.md");

	private static final String START = """
			# Features of a mapping

			These %d features are tried, each as a small model of its own, on %s.
			Where a product and Hibernate have the feature, the model shows no difference in three states:

			1. in the schema that Hibernate's `create` makes of it;
			2. in the schema that a proved draft makes from empty, in a changelog with other features;
			3. in that schema after a rollback, which leaves nothing behind, and a second upgrade.

			The tests write this page, and fail where it is not true.
			""";

	@Test
	void thereAreAtLeast250FeaturesAndNoTwoOfThemAreTheSame() {
		List<Feature> features = Theme.allFeatures();

		assertThat(features).hasSizeGreaterThanOrEqualTo(250).extracting(Feature::name).doesNotHaveDuplicates();
		assertThat(features).extracting(Feature::unit).doesNotHaveDuplicates();
	}

	@Test
	void tellsOfEachFeature() throws IOException {
		if ("write".equals(System.getProperty("turnstone.test.pages"))) {
			Files.writeString(PAGE, page());
		}

		assertThat(PAGE).hasContent(page());
	}

	private static String page() {
		List<String> lines = new ArrayList<>();
		lines.add(START.formatted(Theme.allFeatures().size(), titles(EnumSet.allOf(Product.class))));
		for (Theme theme : Theme.values()) {
			lines.add("## %s%n".formatted(title(theme)));
			theme.features().forEach((feature) -> lines.add("- " + feature.name()));
			lines.add("");
		}
		lines.add("## Not everywhere\n");
		lines.add("Some features are not to be had on a product, or not by Hibernate.");
		lines.add("Turnstone tells of them where a model has them all the same.\n");
		lines.addAll(table(EnumSet.of(Limit.Kind.ABSENT, Limit.Kind.CREATE, Limit.Kind.IGNORED, Limit.Kind.UNREAD)));
		lines.add("\nHibernate cannot create these, and a draft can:\n");
		lines.addAll(table(EnumSet.of(Limit.Kind.DRAFTED)));
		lines.add("\nHibernate creates these, and its `validate` refuses them afterwards:\n");
		lines.addAll(table(EnumSet.of(Limit.Kind.VALIDATE)));
		return String.join("\n", lines) + "\n";
	}

	private static String title(Theme theme) {
		String words = theme.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
	}

	private static List<String> table(Set<Limit.Kind> kinds) {
		List<String> lines = new ArrayList<>(List.of("| Feature | Where not | Why |", "|---|---|---|"));
		Limits.ALL.stream()
			.filter((limit) -> kinds.contains(limit.kind()))
			.map((limit) -> "| %s | %s | %s |".formatted(limit.feature(), where(limit), limit.reason()))
			.forEach(lines::add);
		return lines;
	}

	private static String where(Limit limit) {
		Set<Product> others = EnumSet.allOf(Product.class);
		others.removeAll(limit.products());
		if (others.isEmpty()) {
			return "everywhere";
		}
		return (others.size() < 4) ? "everywhere but " + titles(others) : titles(limit.products());
	}

	private static String titles(Set<Product> products) {
		return products.stream().map(Product::toString).collect(Collectors.joining("; "));
	}

}
