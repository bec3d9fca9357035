package io.turnstone.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;

/**
 * Times the draft of a change of ten tables in a schema of many, with its proof, against
 * PostgreSQL, from the live database and from the changelog. Run it with
 * {@code etc/benchmark}.
 */
public final class DraftBenchmark {

	private static final int CHANGED = 10;

	private static final int REPETITIONS = 3;

	private DraftBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		System.out.printf("%-10s %-10s %16s %14s %12s%n", "entities", "base", "draft and proof", "proof alone",
				"change sets");
		run(500);
		System.exit(0);
	}

	private static void run(int size) throws Exception {
		Path directory = Files.createTempDirectory("turnstone-benchmark");
		Project project = new Project(directory, TestDatabase.POSTGRESQL.create());
		project.withEntities(GeneratedEntities.of(size));
		project.draft("all");
		project.upgrade();
		Class<?>[] evolved = GeneratedEntities.evolved(size, CHANGED);
		List<String> backfill = IntStream.range(0, CHANGED).mapToObj("entity_%d.priority=0"::formatted).toList();
		for (Base base : List.of(Base.DATABASE, Base.CHANGELOG)) {
			List<Long> all = new ArrayList<>();
			List<Long> proofs = new ArrayList<>();
			DraftResult draft = null;
			for (int repetition = 0; repetition < REPETITIONS; repetition++) {
				var migrations = project.withEntities(evolved);
				Instant start = Instant.now();
				draft = migrations.draft(new DraftRequest("dataSource", "ten tables", base, null,
						new DraftAnswers(List.of(), backfill)));
				all.add(Duration.between(start, Instant.now()).toMillis());
				proofs.add(draft.proof().durationMs());
				if (!draft.proof().proved()) {
					throw new IllegalStateException("Not proved: " + draft.proof().reason());
				}
			}
			System.out.printf("%-10d %-10s %13d ms %11d ms %12d%n", size, base.name().toLowerCase(Locale.ROOT),
					median(all), median(proofs), draft.changeSets().size());
		}
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
