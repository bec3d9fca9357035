package io.turnstone.upgrade.fastpath;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import liquibase.resource.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChangelogFiles}.
 */
class ChangelogFilesTests {

	private static final List<String> NAMES = List.of("plain.yaml", "two words.yaml", "it's (1).yaml", "größe.yaml",
			"deeper/plain.yaml");

	@TempDir
	Path directory;

	private Path folder;

	private URLClassLoader classLoader;

	private boolean cached;

	@BeforeEach
	void write() throws IOException {
		this.folder = this.directory.resolve("classes/db/changes");
		for (String name : NAMES) {
			write(name, name);
		}
		// Else a jar that was replaced is taken for the one that was there
		this.cached = URLConnection.getDefaultUseCaches("jar");
		URLConnection.setDefaultUseCaches("jar", false);
	}

	@AfterEach
	void close() throws IOException {
		URLConnection.setDefaultUseCaches("jar", this.cached);
		if (this.classLoader != null) {
			this.classLoader.close();
		}
	}

	@ParameterizedTest
	@CsvSource({ "false, false", "false, true", "true, false", "true, true" })
	void findsAgainWhatWasRead(boolean jar, boolean recursive) throws IOException {
		String trace = trace(files(jar), recursive);

		assertThat(trace.lines().filter((line) -> line.startsWith("CONTENT"))).hasSize(NAMES.size());
		assertThat(Trace.isStillTrue(trace, again(jar))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void seesThatAFileWasChanged(boolean jar) throws IOException {
		for (String name : NAMES) {
			String trace = trace(files(jar), true);
			write(name, "another");

			assertThat(Trace.isStillTrue(trace, again(jar))).as(name).isFalse();
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void seesThatAFolderHasAnotherFile(boolean jar) throws IOException {
		String trace = trace(files(jar), false);
		write("new.yaml", "new");

		assertThat(Trace.isStillTrue(trace, again(jar))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void seesThatAFileIsGone(boolean jar) throws IOException {
		TracedResourceAccessor files = files(jar);
		read(files.getAll("db/changes/plain.yaml"));
		Files.delete(this.folder.resolve("plain.yaml"));

		assertThat(Trace.isStillTrue(files.trace().toString(), again(jar))).isFalse();
	}

	@Test
	void seesThatAFileHasAppeared() throws IOException {
		TracedResourceAccessor files = files(false);
		assertThat(files.getAll("db/changes/new.yaml")).isNull();
		assertThat(Trace.isStillTrue(files.trace().toString(), again(false))).isTrue();
		write("new.yaml", "new");

		assertThat(Trace.isStillTrue(files.trace().toString(), again(false))).isFalse();
	}

	@Test
	void findsFilesOutsideOfTheClassPath() throws IOException {
		TracedResourceAccessor files = files(false);
		String path = this.folder.resolve("plain.yaml").toUri().toString();
		read(files.getAll(path));

		assertThat(Trace.isStillTrue(files.trace().toString(), again(false))).isTrue();
		write("plain.yaml", "another");
		assertThat(Trace.isStillTrue(files.trace().toString(), again(false))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void seesThatAnEarlierPlaceHasTheFileToo(boolean jar) throws IOException {
		Path other = this.directory.resolve("other");
		Path earlier = this.directory.resolve(jar ? "earlier.jar" : "other");
		Files.createDirectories(other);
		TracedResourceAccessor files = new TracedResourceAccessor(loader(earlier, this.directory.resolve("classes")));
		read(files.getAll("db/changes/plain.yaml"));
		Files.createDirectories(other.resolve("db/changes"));
		Files.writeString(other.resolve("db/changes/plain.yaml"), "another");
		if (jar) {
			pack(other, earlier);
		}

		assertThat(Trace.isStillTrue(files.trace().toString(),
				new ChangelogFiles(loader(earlier, this.directory.resolve("classes")))))
			.isFalse();
	}

	@Test
	void seesWhatAClassLoaderWithANewerFileHas() throws IOException {
		TracedResourceAccessor files = files(false);
		read(files.getAll("db/changes/plain.yaml"));
		URL newer = Files.writeString(this.directory.resolve("newer.yaml"), "another").toUri().toURL();
		ClassLoader restarted = new ClassLoader(this.classLoader) {

			@Override
			public URL getResource(String name) {
				return name.endsWith("plain.yaml") ? newer : super.getResource(name);
			}

		};

		assertThat(
				Trace.isStillTrue(files.trace().toString(), new ChangelogFiles(new DefaultResourceLoader(restarted))))
			.isFalse();
	}

	private String trace(TracedResourceAccessor files, boolean recursive) throws IOException {
		for (String name : NAMES) {
			read(files.getAll("db/changes/" + name));
		}
		files.search("db/changes", recursive);
		return files.trace().toString();
	}

	private static void read(List<Resource> found) throws IOException {
		assertThat(found).hasSize(1);
		try (InputStream content = found.get(0).openInputStream()) {
			assertThat(content.readAllBytes()).isNotEmpty();
		}
	}

	private void write(String name, String content) throws IOException {
		Path file = this.folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, content);
	}

	private TracedResourceAccessor files(boolean jar) throws IOException {
		return new TracedResourceAccessor(loader(jar));
	}

	private ChangelogFiles again(boolean jar) throws IOException {
		return new ChangelogFiles(loader(jar));
	}

	private DefaultResourceLoader loader(boolean jar) throws IOException {
		Path classes = this.directory.resolve("classes");
		return loader(jar ? pack(classes, this.directory.resolve("changes.jar")) : classes);
	}

	private DefaultResourceLoader loader(Path... classPath) throws IOException {
		close();
		URL[] urls = new URL[classPath.length];
		for (int place = 0; place < urls.length; place++) {
			urls[place] = classPath[place].toUri().toURL();
		}
		this.classLoader = new URLClassLoader(urls, getClass().getClassLoader());
		URLConnection.setDefaultUseCaches("jar", false);
		return new DefaultResourceLoader(this.classLoader);
	}

	private static Path pack(Path classes, Path jar) throws IOException {
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
				Stream<Path> files = Files.walk(classes)) {
			for (Path file : files.sorted().toList()) {
				String name = classes.relativize(file).toString();
				if (Files.isDirectory(file) && !name.isEmpty()) {
					out.putNextEntry(new JarEntry(name + "/"));
				}
				else if (Files.isRegularFile(file)) {
					out.putNextEntry(new JarEntry(name));
					out.write(Files.readAllBytes(file));
				}
			}
		}
		return jar;
	}

}
