package io.turnstone.changelog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The name by which Git knows the user: {@code user.name} of the repository, else of the
 * user. It is read from Git's files, so that no process is started. Files that these
 * include are not looked at.
 *
 * @param home the directory of the user, or {@code null} where there is none
 * @param environment the environment variables
 */
record GitUser(@Nullable Path home, Map<String, String> environment) {

	private static final String CONFIG = "config";

	/**
	 * Return the user of this process.
	 * @return the user
	 */
	static GitUser ofThisProcess() {
		String home = System.getProperty("user.home");
		return new GitUser((home != null) ? Path.of(home) : null, System.getenv());
	}

	/**
	 * Return the name in a working tree.
	 * @param folder a folder of the tree
	 * @return the name, or empty where Git knows none
	 */
	Optional<String> in(Path folder) {
		return Stream.concat(repository(folder).map((directory) -> directory.resolve(CONFIG)).stream(), global())
			.filter((file) -> Files.isRegularFile(file) && Files.isReadable(file))
			.map(GitUser::name)
			.flatMap(Optional::stream)
			.findFirst();
	}

	/**
	 * Find the directory of the repository, which all of its working trees share.
	 */
	private static Optional<Path> repository(Path folder) {
		for (Path parent = folder.toAbsolutePath(); parent != null; parent = parent.getParent()) {
			Path git = parent.resolve(".git");
			if (Files.isDirectory(git)) {
				return Optional.of(git);
			}
			if (Files.isRegularFile(git)) {
				Path own = git.resolveSibling(read(git).strip().replaceFirst("^gitdir:\\s*", ""));
				Path common = own.resolve("commondir");
				return Optional.of(Files.isRegularFile(common) ? own.resolve(read(common).strip()) : own);
			}
		}
		return Optional.empty();
	}

	private Stream<Path> global() {
		String file = this.environment.get("GIT_CONFIG_GLOBAL");
		if (file != null) {
			return Stream.of(Path.of(file));
		}
		Path own = (this.home != null) ? this.home.resolve(".gitconfig") : null;
		return Stream.concat(Stream.ofNullable(own),
				shared().map((folder) -> folder.resolve("git").resolve(CONFIG)).stream());
	}

	private Optional<Path> shared() {
		String folder = this.environment.get("XDG_CONFIG_HOME");
		if (folder != null && !folder.isBlank()) {
			return Optional.of(Path.of(folder));
		}
		return Optional.ofNullable(this.home).map((home) -> home.resolve(".config"));
	}

	private static Optional<String> name(Path file) {
		return Optional.ofNullable(new GitConfig(read(file)).value("user", "name")).filter((name) -> !name.isBlank());
	}

	private static String read(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
