package io.turnstone.changelog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folders of source resources from which build tools and IDEs fill a class path.
 */
final class SourceFolders {

	private static final String RESOURCES = "src/main/resources";

	/**
	 * Where Maven, Gradle, IntelliJ IDEA and Eclipse put main classes and resources; the
	 * sources themselves are on the class path with {@code spring-boot:run} and
	 * {@code bootRun}.
	 */
	private static final Pattern OUTPUT = Pattern
		.compile("(?<module>.*)/(?:src/main/resources|target/classes|build/resources/main|build/classes/[^/]+/main"
				+ "|bin/main|out/production(?:/(?<name>[^/]+))?)");

	private final List<URL> roots;

	SourceFolders(ClassLoader classLoader) {
		try {
			this.roots = Collections.list(classLoader.getResources(""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the folders that exist.
	 * @return the real paths of the folders
	 */
	List<Path> existing() {
		Set<Path> folders = new LinkedHashSet<>();
		this.roots.stream()
			.filter((root) -> "file".equals(root.getProtocol()))
			.map((root) -> Path.of(URI.create(root.toString())))
			.flatMap(SourceFolders::candidates)
			.forEach(folders::add);
		return List.copyOf(folders);
	}

	/**
	 * Tell whether the application runs from an archive.
	 * @return {@code true} if its own classes are in a jar
	 */
	boolean arePackaged() {
		return this.roots.stream().anyMatch((root) -> !"file".equals(root.getProtocol()));
	}

	private static Stream<Path> candidates(Path root) {
		Matcher matcher = OUTPUT.matcher(root.toAbsolutePath().normalize().toString().replace('\\', '/'));
		if (!matcher.matches()) {
			return Stream.empty();
		}
		Path module = Path.of(matcher.group("module"));
		Stream<Path> modules = (matcher.group("name") != null)
				? Stream.of(module, module.resolve(matcher.group("name"))) : Stream.of(module);
		return modules.filter((candidate) -> Files.isDirectory(candidate.resolve(RESOURCES)))
			.map(SourceFolders::resources);
	}

	private static Path resources(Path module) {
		try {
			Path folder = module.resolve(RESOURCES).toRealPath();
			if (!folder.startsWith(module.toRealPath())) {
				throw new DraftLocationException(
						"The folder %s leads out of its module, to %s".formatted(module.resolve(RESOURCES), folder),
						"Set turnstone.draft.directory to the folder of resources that drafts should be written to.");
			}
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
