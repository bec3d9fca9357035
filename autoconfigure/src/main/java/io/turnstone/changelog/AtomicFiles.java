package io.turnstone.changelog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Several files that are written wholly or not at all.
 */
final class AtomicFiles {

	private final Deque<Undo> undone = new ArrayDeque<>();

	/**
	 * Write a file in one step.
	 * @param file the file
	 * @param text the text
	 * @throws IOException if it cannot be written
	 */
	void write(Path file, String text) throws IOException {
		createFolder(file.getParent());
		if (Files.exists(file)) {
			String before = Files.readString(file);
			replace(file, text);
			this.undone.push(() -> replace(file, before));
		}
		else {
			replace(file, text);
			this.undone.push(() -> Files.deleteIfExists(file));
		}
	}

	/**
	 * Take back all that was written.
	 * @throws IOException if that fails
	 */
	void undo() throws IOException {
		while (!this.undone.isEmpty()) {
			this.undone.pop().run();
		}
	}

	private void createFolder(@Nullable Path folder) throws IOException {
		if (folder != null && !Files.isDirectory(folder)) {
			createFolder(folder.getParent());
			Files.createDirectory(folder);
			this.undone.push(() -> Files.deleteIfExists(folder));
		}
	}

	private static void replace(Path file, String text) throws IOException {
		Path temporary = file.resolveSibling(".%s.%s.tmp".formatted(file.getFileName(), UUID.randomUUID()));
		try {
			Files.writeString(temporary, text, StandardOpenOption.CREATE_NEW);
			keepPermissions(file, temporary);
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	private static void keepPermissions(Path file, Path temporary) throws IOException {
		if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView(PosixFileAttributeView.class)) {
			Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(file));
		}
	}

	/**
	 * Takes a step back.
	 */
	private interface Undo {

		void run() throws IOException;

	}

}
