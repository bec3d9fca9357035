package io.turnstone.changelog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The one folder of source resources that drafts go to.
 *
 * @param path the real path of the folder
 */
record SourceFolder(Path path) {

	private static final String CONFIGURE = "Set turnstone.draft.directory to the folder of resources that drafts should be written to, such as src/main/resources.";

	static SourceFolder of(@Nullable Path configured, MasterLocation master, ClassLoader classLoader) {
		Path folder = (configured != null) ? configured : master.folder();
		SourceFolder found = (folder != null) ? existing(folder) : found(master, new SourceFolders(classLoader));
		if (master.folder() == null && !Files.exists(found.path.resolve(master.path()))) {
			refuseLibrary(master, classLoader);
		}
		return found;
	}

	/**
	 * Return a file that may be written.
	 * @param relative the path below this folder
	 * @return the real path of the file, which need not exist
	 */
	Path resolve(String relative) {
		Path file = this.path.resolve(relative).normalize();
		Path existing = existingPart(file);
		Path real = real(existing);
		if (!file.startsWith(this.path) || !real.startsWith(this.path)) {
			throw new DraftLocationException(
					"The file %s would lie outside of the folder %s".formatted(relative, this.path), CONFIGURE);
		}
		if (!Files.isWritable(real)) {
			throw new DraftLocationException("The place %s is read-only".formatted(real),
					"Make it writable, or set turnstone.draft.directory to another folder.");
		}
		return real.resolve(existing.relativize(file)).normalize();
	}

	private static Path existingPart(Path path) {
		Path parent = path.getParent();
		return (parent == null || Files.exists(path, LinkOption.NOFOLLOW_LINKS)) ? path : existingPart(parent);
	}

	private static SourceFolder existing(Path folder) {
		if (!Files.isDirectory(folder)) {
			throw new DraftLocationException("The folder %s does not exist".formatted(folder.toAbsolutePath()),
					"Create it, or set turnstone.draft.directory to a folder that exists.");
		}
		return new SourceFolder(real(folder));
	}

	private static SourceFolder found(MasterLocation master, SourceFolders sources) {
		List<Path> folders = sources.existing();
		if (folders.size() == 1) {
			return new SourceFolder(folders.get(0));
		}
		if (folders.isEmpty()) {
			throw new DraftLocationException(
					sources.arePackaged()
							? "The application runs from an archive, which has no sources to write a draft to"
							: "No folder src/main/resources was found beside the classes of the application",
					CONFIGURE);
		}
		List<Path> holders = folders.stream().filter((folder) -> Files.exists(folder.resolve(master.path()))).toList();
		if (holders.size() == 1) {
			return new SourceFolder(holders.get(0));
		}
		throw new DraftLocationException(
				"Drafts could go to several folders, of which %s the changelog %s: %s"
					.formatted(holders.isEmpty() ? "none holds" : "more than one holds", master.path(), folders),
				"Set turnstone.draft.directory=" + (holders.isEmpty() ? folders : holders).get(0));
	}

	private static void refuseLibrary(MasterLocation master, ClassLoader classLoader) {
		try {
			Optional<URL> library = Collections.list(classLoader.getResources(master.path()))
				.stream()
				.filter((resource) -> !"file".equals(resource.getProtocol()))
				.findFirst();
			if (library.isPresent()) {
				throw new DraftLocationException(
						"The changelog %s is inside of an archive, %s".formatted(master.path(), library.get()),
						"Draft in the project that it comes from, or set spring.liquibase.change-log to a changelog of this project that includes it.");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path real(Path path) {
		try {
			return path.toRealPath();
		}
		catch (IOException ex) {
			throw new DraftLocationException("The place %s cannot be read: %s".formatted(path, ex), CONFIGURE, ex);
		}
	}

}
