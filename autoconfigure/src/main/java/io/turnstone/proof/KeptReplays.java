package io.turnstone.proof;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.turnstone.schema.Schema;
import io.turnstone.upgrade.fastpath.Sha256;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * What changelogs made of an empty schema, kept by digest in files that belong to this
 * user alone, so that the next draft need not replay them. What cannot be kept or read is
 * replayed.
 */
public final class KeptReplays {

	private static final Log logger = LogFactory.getLog(KeptReplays.class);

	/**
	 * Nothing tells a server that was set up in another way since, so nothing is kept for
	 * long.
	 */
	private static final Duration LIFETIME = Duration.ofDays(1);

	private static final String ENDING = ".replay";

	/**
	 * A schema is made of these, and of nothing that could do something when it is read.
	 */
	private static final ObjectInputFilter PLAIN_VALUES = ObjectInputFilter.Config
		.createFilter("io.turnstone.schema.*;java.util.*;java.lang.*;!*");

	private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rwx------");

	private static final boolean HAS_OWNERS = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

	private final @Nullable Path directory;

	private KeptReplays(@Nullable Path directory) {
		this.directory = directory;
	}

	/**
	 * Return replays of which none is kept.
	 * @return the replays
	 */
	public static KeptReplays none() {
		return new KeptReplays(null);
	}

	/**
	 * Return the replays that are kept in a directory.
	 * @param directory the directory, which is made where it is not there
	 * @return the replays
	 */
	public static KeptReplays in(Path directory) {
		return new KeptReplays(directory);
	}

	/**
	 * Return the replays that are kept for this user of the machine.
	 * @return the replays
	 */
	public static KeptReplays ofThisUser() {
		String user = System.getProperty("user.name", "").replaceAll("\\W", "_");
		return in(Path.of(System.getProperty("java.io.tmpdir"), "turnstone-" + user));
	}

	/**
	 * Tell whether replays are kept at all.
	 * @return {@code true} if they are
	 */
	public boolean areKept() {
		return this.directory != null;
	}

	/**
	 * Return what a changelog made of an empty schema.
	 * @param key the changelog's digest, and all else that its replay depends on
	 * @return the schema, or empty where it is not known
	 */
	public Optional<Schema> find(String key) {
		Path folder = this.directory;
		if (folder == null) {
			return Optional.empty();
		}
		Path file = file(folder, key);
		try {
			return (isOurs(folder) && isFresh(file)) ? Optional.of(read(file)) : Optional.empty();
		}
		catch (IOException | ClassNotFoundException | RuntimeException ex) {
			logger.debug("A replay that was kept cannot be read, so the changelog is replayed", ex);
			return Optional.empty();
		}
	}

	private static Schema read(Path file) throws IOException, ClassNotFoundException {
		try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
				ObjectInputStream objects = new ObjectInputStream(bytes)) {
			objects.setObjectInputFilter(PLAIN_VALUES);
			return (Schema) objects.readObject();
		}
	}

	/**
	 * Keep what a changelog made of an empty schema, if a proof can make it anew without
	 * the changelog.
	 * @param key the changelog's digest, and all else that its replay depends on
	 * @param schema the schema
	 */
	public void keep(String key, Schema schema) {
		Path folder = this.directory;
		if (folder == null || !schema.others().isEmpty()) {
			return;
		}
		try {
			if (!Files.exists(folder)) {
				Files.createDirectories(folder,
						HAS_OWNERS ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(OWNER) }
								: new FileAttribute<?>[0]);
			}
			if (isOurs(folder)) {
				sweep(folder);
				write(folder, file(folder, key), schema);
			}
		}
		catch (IOException | UncheckedIOException ex) {
			logger.debug("A replay cannot be kept, so the next draft replays the changelog again", ex);
		}
	}

	private static void write(Path folder, Path file, Schema schema) throws IOException {
		Path temporary = Files.createTempFile(folder, "", ".tmp");
		try {
			try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(temporary));
					ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
				objects.writeObject(schema);
			}
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(temporary);
		}
	}

	/**
	 * Tell whether nobody else can put something into a folder. Anybody may have made it
	 * before, where temporary files are shared.
	 */
	private static boolean isOurs(Path folder) throws IOException {
		if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
			return false;
		}
		return !HAS_OWNERS || (Files.getOwner(folder).getName().equals(System.getProperty("user.name"))
				&& OWNER.containsAll(Files.getPosixFilePermissions(folder)));
	}

	private static boolean isFresh(Path file) throws IOException {
		return Files.exists(file) && Files.getLastModifiedTime(file).toInstant().plus(LIFETIME).isAfter(Instant.now());
	}

	private static void sweep(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> replays = files.filter((file) -> file.toString().endsWith(ENDING)).toList();
			for (Path replay : replays) {
				if (!isFresh(replay)) {
					Files.deleteIfExists(replay);
				}
			}
		}
	}

	private static Path file(Path folder, String key) {
		return folder.resolve(Sha256.of(key) + ENDING);
	}

}
