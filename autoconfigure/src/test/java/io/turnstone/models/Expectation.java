package io.turnstone.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.turnstone.CheckResult;
import io.turnstone.ModelDifference;

/**
 * List of all that a check says of a shipped schema, which somebody read once with the
 * entities and the SQL beside it. It begins with a comment that says so.
 *
 * @param file the file
 */
record Expectation(Path file) {

	static Expectation of(ShippedSchema schema) {
		return new Expectation(Path.of("src", "test", "resources", "models", schema + ".txt"));
	}

	List<String> lines() {
		return content().stream().filter((line) -> !isComment(line)).toList();
	}

	/**
	 * Write the list anew, below the comment.
	 * @param lines the lines
	 */
	void write(List<String> lines) {
		try {
			Files.write(this.file,
					Stream.concat(content().stream().filter(Expectation::isComment), lines.stream()).toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> content() {
		try {
			return Files.readAllLines(this.file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean isComment(String line) {
		return line.startsWith("#") || line.isBlank();
	}

	static List<String> describe(CheckResult check) {
		return Stream.of(check.differences(), check.notes(), check.leftInPlace())
			.flatMap(List::stream)
			.map(Expectation::describe)
			.sorted()
			.toList();
	}

	private static String describe(ModelDifference difference) {
		return "%s: %s | %s | %s | model %s | database %s".formatted(difference.kind(), difference.object(),
				difference.impact(), said(difference.attribute()), said(difference.model()),
				said(difference.database()));
	}

	private static String said(String words) {
		return Objects.requireNonNullElse(words, "-");
	}

}
