package io.turnstone.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.turnstone.diff.Change.KeyIndex;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Index;
import io.turnstone.schema.Origin;
import io.turnstone.schema.Origins;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import io.turnstone.schema.Validity;
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
		if (there == null) {
			add(Kind.PRIMARY_KEY_MISSING, wanted.columns(), null, list(wanted.columns()), Impact.DIVERGES,
					List.of(new Change.AddPrimaryKey(this.to.name(), wanted)));
		}
		else if (!Set.copyOf(there.columns()).equals(Set.copyOf(wanted.columns()))) {
			// One over more columns lets more rows be, any other keeps some out
			Impact impact = Set.copyOf(there.columns()).containsAll(wanted.columns()) ? Impact.DIVERGES : Impact.BREAKS;
			add(Kind.PRIMARY_KEY_DIFFERENT, wanted.columns(), list(there.columns()), list(wanted.columns()), impact,
					List.of(new Change.ReplacePrimaryKey(this.to.name(), there, wanted)));
		}
	}

	private void compare(UniqueKey wanted) {
		if (!this.uniqueness.over(wanted.columns())) {
			List<Index> unused = this.from.indexes().stream().filter((index) -> isUnused(index, wanted)).toList();
			List<Change> changes = new ArrayList<>();
			unused.forEach((index) -> changes.add(new Change.DropIndex(this.to.name(), index)));
			changes.add(new Change.AddUniqueKey(this.to.name(), wanted));
			add(Kind.UNIQUE_KEY_MISSING, wanted.columns(),
					unused.isEmpty() ? null : "unique index " + unused.get(0).name() + unused.get(0).validity().text(),
					list(wanted.columns()), Impact.DIVERGES, changes);
		}
	}

	/**
	 * Tell whether a unique index was to be what is wanted, and its creation failed.
	 */
	private static boolean isUnused(Index index, UniqueKey wanted) {
		return index.validity() != Validity.VALID && index.unique() && index.isPlain()
				&& Set.copyOf(index.columns()).equals(Set.copyOf(wanted.columns()));
	}

	private void compare(ForeignKey wanted) {
		Optional<ForeignKey> same = find((key) -> refersTheSame(key, wanted));
		if (same.isPresent()) {
			compareActions(same.get(), wanted);
			return;
		}
		Change add = new Change.AddForeignKey(this.to.name(), wanted, indexOf(wanted));
		Optional<ForeignKey> stale = find((key) -> isReplacedBy(key, wanted));
		if (stale.isPresent()) {
			add(Kind.FOREIGN_KEY_DIFFERENT, wanted.columns(), describe(stale.get()), describe(wanted), Impact.BREAKS,
					List.of(new Change.DropForeignKey(this.to.name(), stale.get()), add));
			return;
		}
		add(Kind.FOREIGN_KEY_MISSING, wanted.columns(), null, describe(wanted), Impact.DIVERGES, List.of(add));
	}

	private KeyIndex indexOf(ForeignKey wanted) {
		boolean before = this.from.indexes()
			.stream()
			.anyMatch((index) -> index.name() != null && index.name().equalsIgnoreCase(wanted.name()));
		return before ? KeyIndex.BEFORE_THE_KEY : KeyIndex.OF_THE_KEY;
	}

	/**
	 * Compare what a deletion does, and whether the key is in force. The application
	 * relies on the deletion where the model asks for anything but a refusal.
	 */
	private void compareActions(ForeignKey there, ForeignKey wanted) {
		boolean otherDeletion = wanted.onDelete() != DeleteAction.NO_ACTION && wanted.onDelete() != there.onDelete();
		if (otherDeletion || there.validity() != Validity.VALID) {
			ForeignKey replacement = otherDeletion ? wanted.withOnUpdate(there.onUpdate())
					: there.withName(wanted.name()).withValidity(Validity.VALID);
			add(Kind.FOREIGN_KEY_DIFFERENT, wanted.columns(), describe(there), describe(wanted),
					otherDeletion ? impact(there.onDelete(), wanted.onDelete()) : Impact.DIVERGES,
					List.of(new Change.DropForeignKey(this.to.name(), there),
							new Change.AddForeignKey(this.to.name(), replacement)));
		}
		leaveActions(there, wanted);
	}

	private static Impact impact(DeleteAction there, DeleteAction wanted) {
		return (wanted == DeleteAction.RESTRICT && there == DeleteAction.NO_ACTION) ? Impact.DIVERGES : Impact.BREAKS;
	}

	private void leaveActions(ForeignKey there, ForeignKey wanted) {
		List<String> actions = new ArrayList<>();
		if (wanted.onDelete() == DeleteAction.NO_ACTION && there.onDelete() != DeleteAction.NO_ACTION
				&& there.onDelete() != DeleteAction.RESTRICT) {
			actions.add("on delete " + there.onDelete().toSql());
		}
		if (there.onUpdate() != null) {
			actions.add("on update " + there.onUpdate());
		}
		if (!actions.isEmpty()) {
			this.differences.add(Comparison.left(Kind.FOREIGN_KEY_ACTION_LEFT, this.to.name().toString(),
					"%s of foreign key %s".formatted(String.join(" ", actions), list(there.columns())),
					this.origins.of(this.to.name(), wanted.columns())));
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
		String action = (key.onDelete() != DeleteAction.NO_ACTION) ? " on delete " + key.onDelete().toSql() : "";
		return reference + action + key.validity().text();
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
