package io.turnstone.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.resource.Resource;
import liquibase.resource.ResourceAccessor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.io.ResourceLoader;

/**
 * Where the files of a changelog come from.
 *
 * @param resourceLoader finds the files of the application
 * @param overlay files in memory, by the path below the class path
 */
record ChangelogSource(ResourceLoader resourceLoader, Map<String, String> overlay) {

	private static final Log LOG = LogFactory.getLog(ChangelogSource.class);

	ChangelogSource {
		overlay = Map.copyOf(overlay);
	}

	ChangelogSource with(Map<String, String> resources) {
		Map<String, String> all = new HashMap<>(this.overlay);
		all.putAll(resources);
		return new ChangelogSource(this.resourceLoader, all);
	}

	ResourceAccessor accessor() {
		ResourceAccessor files = new SpringResourceAccessor(this.resourceLoader);
		return this.overlay.isEmpty() ? files : new OverlayResourceAccessor(files, this.overlay);
	}

	/**
	 * Read a file that is no changelog. What the class path caches of it is not used.
	 */
	Optional<String> read(String location) {
		org.springframework.core.io.Resource resource = this.resourceLoader
			.getResource(location.contains(":") ? location : "classpath:" + location);
		if (!resource.exists()) {
			return Optional.empty();
		}
		try (InputStream content = resource.getInputStream()) {
			return Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Tell where a change set stands.
	 * @param changeSet the change set
	 * @return the file, with the number of the line where that can be found
	 */
	String locate(ChangeSetReference changeSet) {
		try (ResourceAccessor accessor = accessor()) {
			List<Resource> found = accessor.getAll(changeSet.file());
			if (found == null || found.isEmpty()) {
				return changeSet.file();
			}
			try (InputStream content = found.get(0).openInputStream()) {
				OptionalInt line = ChangeSetLine.in(new String(content.readAllBytes(), StandardCharsets.UTF_8),
						changeSet);
				return line.isPresent() ? changeSet.file() + ":" + line.getAsInt() : changeSet.file();
			}
		}
		catch (Exception ex) {
			// It is for a message, about something else that failed
			LOG.debug("The line of the change set %s cannot be told".formatted(changeSet.id()), ex);
			return changeSet.file();
		}
	}

	boolean contains(String location) {
		try (ResourceAccessor accessor = accessor()) {
			List<Resource> found = accessor.getAll(location);
			return found != null && !found.isEmpty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
