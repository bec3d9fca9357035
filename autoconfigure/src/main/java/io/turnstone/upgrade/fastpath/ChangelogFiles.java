package io.turnstone.upgrade.fastpath;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import liquibase.integration.spring.SpringResourceAccessor;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ClassUtils;
import org.springframework.util.ResourceUtils;

/**
 * Finds the files of a changelog as Liquibase does, but faster: the class path is looked
 * through as far as the first file of a name only, and how the files of a folder are
 * called is found out once. Where a folder stands in a single directory of the class
 * path, its files are taken from there, without a look through the class path for each.
 */
public final class ChangelogFiles extends SpringResourceAccessor {

	/**
	 * A path in the class path as most are, and the same with signs that Liquibase cleans
	 * up.
	 */
	private static final Pattern PLAIN_PATH = Pattern.compile("/?([\\w-][\\w.-]*(?:/[\\w-][\\w.-]*)*)");

	private static final Pattern CLASS_PATH = Pattern.compile("classpath\\*:/([^*?{}]+)");

	private static final Pattern PLAIN_NAME = Pattern.compile("[\\w.-]+");

	private final @Nullable ClassLoader classLoader;

	private final Map<String, String> folders = new HashMap<>();

	private final Map<String, Optional<URL>> found = new HashMap<>();

	private final Map<String, Optional<Path>> directories = new HashMap<>();

	private final Map<String, Optional<Path>> files = new HashMap<>();

	/**
	 * Create the accessor.
	 * @param resourceLoader finds the files
	 */
	public ChangelogFiles(ResourceLoader resourceLoader) {
		super(resourceLoader);
		this.classLoader = Objects.requireNonNullElseGet(resourceLoader.getClassLoader(),
				ClassUtils::getDefaultClassLoader);
	}

	/**
	 * Tell whether there is a file.
	 * @throws IOException if that cannot be told
	 */
	boolean isThere(String path) throws IOException {
		return file(path) != null || find(path) != null || getAll(path) != null;
	}

	/**
	 * Read a file.
	 * @return what it holds, or {@code null} where there is none
	 * @throws IOException if it cannot be read
	 */
	byte @Nullable [] read(String path) throws IOException {
		Path file = file(path);
		if (file != null) {
			return Files.readAllBytes(file);
		}
		URL url = find(path);
		if (url != null && ResourceUtils.isFileURL(url)) {
			return Files.readAllBytes(ResourceUtils.getFile(url).toPath());
		}
		try (InputStream content = open(path, url)) {
			return (content != null) ? content.readAllBytes() : null;
		}
	}

	private @Nullable InputStream open(String path, @Nullable URL url) throws IOException {
		if (url != null && this.classLoader != null) {
			// A stream from the URL would open the jar anew
			return this.classLoader.getResourceAsStream(nameOf(path));
		}
		List<liquibase.resource.Resource> found = getAll(path);
		return (found != null) ? found.get(0).openInputStream() : null;
	}

	private @Nullable Path file(String path) {
		return this.files.computeIfAbsent(path, (key) -> {
			String name = nameOf(key);
			int end = name.lastIndexOf('/');
			String own = name.substring(end + 1);
			if (end == -1 || !PLAIN_NAME.matcher(own).matches()) {
				return Optional.empty();
			}
			return this.directories.computeIfAbsent(name.substring(0, end), this::directory)
				.map((directory) -> directory.resolve(own))
				.filter(Files::isRegularFile);
		}).orElse(null);
	}

	/**
	 * Return the directory that is all that the class path has of a folder. Only Java's
	 * own class loaders are known to find nothing else there: that of devtools, for one,
	 * may have a newer file.
	 */
	private Optional<Path> directory(String folder) {
		if (this.classLoader == null || this.classLoader.getClass().getModule() != Object.class.getModule()) {
			return Optional.empty();
		}
		try {
			List<URL> all = Collections.list(this.classLoader.getResources(folder));
			return (all.size() == 1 && ResourceUtils.URL_PROTOCOL_FILE.equals(all.get(0).getProtocol()))
					? Optional.of(ResourceUtils.getFile(all.get(0)).toPath()) : Optional.empty();
		}
		catch (IOException ex) {
			// Then each file is looked for by itself, which tells what is wrong
			return Optional.empty();
		}
	}

	private @Nullable URL find(String path) {
		return this.found.computeIfAbsent(path, (key) -> {
			String name = nameOf(key);
			return (this.classLoader != null && !name.isEmpty())
					? Optional.ofNullable(this.classLoader.getResource(name)) : Optional.empty();
		}).orElse(null);
	}

	/**
	 * Return the name of a file in the class path, empty where the path leads elsewhere.
	 */
	private String nameOf(String path) {
		Matcher plain = PLAIN_PATH.matcher(path);
		if (plain.matches()) {
			return plain.group(1);
		}
		Matcher file = CLASS_PATH.matcher(finalizeSearchPath(path));
		return file.matches() ? file.group(1) : "";
	}

	@Override
	protected String getResourcePath(Resource resource) {
		String name = Objects.requireNonNullElse(resource.getFilename(), "");
		if (!PLAIN_NAME.matcher(name).matches()) {
			return super.getResourcePath(resource);
		}
		return this.folders.computeIfAbsent(folderOf(resource, name), (folder) -> {
			String path = super.getResourcePath(resource);
			return path.substring(0, path.length() - name.length());
		}) + name;
	}

	private static String folderOf(Resource resource, String name) {
		try {
			String url = resource.getURL().toExternalForm();
			return url.substring(0, url.length() - name.length());
		}
		catch (IOException ex) {
			return resource.getDescription();
		}
	}

}
