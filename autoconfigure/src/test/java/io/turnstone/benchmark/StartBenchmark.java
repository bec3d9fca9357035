package io.turnstone.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import io.turnstone.testing.JavaProcess;
import io.turnstone.testing.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * What upgrades add to the start of an application: Turnstone beside Spring Boot with
 * Liquibase and with Flyway. Run it with {@code etc/start-benchmark}.
 */
final class StartBenchmark {

	private static final int CHANGE_SETS_OF_INSTANCES = 50;

	private static final Duration TIMEOUT = Duration.ofMinutes(15);

	private final int rounds;

	private StartBenchmark(int rounds) {
		this.rounds = rounds;
	}

	public static void main(String[] arguments) throws Exception {
		System.out.printf("Java %s, %d cores, %s%n", System.getProperty("java.version"),
				Runtime.getRuntime().availableProcessors(),
				JdbcClient.create(TestDatabase.POSTGRESQL.create())
					.sql("select split_part(version(), ' on ', 1)")
					.query(String.class)
					.single());
		if (arguments[0].equals("--instances")) {
			new StartBenchmark(1).instances(Integer.parseInt(arguments[1]));
		}
		else {
			boolean given = arguments[0].equals("--rounds");
			StartBenchmark benchmark = new StartBenchmark(given ? Integer.parseInt(arguments[1]) : 5);
			for (String size : Arrays.copyOfRange(arguments, given ? 2 : 0, arguments.length)) {
				benchmark.starts(Integer.parseInt(size));
			}
		}
		System.exit(0);
	}

	private void starts(int changeSets) throws Exception {
		Map<StartTool, Start> starts = new EnumMap<>(StartTool.class);
		Map<StartTool, Long> first = new EnumMap<>(StartTool.class);
		Map<StartTool, List<Long>> again = new EnumMap<>(StartTool.class);
		try {
			for (StartTool tool : StartTool.values()) {
				starts.put(tool, Start.of(tool, changeSets));
				first.put(tool, starts.get(tool).run());
				starts.get(tool).require(changeSets);
				again.put(tool, new ArrayList<>());
			}
			for (int round = 0; round < this.rounds; round++) {
				for (StartTool tool : StartTool.values()) {
					again.get(tool).add(starts.get(tool).run());
				}
			}
		}
		finally {
			for (Start start : starts.values()) {
				start.delete();
			}
		}
		print(changeSets, first, again);
	}

	private static void print(int changeSets, Map<StartTool, Long> first, Map<StartTool, List<Long>> again) {
		long none = median(again.get(StartTool.NONE));
		long turnstone = median(again.get(StartTool.TURNSTONE)) - none;
		System.out.printf("%n%d change sets; a start takes %d ms without any%n", changeSets, none);
		System.out.printf("%-16s %20s %20s %24s%n", "", "first application", "adds to a start",
				"times what Turnstone adds");
		for (StartTool tool : StartTool.values()) {
			if (tool != StartTool.NONE) {
				long added = median(again.get(tool)) - none;
				System.out.printf("%-16s %17d ms %17d ms %24.1f%n", tool.name().toLowerCase().replace('_', ' '),
						first.get(tool) - none, added, added / (double) Math.max(1, turnstone));
			}
		}
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

	private void instances(int count) throws Exception {
		System.out.printf("%n%d instances at once on an empty database, %d change sets%n", count,
				CHANGE_SETS_OF_INSTANCES);
		System.out.printf("%-16s %10s %14s %16s %14s%n", "", "came up", "a single one", "the last of all",
				"extra time");
		for (StartTool tool : StartTool.values()) {
			Start single = Start.of(tool, CHANGE_SETS_OF_INSTANCES);
			Start many = Start.of(tool, CHANGE_SETS_OF_INSTANCES);
			try {
				long alone = single.time(1).last();
				Start.Times times = many.time(count);
				System.out.printf("%-16s %7d/%2d %11d ms %13d ms %11d ms%n",
						tool.name().toLowerCase().replace('_', ' '), times.cameUp(), count, alone, times.last(),
						times.last() - alone);
			}
			finally {
				single.delete();
				many.delete();
			}
		}
	}

	/**
	 * Start of an application with a tool, on a database of its own.
	 *
	 * @param tool the tool
	 * @param database the database
	 * @param directory the folder of its change sets, which is part of the class path
	 */
	private record Start(StartTool tool, DriverManagerDataSource database, Path directory) {

		static Start of(StartTool tool, int changeSets) throws IOException {
			Path directory = Files.createTempDirectory("turnstone-start");
			Files.createDirectories(directory.resolve("db/changelog"));
			tool.write(directory.resolve("db/changelog"), changeSets);
			return new Start(tool, (DriverManagerDataSource) TestDatabase.POSTGRESQL.create(), directory);
		}

		/**
		 * Run it once.
		 * @return the milliseconds that it took
		 */
		long run() throws Exception {
			Path log = this.directory.resolve("log");
			Process process = start(log);
			if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
				process.destroyForcibly().waitFor();
			}
			return started(log)
				.orElseThrow(() -> new IllegalStateException("%s did not start: %s".formatted(this.tool, text(log))));
		}

		private Process start(Path log) throws IOException {
			return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
					"-XX:+UseSerialGC", "-Dspring.devtools.restart.enabled=false",
					"-Dlogging.config=" + System.getProperty("logback.configurationFile"), "-cp",
					ToolProcess.classPath(this.directory.toString(), this.tool.classPath()), StartRun.class.getName(),
					this.tool.name(), Objects.requireNonNull(this.database.getUrl()))
				.redirectErrorStream(true)
				.redirectOutput(log.toFile())
				.start();
		}

		private static OptionalLong started(Path log) throws IOException {
			return Files.readAllLines(log)
				.stream()
				.filter((line) -> line.startsWith(StartRun.MARK))
				.mapToLong((line) -> Long.parseLong(line.substring(StartRun.MARK.length())))
				.findFirst();
		}

		private static String text(Path log) {
			return JavaProcess.text(log.toFile());
		}

		/**
		 * See that the tool did its work.
		 */
		void require(int changeSets) {
			Long columns = JdbcClient.create(this.database).sql("""
					select count(*) from information_schema.columns
					where table_schema = 'public' and table_name like 'table\\_%'""").query(Long.class).single();
			long expected = (this.tool != StartTool.NONE) ? changeSets : 0;
			if (columns != expected) {
				throw new IllegalStateException("%s made %d of %d columns: %s".formatted(this.tool, columns, expected,
						text(this.directory.resolve("log"))));
			}
		}

		/**
		 * Run several at once, and wait for all of them.
		 */
		Times time(int count) throws Exception {
			Instant start = Instant.now();
			List<Process> processes = new ArrayList<>();
			for (int number = 0; number < count; number++) {
				processes.add(start(this.directory.resolve("log" + number)));
			}
			for (Process process : processes) {
				if (!process.waitFor(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
					process.destroyForcibly().waitFor();
				}
			}
			long last = Duration.between(start, Instant.now()).toMillis();
			int cameUp = 0;
			for (int number = 0; number < count; number++) {
				cameUp += started(this.directory.resolve("log" + number)).isPresent() ? 1 : 0;
			}
			return new Times(cameUp, last);
		}

		void delete() throws IOException {
			FileSystemUtils.deleteRecursively(this.directory);
		}

		private record Times(int cameUp, long last) {

		}

	}

}
