package io.turnstone.diff.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import org.jspecify.annotations.Nullable;

/**
 * Names that a change gives to something.
 */
final class GivenNames {

	private GivenNames() {
	}

	/**
	 * Return the names that a change gives.
	 * @param change the change
	 * @return the names, as somebody wrote them
	 */
	static List<String> of(Change change) {
		List<String> names = new ArrayList<>();
		if (change instanceof Change.CreateTable creation) {
			names.add(change.object().name());
			creation.table().columns().stream().map(Column::name).forEach(names::add);
			Stream.ofNullable(creation.table().primaryKey()).forEach((key) -> add(names, key.name()));
		}
		else if (change instanceof Change.CreateSequence) {
			names.add(change.object().name());
		}
		else if (change instanceof Change.AddColumn addition) {
			names.add(addition.column().name());
		}
		else {
			add(names, renamed(change));
			add(names, constraint(change));
		}
		return names;
	}

	private static @Nullable String renamed(Change change) {
		if (change instanceof Change.RenameTable rename) {
			return rename.name();
		}
		if (change instanceof Change.RenameColumn rename) {
			return rename.name();
		}
		return (change instanceof Change.RenameSequence rename) ? rename.name() : null;
	}

	private static @Nullable String constraint(Change change) {
		if (change instanceof Change.AddPrimaryKey addition) {
			return addition.key().name();
		}
		if (change instanceof Change.AddUniqueKey addition) {
			return addition.key().name();
		}
		if (change instanceof Change.AddForeignKey addition) {
			return addition.key().name();
		}
		if (change instanceof Change.AddCheck addition) {
			return addition.check().name();
		}
		return (change instanceof Change.CreateIndex creation) ? creation.index().name() : null;
	}

	private static void add(List<String> names, @Nullable String name) {
		if (name != null) {
			names.add(name);
		}
	}

}
