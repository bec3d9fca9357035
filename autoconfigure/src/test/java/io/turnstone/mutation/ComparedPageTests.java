package io.turnstone.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What {@code docs/what-is-compared.md} says of single differences, product by product.
 * With {@code -Dturnstone.test.pages=write} the table is written instead.
 */
class ComparedPageTests {

	private static final Path PAGE = Path.of("..", "docs", "what-is-compared.md");

	private static final String START = "| Difference | PostgreSQL | MariaDB | H2 |\n|---|---|---|---|\n";

	private static final List<TestDatabase> COLUMNS = List.of(TestDatabase.POSTGRESQL, TestDatabase.MARIADB,
			TestDatabase.H2);

	@Test
	void tellsWhichDifferencesAreSeenWhere() throws IOException {
		if ("write".equals(System.getProperty("turnstone.test.pages"))) {
			String page = Files.readString(PAGE);
			int start = page.indexOf(START);
			int end = page.indexOf("\n\n", start) + 1;
			Files.writeString(PAGE, page.substring(0, start) + table() + page.substring(end));
		}

		assertThat(PAGE).content().contains("\n\n" + table() + "\n");
	}

	private static String table() {
		Map<String, Map<TestDatabase, Integer>> seen = new TreeMap<>();
		for (Mutation mutation : Mutations.all()) {
			mutation.statements()
				.keySet()
				.forEach((database) -> kinds(mutation.lines().get(database))
					.forEach((kind) -> seen.computeIfAbsent(kind, (key) -> new EnumMap<>(TestDatabase.class))
						.merge(database, 1, Integer::sum)));
		}
		List<String> rows = new ArrayList<>();
		seen.forEach((kind,
				counts) -> rows.add(Stream
					.concat(Stream.of(kind),
							COLUMNS.stream()
								.map((database) -> counts.containsKey(database) ? "" + counts.get(database) : "-"))
					.collect(Collectors.joining(" | ", "| ", " |\n"))));
		return START + String.join("", rows);
	}

	private static List<String> kinds(Collection<String> lines) {
		return lines.stream().map((line) -> line.substring(0, line.indexOf(": "))).distinct().toList();
	}

}
