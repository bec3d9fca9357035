package io.turnstone.interruption;

import java.nio.file.Path;
import java.sql.Connection;

import io.turnstone.testing.Project;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Process that upgrades a database, and says each statement before it is sent, until
 * somebody kills it.
 */
final class KilledUpgrade {

	private KilledUpgrade() {
	}

	public static void main(String[] arguments) throws Exception {
		DriverManagerDataSource database = new DriverManagerDataSource(arguments[1], arguments[2], arguments[3]);
		Project project = new Project(Path.of(arguments[0]), database);
		try (Connection connection = new CutDataSource(database, new Announcing()).getConnection()) {
			project.runner().update(connection);
		}
	}

	private static final class Announcing implements CutDataSource.Scissors {

		@Override
		public boolean cutsBefore(String what) {
			System.out.println("sends " + what);
			return false;
		}

		@Override
		public boolean cutsAfter(String what) {
			return false;
		}

	}

}
