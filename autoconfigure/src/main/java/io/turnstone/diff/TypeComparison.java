package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.schema.Column;
import io.turnstone.schema.Model;
import io.turnstone.schema.Origin;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.UserType;
import io.turnstone.schema.UserType.Form;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of the types that were made in the database.
 */
final class TypeComparison {

	private final Schema from;

	private final Model to;

	private final List<Difference> differences = new ArrayList<>();

	TypeComparison(Schema from, Model to) {
		this.from = from;
		this.to = to;
	}

	List<Difference> run() {
		this.to.schema().types().values().forEach(this::compare);
		this.from.types()
			.values()
			.stream()
			.filter((type) -> !this.to.schema().types().containsKey(type.name()))
			.map((type) -> Comparison.left(Kind.TYPE_LEFT, type.name().toString(), type.describe()))
			.forEach(this.differences::add);
		return this.differences;
	}

	private void compare(UserType wanted) {
		UserType there = this.from.types().get(wanted.name());
		if (there == null) {
			add(Kind.TYPE_MISSING, null, wanted, Impact.BREAKS, List.of(new Change.CreateType(wanted)));
		}
		else if (there.form() == Form.ENUM && wanted.form() == Form.ENUM) {
			compareValues(there, wanted);
		}
		else if (there.form() != wanted.form() || !there.parts().equals(wanted.parts())) {
			add(Kind.TYPE_DIFFERENT, there.describe(), wanted, Impact.BREAKS,
					isBeginningOf(there, wanted) ? List.of(new Change.AlterType(there, wanted)) : List.of());
		}
	}

	/**
	 * The order of values is free: those that are added later stand at the end.
	 */
	private void compareValues(UserType there, UserType wanted) {
		List<String> lacking = wanted.parts().stream().filter((value) -> !there.parts().contains(value)).toList();
		if (!lacking.isEmpty()) {
			List<String> all = new ArrayList<>(there.parts());
			all.addAll(lacking);
			UserType extended = new UserType(wanted.name(), Form.ENUM, all, wanted.written());
			add(Kind.TYPE_DIFFERENT, "lacks " + String.join(", ", lacking), wanted, Impact.BREAKS,
					List.of(new Change.AlterType(there, extended)));
		}
		else if (!wanted.parts().containsAll(there.parts())) {
			add(Kind.TYPE_DIFFERENT, there.describe(), wanted, Impact.NOTE, List.of());
		}
	}

	/**
	 * Attributes can only be added at the end, and their order is part of what is
	 * written.
	 */
	private static boolean isBeginningOf(UserType there, UserType wanted) {
		return there.form() == Form.STRUCTURE && wanted.form() == Form.STRUCTURE
				&& there.parts().size() < wanted.parts().size()
				&& wanted.parts().subList(0, there.parts().size()).equals(there.parts());
	}

	private void add(Kind kind, @Nullable String there, UserType wanted, Impact impact, List<Change> changes) {
		this.differences.add(new Difference(kind, wanted.name().toString(), there, wanted.describe(), origin(wanted),
				impact, changes));
	}

	/**
	 * Return the origin of the first column that is of a type, or of an array of it.
	 */
	private @Nullable Origin origin(UserType type) {
		for (Table table : this.to.schema().tables().values()) {
			for (Column column : table.columns()) {
				if (column.type() != null && column.type().base().replace("[]", "").equals(type.name().name())) {
					return this.to.origins().of(table.name(), column.name());
				}
			}
		}
		return null;
	}

}
