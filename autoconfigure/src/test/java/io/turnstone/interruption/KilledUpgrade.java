package io.turnstone.interruption;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Locale;

import io.turnstone.testing.Project;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Process that upgrades a database, and says each statement before it is sent. After the
 * one that it is to be killed in, it waits for that, however long it takes.
 */
final class KilledUpgrade {

	private KilledUpgrade() {
	}

	public static void main(String[] arguments) throws Exception {
		DriverManagerDataSource database = new DriverManagerDataSource(arguments[1], arguments[2], arguments[3]);
		Project project = new Project(Path.of(arguments[0]), database);
		try (Connection connection = new CutDataSource(database, new Announcing(arguments[4])).getConnection()) {
			project.runner().update(connection);
		}
	}

	/**
	 * Tell whether a statement is the one to be killed in.
	 * @param statement the statement
	 * @param moment what stands in it
	 */
	static boolean isMoment(String statement, String moment) {
		String text = statement.toLowerCase(Locale.ROOT);
		return text.contains(moment) && !text.contains("turnstone_progress");
	}

	private record Announcing(String moment) implements CutDataSource.Scissors {

		@Override
		public boolean cutsBefore(String what) {
			System.out.println("sends " + what);
			return false;
		}

		@Override
		public boolean cutsAfter(String what) {
			if (isMoment(what, this.moment)) {
				waitForTheEnd();
			}
			return false;
		}

		private static void waitForTheEnd() {
			try {
				Thread.currentThread().join();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
