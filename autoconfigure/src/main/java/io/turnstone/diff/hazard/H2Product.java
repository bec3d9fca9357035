package io.turnstone.diff.hazard;

import java.util.Optional;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Load.KeepsOut;
import io.turnstone.diff.hazard.Load.Work;

/**
 * How H2 changes tables: each change keeps everybody out, and one of a column copies the
 * table. That matters for tables which are unusual for H2.
 */
final class H2Product implements Product {

	private static final int LONGEST_NAME = 256;

	private static final int SMALL_TABLE = 10_000;

	private static final String QUIET = "Make the change when nobody uses the database.";

	private static final Load COPY = new Load(KeepsOut.EVERYBODY, Work.REWRITE, QUIET);

	private static final Load INDEX = new Load(KeepsOut.EVERYBODY, Work.INDEX, QUIET);

	private static final Load SCAN = new Load(KeepsOut.EVERYBODY, Work.SCAN, QUIET);

	private static final Load FILL = new Load(KeepsOut.NOBODY, Work.UPDATE, QUIET);

	@Override
	public String name() {
		return "H2";
	}

	@Override
	public Optional<Load> load(Step.OfSchema step, Situation situation) {
		Change change = step.change();
		if (change instanceof Change.AddColumn || change instanceof Change.DropColumn) {
			return Optional.of(COPY);
		}
		if (change instanceof Change.AlterColumn alteration) {
			return switch (alteration.aspect()) {
				case TYPE, IDENTITY, GENERATED -> Optional.of(COPY);
				case NULLABILITY -> alteration.to().nullable() ? Optional.empty() : Optional.of(SCAN);
				default -> Optional.empty();
			};
		}
		if (change instanceof Change.CreateIndex || change instanceof Change.AddUniqueKey
				|| change instanceof Change.AddPrimaryKey || change instanceof Change.ReplacePrimaryKey) {
			return Optional.of(INDEX);
		}
		if (change instanceof Change.AddForeignKey || change instanceof Change.AddCheck
				|| change instanceof Change.ReplaceCheck) {
			return Optional.of(SCAN);
		}
		return (change instanceof Change.FillColumn) ? Optional.of(FILL) : Optional.empty();
	}

	@Override
	public long smallTable() {
		return SMALL_TABLE;
	}

	@Override
	public boolean commitsEachChange() {
		return true;
	}

	@Override
	public boolean indexesForeignKeys() {
		return true;
	}

	@Override
	public Optional<String> fateOfName(String name) {
		return (name.length() > LONGEST_NAME)
				? Optional.of("is refused: the longest one has %d characters".formatted(LONGEST_NAME))
				: Optional.empty();
	}

}
