package io.turnstone.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes processes that run a class of these tests, with a virtual machine that starts
 * soon and stays small.
 */
public final class JavaProcess {

	private JavaProcess() {
	}

	/**
	 * Prepare a process.
	 * @param main the class that it runs
	 * @param arguments what its main method gets
	 * @return the process, still to be started
	 */
	public static ProcessBuilder of(Class<?> main, String... arguments) {
		return of(System.getProperty("java.class.path"), main, arguments);
	}

	/**
	 * Prepare a process with another class path.
	 * @param classPath the class path
	 * @param main the class that it runs
	 * @param arguments what its main method gets
	 * @return the process, still to be started
	 */
	public static ProcessBuilder of(String classPath, Class<?> main, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
		command.addAll(List.of("-cp", classPath, main.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command);
	}

	/**
	 * Return what a process has written so far.
	 * @param log the file that its output goes to
	 * @return the text
	 */
	public static String text(File log) {
		try {
			return Files.readString(log.toPath());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
