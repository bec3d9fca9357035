package io.turnstone.benchmark;

import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.diff.output.DiffOutputControl;
import liquibase.diff.output.changelog.DiffToChangeLog;
import liquibase.resource.ClassLoaderResourceAccessor;

/**
 * One {@code diffChangelog} by liquibase-hibernate in a process of its own, on the class
 * path of which is nothing of Turnstone but this package.
 */
final class PeerRun {

	private static final String MODEL = "hibernate:spring:" + GeneratedEntities.PACKAGE
			+ "?dialect=org.hibernate.dialect.PostgreSQLDialect"
			+ "&hibernate.physical_naming_strategy=org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl";

	private PeerRun() {
	}

	public static void main(String[] arguments) throws Exception {
		long start = System.nanoTime();
		Database model = open(MODEL);
		long built = System.nanoTime();
		Database live = open(arguments[0]);
		DiffResult result = compare(model, live);
		int changes = changes(result);
		long compared = System.nanoTime();
		changes(compare(model, live));
		Measurement.print(built - start, compared - built, System.nanoTime() - compared, changes,
				"%d missing, %d unexpected and %d changed objects".formatted(result.getMissingObjects().size(),
						result.getUnexpectedObjects().size(), result.getChangedObjects().size()));
	}

	private static DiffResult compare(Database model, Database live) throws Exception {
		return DiffGeneratorFactory.getInstance().compare(model, live, new CompareControl());
	}

	private static int changes(DiffResult result) {
		return new DiffToChangeLog(result, new DiffOutputControl()).generateChangeSets()
			.stream()
			.mapToInt((changeSet) -> changeSet.getChanges().size())
			.sum();
	}

	private static Database open(String url) throws Exception {
		return DatabaseFactory.getInstance()
			.openDatabase(url, null, null, null, new ClassLoaderResourceAccessor(PeerRun.class.getClassLoader()));
	}

}
