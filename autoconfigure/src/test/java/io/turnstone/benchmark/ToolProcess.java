package io.turnstone.benchmark;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A tool in a process of its own: every tool gets the same Java, heap and collector. The
 * serial collector keeps the heap close to what is really in use, so that the memory of
 * the process tells what the tool needs, and not how lazy the collector is. The stack is
 * large, as the peer follows foreign keys by recursion, and overflows the usual one at
 * 2,000 entities.
 *
 * @param main the class to run
 * @param classPath the class path of the process
 * @param timeout how long it may take
 */
record ToolProcess(Class<?> main, String classPath, Duration timeout) {

	static final List<String> JVM_OPTIONS = List.of("-Xmx3g", "-Xms32m", "-Xss64m", "-XX:+UseSerialGC");

	/**
	 * Run the tool.
	 * @param arguments what to tell it
	 * @return what it cost and found
	 * @throws Exception if it does not run
	 */
	Outcome run(String... arguments) throws Exception {
		Path output = Files.createTempFile("turnstone-benchmark", ".log");
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(JVM_OPTIONS);
		command.add("-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"));
		command.addAll(List.of("-cp", this.classPath, this.main.getName()));
		command.addAll(List.of(arguments));
		Instant start = Instant.now();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		boolean ended = process.waitFor(this.timeout.toMillis(), TimeUnit.MILLISECONDS);
		long wall = Duration.between(start, Instant.now()).toMillis();
		if (!ended) {
			process.destroyForcibly().waitFor();
			return new Outcome(wall, null, "more than %d min".formatted(this.timeout.toMinutes()));
		}
		if (process.exitValue() != 0) {
			return new Outcome(wall, null, "failed, see " + output);
		}
		Measurement measurement = Measurement.parse(Files.readAllLines(output));
		Files.delete(output);
		return new Outcome(wall, measurement, wall + " ms");
	}

	static String classPath(String... parts) {
		return String.join(File.pathSeparator, parts);
	}

	/**
	 * End of a run.
	 *
	 * @param wall the milliseconds from start to end of the process
	 * @param measurement what it measured, or {@code null} where it failed or was stopped
	 * as it took too long
	 * @param text how it ended, in words
	 */
	record Outcome(long wall, @Nullable Measurement measurement, String text) {
	}

}
