package io.turnstone.diff.hazard;

import java.util.Locale;
import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;

/**
 * A table or column has the name of a reserved word, which has to be quoted wherever it
 * is used.
 */
final class ReservedWord extends ChangeRule {

	@Override
	public String code() {
		return "TS502";
	}

	@Override
	public String title() {
		return "a name is a reserved word";
	}

	@Override
	Stream<Hazard> of(Step.OfSchema step, Situation situation) {
		return names(step.change()).filter((name) -> situation.reserves(name.toLowerCase(Locale.ROOT)))
			.map((name) -> new Hazard(code(), Hazard.Level.SAFE, name,
					"the name is a reserved word: SQL that is written by hand has to quote it",
					"Another name spares the quotes, and is cheap as long as the table is new."));
	}

	private static Stream<String> names(Change change) {
		if (change instanceof Change.CreateTable creation) {
			return Stream.concat(Stream.of(change.object().name()),
					creation.table().columns().stream().map(Column::name));
		}
		if (change instanceof Change.AddColumn addition) {
			return Stream.of(addition.column().name());
		}
		if (change instanceof Change.RenameTable rename) {
			return Stream.of(rename.name());
		}
		return (change instanceof Change.RenameColumn rename) ? Stream.of(rename.name()) : Stream.empty();
	}

}
