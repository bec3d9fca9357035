package io.turnstone.changelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class AtomicFilesTests {

	@TempDir
	private Path folder;

	@Test
	void writesFilesInNewFolders() throws IOException {
		AtomicFiles files = new AtomicFiles();

		files.write(this.folder.resolve("a/b/new.txt"), "new");

		assertThat(this.folder.resolve("a/b/new.txt")).hasContent("new");
		assertThat(content()).containsExactly("a", "a/b", "a/b/new.txt");
	}

	@Test
	void takesBackAllThatWasWritten() throws IOException {
		Files.writeString(this.folder.resolve("old.txt"), "old");
		Files.writeString(this.folder.resolve("obstacle"), "a file where a folder should be");
		AtomicFiles files = new AtomicFiles();
		files.write(this.folder.resolve("a/b/new.txt"), "new");
		files.write(this.folder.resolve("old.txt"), "changed");
		assertThatIOException().isThrownBy(() -> files.write(this.folder.resolve("obstacle/new.txt"), "new"));
		assertThat(this.folder.resolve("old.txt")).hasContent("changed");

		files.undo();

		assertThat(this.folder.resolve("old.txt")).hasContent("old");
		assertThat(content()).containsExactly("obstacle", "old.txt");
	}

	private List<String> content() throws IOException {
		try (Stream<Path> files = Files.walk(this.folder)) {
			return files.skip(1).map((file) -> this.folder.relativize(file).toString()).sorted().toList();
		}
	}

}
