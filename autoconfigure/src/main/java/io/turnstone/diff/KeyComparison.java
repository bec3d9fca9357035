package io.turnstone.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Origin;
import io.turnstone.schema.Origins;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of the primary, unique and foreign keys of one table, whatever their names.
 */
final class KeyComparison {

	private final Table from;

	private final Table to;

	private final Origins origins;

	private final Uniqueness uniqueness;

	private final List<Difference> differences = new ArrayList<>();

	KeyComparison(Table from, Table to, Origins origins) {
		this.from = from;
		this.to = to;
		this.origins = origins;
		this.uniqueness = new Uniqueness(from);
	}

	List<Difference> run() {
		comparePrimaryKey(this.from.primaryKey(), this.to.primaryKey());
		this.to.uniqueKeys().forEach(this::compare);
		this.to.foreignKeys().forEach(this::compare);
		Uniqueness wanted = new Uniqueness(this.to);
		this.from.uniqueKeys()
			.stream()
			.filter((key) -> !wanted.over(key.columns()))
			.forEach((key) -> leave(Kind.UNIQUE_KEY_LEFT, "unique", key.columns(), key.name()));
		this.from.foreignKeys()
			.stream()
			.filter((key) -> this.to.foreignKeys().stream().noneMatch((other) -> refersTheSame(key, other)))
			.filter((key) -> !isReplaced(key))
			.forEach((key) -> leave(Kind.FOREIGN_KEY_LEFT, "foreign key", key.columns(), key.name()));
		return this.differences;
	}

	private void comparePrimaryKey(@Nullable PrimaryKey there, @Nullable PrimaryKey wanted) {
		if (wanted == null) {
			if (there != null) {
				leave(Kind.PRIMARY_KEY_LEFT, "primary key", there.columns(), there.name());
			}
			return;
		}
		Change add = new Change.AddPrimaryKey(this.to.name(), wanted);
		if (there == null) {
			add(Kind.PRIMARY_KEY_MISSING, wanted.columns(), null, list(wanted.columns()), Impact.DIVERGES,
					List.of(add));
		}
		else if (!Set.copyOf(there.columns()).equals(Set.copyOf(wanted.columns()))) {
			add(Kind.PRIMARY_KEY_DIFFERENT, wanted.columns(), list(there.columns()), list(wanted.columns()),
					Impact.DIVERGES, List.of(new Change.DropPrimaryKey(this.to.name(), there), add));
		}
	}

	private void compare(UniqueKey wanted) {
		if (!this.uniqueness.over(wanted.columns())) {
			add(Kind.UNIQUE_KEY_MISSING, wanted.columns(), null, list(wanted.columns()), Impact.DIVERGES,
					List.of(new Change.AddUniqueKey(this.to.name(), wanted)));
		}
	}

	private void compare(ForeignKey wanted) {
		Change add = new Change.AddForeignKey(this.to.name(), wanted);
		Optional<ForeignKey> same = find((key) -> refersTheSame(key, wanted));
		if (same.isPresent()) {
			compareDeleteAction(same.get(), wanted);
			return;
		}
		Optional<ForeignKey> stale = find((key) -> isReplacedBy(key, wanted));
		if (stale.isPresent()) {
			add(Kind.FOREIGN_KEY_DIFFERENT, wanted.columns(), describe(stale.get()), describe(wanted), Impact.BREAKS,
					List.of(new Change.DropForeignKey(this.to.name(), stale.get()), add));
			return;
		}
		add(Kind.FOREIGN_KEY_MISSING, wanted.columns(), null, describe(wanted), Impact.DIVERGES, List.of(add));
	}

	/**
	 * Compare what a deletion does. The application relies on it where the model asks for
	 * anything but a refusal.
	 */
	private void compareDeleteAction(ForeignKey there, ForeignKey wanted) {
		if (wanted.onDelete() == there.onDelete()) {
			return;
		}
		if (wanted.onDelete() != DeleteAction.NO_ACTION) {
			Impact impact = (wanted.onDelete() == DeleteAction.RESTRICT && there.onDelete() == DeleteAction.NO_ACTION)
					? Impact.DIVERGES : Impact.BREAKS;
			add(Kind.FOREIGN_KEY_DIFFERENT, wanted.columns(), describe(there), describe(wanted), impact,
					List.of(new Change.DropForeignKey(this.to.name(), there),
							new Change.AddForeignKey(this.to.name(), wanted)));
		}
		else if (there.onDelete() != DeleteAction.RESTRICT) {
			leave(Kind.FOREIGN_KEY_LEFT, "on delete %s of foreign key".formatted(there.onDelete().toSql()),
					there.columns(), there.name());
		}
	}

	private Optional<ForeignKey> find(Predicate<ForeignKey> predicate) {
		return this.from.foreignKeys().stream().filter(predicate).findFirst();
	}

	private boolean isReplaced(ForeignKey key) {
		return this.to.foreignKeys().stream().anyMatch((wanted) -> isReplacedBy(key, wanted));
	}

	/**
	 * Tell whether a foreign key of the very columns that the model lets refer to
	 * something else would reject what the model writes.
	 */
	private boolean isReplacedBy(ForeignKey key, ForeignKey wanted) {
		return !refersTheSame(key, wanted) && Set.copyOf(key.columns()).equals(Set.copyOf(wanted.columns()))
				&& this.to.foreignKeys().stream().noneMatch((other) -> refersTheSame(key, other))
				&& find((other) -> refersTheSame(other, wanted)).isEmpty();
	}

	private static boolean refersTheSame(ForeignKey key, ForeignKey other) {
		return key.target().equals(other.target()) && references(key).equals(references(other));
	}

	private static Map<String, String> references(ForeignKey key) {
		Map<String, String> references = new HashMap<>();
		for (int i = 0; i < Math.min(key.columns().size(), key.targetColumns().size()); i++) {
			references.put(key.columns().get(i), key.targetColumns().get(i));
		}
		return references;
	}

	private static String describe(ForeignKey key) {
		String reference = "%s references %s %s".formatted(list(key.columns()), key.target(),
				list(key.targetColumns()));
		return (key.onDelete() != DeleteAction.NO_ACTION) ? reference + " on delete " + key.onDelete().toSql()
				: reference;
	}

	private void leave(Kind kind, String what, List<String> columns, @Nullable String name) {
		this.differences
			.add(Comparison.left(kind, this.to.name().toString(), "%s %s %s".formatted(what, name, list(columns))));
	}

	private void add(Kind kind, List<String> columns, @Nullable String from, String to, Impact impact,
			List<Change> changes) {
		Origin origin = this.origins.of(this.to.name(), columns);
		this.differences.add(new Difference(kind, this.to.name().toString(), from, to, origin, impact, changes));
	}

	static String list(List<String> columns) {
		return "(" + String.join(", ", columns) + ")";
	}

}
