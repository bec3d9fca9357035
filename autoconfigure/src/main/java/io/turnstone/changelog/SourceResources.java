package io.turnstone.changelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.Resource;

/**
 * Source tree as Liquibase would see it with some texts changed. What is not in the
 * source tree comes from the class path, such as a changelog in a library.
 */
final class SourceResources extends AbstractResourceAccessor {

	private final Path root;

	private final Map<String, String> changed;

	private final ClassLoaderResourceAccessor classPath;

	SourceResources(Path root, Map<String, String> changed, ClassLoader classLoader) {
		this.root = root;
		this.changed = changed;
		this.classPath = new ClassLoaderResourceAccessor(classLoader);
	}

	@Override
	public List<Resource> getAll(String path) throws IOException {
		String relative = relative(path);
		if (this.changed.containsKey(relative)) {
			return List.of(resource(relative));
		}
		Path file = this.root.resolve(relative);
		return Files.isRegularFile(file) ? List.of(resource(relative)) : found(this.classPath.getAll(relative));
	}

	@Override
	public List<Resource> search(String path, boolean recursive) throws IOException {
		String folder = relative(path).replaceFirst("/$", "");
		Map<String, Resource> resources = new TreeMap<>();
		for (Resource resource : found(this.classPath.search(folder, recursive))) {
			if (!"file".equals(resource.getUri().getScheme())) {
				resources.put(resource.getPath(), resource);
			}
		}
		for (String file : files(folder, recursive)) {
			resources.put(file, resource(file));
		}
		return List.copyOf(resources.values());
	}

	@Override
	public List<String> describeLocations() {
		return List.of(this.root.toString());
	}

	@Override
	public void close() throws Exception {
		this.classPath.close();
	}

	private List<String> files(String folder, boolean recursive) throws IOException {
		List<String> files = new ArrayList<>();
		Path start = this.root.resolve(folder);
		if (Files.isDirectory(start)) {
			try (Stream<Path> paths = Files.walk(start, recursive ? Integer.MAX_VALUE : 1)) {
				paths.filter(Files::isRegularFile)
					.map((file) -> this.root.relativize(file).toString().replace('\\', '/'))
					.forEach(files::add);
			}
		}
		String prefix = folder.isEmpty() ? "" : folder + "/";
		this.changed.keySet()
			.stream()
			.filter((file) -> file.startsWith(prefix))
			.filter((file) -> recursive || file.indexOf('/', prefix.length()) < 0)
			.forEach(files::add);
		return files;
	}

	private Resource resource(String relative) throws IOException {
		Path file = this.root.resolve(relative);
		String text = this.changed.get(relative);
		return new SourceResource(relative, file.toUri(), (text != null) ? text : Files.readString(file));
	}

	private static String relative(String path) {
		return path.replace('\\', '/').replaceFirst("^classpath\\*?:", "").replaceFirst("^/+", "");
	}

	@SuppressWarnings("NullAway")
	private static List<Resource> found(List<Resource> resources) {
		return (resources != null) ? resources : List.of();
	}

}
