package io.turnstone.diff.hazard;

import java.util.stream.Stream;

import io.turnstone.diff.Change;

/**
 * A foreign key has no index over its columns, so that each deletion of a row that it
 * refers to reads the whole referring table.
 */
final class UnindexedForeignKey extends ChangeRule {

	@Override
	public String code() {
		return "TS503";
	}

	@Override
	public String title() {
		return "a foreign key has no index";
	}

	private static final long MANY_ROWS = 10_000;

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		if (!(step.change() instanceof Change.AddForeignKey change) || situation.product().indexesForeignKeys()
				|| situation.isIndexed(change.object(), change.key().columns())) {
			return Stream.empty();
		}
		Long rows = situation.statistics(change.object()).rows();
		String columns = String.join(", ", change.key().columns());
		return Stream
			.of(new Hazard(code(), (rows != null && rows > MANY_ROWS) ? Hazard.Level.CAUTION : Hazard.Level.SAFE,
					change.object() + "." + columns,
					"no index begins with the columns of the foreign key: whoever deletes from %s reads all of %s"
						.formatted(change.key().target(), change.object()),
					"Declare one where rows are deleted or joined: @Table(indexes = @Index(columnList = \"%s\"))"
						.formatted(columns)));
	}

}
