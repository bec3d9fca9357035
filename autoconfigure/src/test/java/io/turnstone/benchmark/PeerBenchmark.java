package io.turnstone.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.turnstone.benchmark.ToolProcess.Outcome;
import io.turnstone.testing.EntityManagerFactories;
import io.turnstone.testing.TestDatabase;
import org.hibernate.Version;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Turnstone's check beside the diff of liquibase-hibernate: the same class files, and the
 * same PostgreSQL database, which Hibernate created from them, so that there is no true
 * difference. Run it with {@code etc/benchmark}.
 */
final class PeerBenchmark {

	private static final Duration TIMEOUT = Duration.ofMinutes(15);

	private final String peerClassPath;

	private PeerBenchmark(String peerClassPath) {
		this.peerClassPath = peerClassPath;
	}

	public static void main(String[] arguments) throws Exception {
		PeerBenchmark benchmark = new PeerBenchmark(Files.readString(Path.of(arguments[0])).trim());
		for (String size : Arrays.copyOfRange(arguments, 1, arguments.length)) {
			benchmark.run(Integer.parseInt(size));
		}
		System.exit(0);
	}

	private void run(int size) throws Exception {
		Path classes = Files.createTempDirectory("turnstone-benchmark");
		try {
			GeneratedEntities.write(size, classes);
			DriverManagerDataSource database = TestDatabase.POSTGRESQL.create();
			EntityManagerFactories.run("create-only", database, GeneratedEntities.of(size));
			describe(size, database);
			print("", "process", "model", "comparison", "again", "resident", "heap", "false differences");
			String url = database.getUrl();
			TestDatabase.execute(database, "vacuum analyze");
			Outcome turnstone = new ToolProcess(TurnstoneRun.class,
					ToolProcess.classPath(classes.toString(), System.getProperty("java.class.path")), TIMEOUT)
				.run(url, String.valueOf(size));
			print("turnstone", turnstone);
			// Neither is to find what the other left in the catalog's tables
			TestDatabase.execute(database, "vacuum analyze");
			Outcome peer = new ToolProcess(PeerRun.class,
					ToolProcess.classPath(classes.toString(), ownClasses(), this.peerClassPath), TIMEOUT)
				.run(url);
			print("liquibase-hibernate", peer);
			printRatio(turnstone, peer);
		}
		finally {
			delete(classes);
		}
	}

	private void describe(int size, DriverManagerDataSource database) throws Exception {
		try (Connection connection = database.getConnection()) {
			DatabaseMetaData metaData = connection.getMetaData();
			System.out.printf("%n%d entities. %s %s, Java %s, %d cores, Hibernate %s, %s; each tool with %s%n", size,
					metaData.getDatabaseProductName(), metaData.getDatabaseProductVersion(),
					System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(),
					Version.getVersionString(), peerVersions(), String.join(" ", ToolProcess.JVM_OPTIONS));
		}
	}

	private String peerVersions() {
		return String.join(", ",
				Stream.of(this.peerClassPath.split(File.pathSeparator))
					.map((jar) -> Path.of(jar).getFileName().toString().replace(".jar", ""))
					.filter((jar) -> jar.startsWith("liquibase-"))
					.toList());
	}

	private static void print(String tool, Outcome outcome) {
		Measurement measurement = outcome.measurement();
		if (measurement == null) {
			print(tool, outcome.text(), "", "", "", "", "", "");
			return;
		}
		print(tool, outcome.text(), measurement.start() + " ms", measurement.comparison() + " ms",
				measurement.again() + " ms", measurement.resident() + " MiB", measurement.heap() + " MiB",
				"%d %s".formatted(measurement.differences(), measurement.remark()));
	}

	private static void printRatio(Outcome turnstone, Outcome peer) {
		Measurement own = turnstone.measurement();
		Measurement other = peer.measurement();
		if (own == null || other == null) {
			print("ratio", "at least " + ratio(peer.wall(), turnstone.wall()), "", "", "", "", "", "");
			return;
		}
		print("ratio", ratio(peer.wall(), turnstone.wall()), ratio(other.start(), own.start()),
				ratio(other.comparison(), own.comparison()), ratio(other.again(), own.again()),
				ratio(other.resident(), own.resident()), ratio(other.heap(), own.heap()), "");
	}

	private static String ratio(long peer, long turnstone) {
		return "%.1f".formatted(peer / (double) turnstone);
	}

	private static void print(String tool, String... values) {
		System.out.printf("%-20s %18s %10s %12s %10s %10s %10s   %s%n", tool, values[0], values[1], values[2],
				values[3], values[4], values[5], values[6]);
	}

	/**
	 * Return where the classes of this package are, without any of Turnstone's own.
	 */
	private static String ownClasses() throws Exception {
		return Path.of(PeerRun.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
	}

	private static void delete(Path directory) throws IOException {
		List<Path> paths;
		try (Stream<Path> files = Files.walk(directory)) {
			paths = files.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path path : paths) {
			Files.delete(path);
		}
	}

}
