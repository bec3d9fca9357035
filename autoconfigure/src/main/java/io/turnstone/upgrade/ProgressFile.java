package io.turnstone.upgrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * File that tells how an upgrade goes, for whoever cannot ask the application yet. It is
 * written as a whole each time, and replaced at once.
 */
public final class ProgressFile implements RunListener {

	private static final Log logger = LogFactory.getLog(ProgressFile.class);

	private final Path file;

	/**
	 * Create the listener.
	 * @param file the file; its directory is made where it is missing
	 */
	public ProgressFile(Path file) {
		this.file = file.toAbsolutePath();
	}

	@Override
	public void runStarted(String database, RunDirection direction) {
		write("running", database, direction, Map.of());
	}

	@Override
	public void changeSetStarted(String database, RunDirection direction, ChangeSetReference changeSet, int number,
			int planned) {
		Map<String, Object> details = new LinkedHashMap<>();
		details.put("changeSet", changeSet.id());
		details.put("number", number);
		details.put("planned", planned);
		write("running", database, direction, details);
	}

	@Override
	public void runEnded(String database, RunDirection direction, RunReport report) {
		write(word(report.outcome()), database, direction, Map.of("changeSets", report.ran().size()));
	}

	private void write(String state, String database, RunDirection direction, Map<String, Object> details) {
		Map<String, Object> lines = new LinkedHashMap<>();
		lines.put("state", state);
		lines.put("database", database);
		lines.put("run", word(direction));
		lines.putAll(details);
		lines.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS));
		String content = lines.entrySet()
			.stream()
			.map((line) -> line.getKey() + "=" + String.valueOf(line.getValue()).replaceAll("\\s+", " ") + "\n")
			.collect(Collectors.joining());
		try {
			Files.createDirectories(this.file.getParent());
			Path next = this.file.resolveSibling(this.file.getFileName() + ".next");
			Files.writeString(next, content);
			Files.move(next, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			logger.warn("The file turnstone.upgrade.progress-file could not be written; the upgrade goes on: " + ex);
		}
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
