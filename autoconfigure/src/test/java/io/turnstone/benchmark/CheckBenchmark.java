package io.turnstone.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.catalog.CatalogScope;
import io.turnstone.catalog.Catalogs;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;

/**
 * Times a check of generated models against PostgreSQL, and prints its parts. Run it with
 * {@code etc/benchmark}.
 */
public final class CheckBenchmark {

	private static final int REPETITIONS = 5;

	private CheckBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		List<Integer> sizes = new ArrayList<>();
		for (String argument : (arguments.length > 0) ? arguments : new String[] { "50", "500", "2000" }) {
			sizes.add(Integer.valueOf(argument));
		}
		System.out.printf("%-10s %14s %14s %14s %16s %14s%n", "entities", "first check", "nothing kept",
				"catalog alone", "model unchanged", "ms per entity");
		for (int size : sizes) {
			run(size);
		}
		System.exit(0);
	}

	private static void run(int size) throws Exception {
		Path directory = Files.createTempDirectory("turnstone-benchmark");
		Project project = new Project(directory, TestDatabase.POSTGRESQL.create());
		Class<?>[] entities = GeneratedEntities.of(size);
		project.withEntities(entities);
		project.hibernate("create-only");
		long first = millis(() -> expectInSync(project));
		List<Long> fresh = new ArrayList<>();
		List<Long> catalog = new ArrayList<>();
		List<Long> unchanged = new ArrayList<>();
		for (int repetition = 0; repetition < REPETITIONS; repetition++) {
			project.withEntities(entities);
			fresh.add(millis(() -> expectInSync(project)));
			catalog.add(millis(() -> readCatalog(project)));
			unchanged.add(millis(() -> expectInSync(project)));
		}
		System.out.printf("%-10d %11d ms %11d ms %11d ms %13d ms %14.2f%n", size, first, median(fresh), median(catalog),
				median(unchanged), median(fresh) / (double) size);
	}

	private static Object expectInSync(Project project) {
		CheckResult result = project.check(Base.DATABASE);
		if (!result.inSync()) {
			throw new IllegalStateException("Not in sync: " + result.differences());
		}
		return result;
	}

	private static Object readCatalog(Project project) throws Exception {
		try (Connection connection = project.dataSource().getConnection()) {
			return Catalogs.readerFor(connection).read(connection, CatalogScope.ofDefaultSchema());
		}
	}

	private static long millis(Callable<?> task) throws Exception {
		Instant start = Instant.now();
		task.call();
		return Duration.between(start, Instant.now()).toMillis();
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
