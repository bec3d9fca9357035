package io.turnstone.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftRequest;
import io.turnstone.DraftResult;
import io.turnstone.Migrations;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;

/**
 * Times the draft of a change of ten tables in a schema of many, with its proof, against
 * PostgreSQL, from the live database and from the changelog. Run it with
 * {@code etc/benchmark}. The check that is printed first reads or replays the base and
 * compares, as the draft does before it writes and proves.
 */
public final class DraftBenchmark {

	private static final int CHANGED = 10;

	private static final int REPETITIONS = 3;

	private DraftBenchmark() {
	}

	public static void main(String[] arguments) throws Exception {
		System.out.printf("%-10s %-16s %13s %13s %15s %12s%n", "entities", "base", "check alone", "proof alone",
				"draft and proof", "change sets");
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
		time(project, evolved, "database", Base.DATABASE);
		time(project, evolved, "changelog", Base.CHANGELOG);
		project.withKeptReplays(directory.resolve("replays"));
		project.withEntities(evolved);
		project.check(Base.CHANGELOG);
		time(project, evolved, "changelog, kept", Base.CHANGELOG);
	}

	private static void time(Project project, Class<?>[] evolved, String name, Base base) {
		List<Long> checks = new ArrayList<>();
		List<Long> drafts = new ArrayList<>();
		List<Long> proofs = new ArrayList<>();
		DraftResult draft = null;
		for (int repetition = 0; repetition < REPETITIONS; repetition++) {
			Migrations migrations = project.withEntities(evolved);
			checks.add(millis(() -> project.check(base)));
			Instant start = Instant.now();
			draft = migrations.draft(request(base));
			drafts.add(Duration.between(start, Instant.now()).toMillis());
			proofs.add(draft.proof().durationMs());
			if (!draft.proof().proved()) {
				throw new IllegalStateException("Not proved: " + draft.proof().reason());
			}
		}
		System.out.printf("%-10d %-16s %10d ms %10d ms %12d ms %12d%n", evolved.length, name, median(checks),
				median(proofs), median(drafts), draft.changeSets().size());
	}

	private static DraftRequest request(Base base) {
		List<String> backfill = IntStream.range(0, CHANGED).mapToObj("entity_%d.priority=0"::formatted).toList();
		return new DraftRequest("dataSource", "ten tables", base, null, new DraftAnswers(List.of(), backfill));
	}

	private static long millis(Runnable work) {
		Instant start = Instant.now();
		work.run();
		return Duration.between(start, Instant.now()).toMillis();
	}

	private static long median(List<Long> values) {
		return values.stream().sorted().toList().get(values.size() / 2);
	}

}
