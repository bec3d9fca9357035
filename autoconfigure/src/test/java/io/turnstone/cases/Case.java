package io.turnstone.cases;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.DraftAnswers;
import io.turnstone.testing.CompiledEntities;
import io.turnstone.testing.MappedUnit;
import io.turnstone.testing.TestDatabase;

/**
 * One case: a folder that holds the entities before and after a change, what a person
 * answers about it, and what is expected.
 */
final class Case {

	private static final Path FOLDER = Path.of("src", "test", "resources", "cases");

	private static final String IMPORTS = Stream
		.of("jakarta.persistence", "org.hibernate.annotations", "org.hibernate.type", "java.math", "java.time",
				"java.util")
		.map("import %s.*; "::formatted)
		.collect(Collectors.joining());

	private static final Map<Path, Class<?>[]> COMPILED = new ConcurrentHashMap<>();

	private final Path folder;

	private final Properties properties = new Properties();

	private Case(Path folder) {
		this.folder = folder;
		Path file = folder.resolve("case.properties");
		if (Files.exists(file)) {
			try (Reader reader = Files.newBufferedReader(file)) {
				this.properties.load(reader);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
	}

	/**
	 * Return all cases, or those whose names match the regular expression
	 * {@code -Dturnstone.test.case=...}.
	 * @return the cases, by name
	 */
	static List<Case> all() {
		String pattern = System.getProperty("turnstone.test.case", ".*");
		try (Stream<Path> folders = Files.list(FOLDER)) {
			return folders.filter((folder) -> folder.getFileName().toString().matches(pattern))
				.sorted()
				.map(Case::new)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path folder() {
		return this.folder;
	}

	MappedUnit before() {
		return unit("before");
	}

	MappedUnit after() {
		return unit("after");
	}

	private MappedUnit unit(String side) {
		Class<?>[] entities = COMPILED.computeIfAbsent(this.folder.resolve(side + ".java"), Case::compile);
		Map<String, String> settings = new HashMap<>(startingWith("hibernate.", "hibernate."));
		settings.putAll(startingWith(side + ".", ""));
		return MappedUnit.of(entities).with(settings);
	}

	private static Class<?>[] compile(Path file) {
		try {
			return CompiledEntities.of(IMPORTS + Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return why a product cannot have the case.
	 * @param database the product
	 * @return the reason, or empty where it can
	 */
	Optional<String> reasonAgainst(TestDatabase database) {
		return Optional.ofNullable(this.properties.getProperty("without." + name(database)));
	}

	DraftAnswers answers(TestDatabase database) {
		return DraftAnswers.of(list(value("renames", database)), value("backfill", database).orElse(null),
				list(value("drops", database)));
	}

	/**
	 * Return what mends the rows that stand in the way.
	 * @param database the product
	 * @return the statements; none where nothing stands in the way
	 */
	List<String> mend(TestDatabase database) {
		return value("mend", database).map((text) -> Arrays.asList(text.split(";\\s*"))).orElse(List.of());
	}

	/**
	 * Return what is done to the rows once they are there.
	 * @param database the product
	 * @return the statements
	 */
	List<String> adjustments(TestDatabase database) {
		return value("adjust", database).map((text) -> Arrays.asList(text.split(";\\s*"))).orElse(List.of());
	}

	/**
	 * Return the columns that are filled with another value each time, or that had values
	 * under another name.
	 * @return the columns, with their tables
	 */
	List<String> unstable() {
		return list(Optional.ofNullable(this.properties.getProperty("unstable")));
	}

	/**
	 * Return the values of columns in which made-up ones do not do.
	 * @param database the product
	 * @return expressions of the number {@code n} of a row, by column with its table
	 */
	Map<String, String> rows(TestDatabase database) {
		Map<String, String> rows = new HashMap<>(startingWith("rows.", ""));
		rows.putAll(startingWith("rows-on-%s.".formatted(name(database)), ""));
		return rows;
	}

	private Optional<String> value(String key, TestDatabase database) {
		return Stream.of(key + "-on-" + name(database), key)
			.map(this.properties::getProperty)
			.filter((value) -> value != null)
			.findFirst();
	}

	private Map<String, String> startingWith(String prefix, String replacement) {
		return this.properties.stringPropertyNames()
			.stream()
			.filter((key) -> key.startsWith(prefix))
			.collect(Collectors.toMap((key) -> replacement + key.substring(prefix.length()),
					this.properties::getProperty));
	}

	private static List<String> list(Optional<String> value) {
		return value.map((text) -> Arrays.asList(text.split("\\s*,\\s*"))).orElse(List.of());
	}

	static String name(TestDatabase database) {
		return database.name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return this.folder.getFileName().toString();
	}

}
