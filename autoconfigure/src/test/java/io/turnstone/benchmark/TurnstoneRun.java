package io.turnstone.benchmark;

import java.nio.file.Files;

import io.turnstone.Base;
import io.turnstone.CheckResult;
import io.turnstone.testing.Project;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * One check by Turnstone in a process of its own.
 */
final class TurnstoneRun {

	private TurnstoneRun() {
	}

	public static void main(String[] arguments) throws Exception {
		Class<?>[] entities = GeneratedEntities.onClassPath(Integer.parseInt(arguments[1]));
		Project project = new Project(Files.createTempDirectory("turnstone-benchmark"),
				new DriverManagerDataSource(arguments[0]));
		long start = System.nanoTime();
		project.withEntities(entities);
		long built = System.nanoTime();
		CheckResult result = project.check(Base.DATABASE);
		long compared = System.nanoTime();
		project.check(Base.DATABASE);
		Measurement.print(built - start, compared - built, System.nanoTime() - compared, result.differences().size(),
				"");
	}

}
