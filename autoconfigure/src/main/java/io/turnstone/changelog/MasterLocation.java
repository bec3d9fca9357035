package io.turnstone.changelog;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Place of the master changelog, as it is configured.
 *
 * @param location the place as it is configured
 * @param path the path below the class path, or the file's name where it is no resource
 * @param folder the folder of a master that is a file, or {@code null} where it is a
 * resource of the class path
 */
record MasterLocation(String location, String path, @Nullable Path folder) {

	private static final String FILE = "file:";

	static MasterLocation of(String location) {
		if (location.startsWith(FILE)) {
			Path file = file(location).toAbsolutePath().normalize();
			return new MasterLocation(location, file.getFileName().toString(), file.getParent());
		}
		Path path = Path.of("/" + location.replaceFirst("^classpath:", "").replaceFirst("^/+", ""));
		return new MasterLocation(location, slashes(path.normalize()).substring(1), null);
	}

	/**
	 * Return the path of a file beside the master.
	 * @param relative the path as seen from the master
	 * @return the path below the source folder
	 */
	String sibling(String relative) {
		return this.path.substring(0, this.path.lastIndexOf('/') + 1) + relative;
	}

	String extension() {
		return this.path.substring(this.path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	/**
	 * Return the extension of drafts that suit the master.
	 * @return the extension, in the spelling that drafts have
	 */
	String draftExtension() {
		String extension = extension();
		return extension.equals("yml") ? "yaml" : extension;
	}

	private static Path file(String location) {
		return location.startsWith(FILE + "/") ? Path.of(URI.create(location.replace(" ", "%20")))
				: Path.of(location.substring(FILE.length()));
	}

	private static String slashes(Path path) {
		return path.toString().replace('\\', '/');
	}

}
