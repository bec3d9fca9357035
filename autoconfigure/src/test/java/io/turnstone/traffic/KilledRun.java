package io.turnstone.traffic;

import java.nio.file.Path;

import io.turnstone.Base;
import io.turnstone.benchmark.GeneratedEntities;
import io.turnstone.testing.Project;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Process that checks, replays or drafts until somebody kills it.
 */
final class KilledRun {

	private KilledRun() {
	}

	public static void main(String[] arguments) {
		Project project = new Project(Path.of(arguments[0]),
				new DriverManagerDataSource(arguments[1], arguments[2], arguments[3]));
		Class<?>[] entities = GeneratedEntities.withConditions(Integer.parseInt(arguments[4]));
		while (true) {
			project.withEntities(entities);
			switch (arguments[5]) {
				case "check" -> project.check(Base.DATABASE);
				case "replay" -> project.check(Base.CHANGELOG);
				default -> project.draft("all: everything");
			}
		}
	}

}
