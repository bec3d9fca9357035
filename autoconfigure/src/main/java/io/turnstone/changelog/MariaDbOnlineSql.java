package io.turnstone.changelog;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Index;
import io.turnstone.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * How MariaDB and MySQL build an index while others read and write the table. They do so
 * by themselves where they can, and copy the table or lock it where they cannot; a
 * statement that says how it is meant is refused at once instead. It says so only where
 * InnoDB is sure to do it, whatever the table's format.
 */
final class MariaDbOnlineSql implements OnlineSql {

	private static final int BYTES_OF_CHARACTER = 4;

	private static final int BYTES_OF_NUMBER = 64;

	private static final Set<String> TEXTS = Set.of("char", "varchar");

	private static final Set<String> BYTES = Set.of("binary", "varbinary");

	private static final Set<String> NUMBERS = Set.of("tinyint", "smallint", "mediumint", "int", "bigint", "decimal",
			"float", "double", "bit", "enum", "date", "time", "datetime", "timestamp", "year", "uuid");

	private final ChangedTable table;

	private final long longestKey;

	/**
	 * Prepare for the changes of a table of InnoDB.
	 * @param table the table
	 * @param longestKey up to how many bytes a key is kept in an index of its values: a
	 * longer unique one of MariaDB has an index of their digests, which takes a copy
	 */
	MariaDbOnlineSql(ChangedTable table, long longestKey) {
		this.table = table;
		this.longestKey = longestKey;
	}

	@Override
	public List<Change> steps(Change change) {
		return List.of(change);
	}

	@Override
	public Optional<List<String>> statements(Change change, Rendering rendering) {
		return change.accept(new Statements(rendering));
	}

	@Override
	public boolean runsOutsideOfTransaction() {
		return false;
	}

	private boolean canBuild(Index index) {
		return index.isPlain() && !index.columns().isEmpty()
				&& (index.unique() ? canBuildUnique(index.columns()) : canBuild(index.columns()));
	}

	/**
	 * Without a primary key, the rows themselves may be put into the order of a unique
	 * one.
	 */
	private boolean canBuildUnique(List<String> columns) {
		return this.table.keepsPrimaryKey() && isShort(columns) && canBuild(columns);
	}

	/**
	 * A unique key over digests keeps all indexes of its table from being built in place.
	 */
	private boolean canBuild(List<String> columns) {
		return columns.stream().allMatch(this::isStored) && this.table.uniqueColumns().allMatch(this::isShort);
	}

	private boolean isShort(List<String> key) {
		return key.stream().mapToLong(this::bytes).sum() <= this.longestKey;
	}

	private boolean isStored(String column) {
		List<Column> states = this.table.column(column).toList();
		return !states.isEmpty() && states.stream().allMatch((state) -> state.generatedAs() == null);
	}

	private long bytes(String column) {
		return this.table.column(column).mapToLong((state) -> bytes(state.type())).max().orElse(this.longestKey + 1);
	}

	/**
	 * Return how many bytes a value has at most in an index.
	 */
	private long bytes(@Nullable DataType type) {
		if (type == null) {
			return this.longestKey + 1;
		}
		String base = type.base().replaceFirst(" .*", "");
		if (TEXTS.contains(base)) {
			return type.argument(0).orElse(1) * BYTES_OF_CHARACTER;
		}
		if (BYTES.contains(base)) {
			return type.argument(0).orElse(1);
		}
		return NUMBERS.contains(base) ? BYTES_OF_NUMBER : this.longestKey + 1;
	}

	/**
	 * Says how an index is to be built.
	 */
	private final class Statements implements SelectiveVisitor<Optional<List<String>>> {

		private final Rendering rendering;

		Statements(Rendering rendering) {
			this.rendering = rendering;
		}

		@Override
		public Optional<List<String>> visit(Change.CreateIndex change) {
			return canBuild(change.index())
					? Optional.of(List.of(new IndexRenderer(this.rendering).sql(change.object(), change.index(), "")
							+ " algorithm=inplace lock=none"))
					: Optional.empty();
		}

		@Override
		public Optional<List<String>> visit(Change.AddUniqueKey change) {
			UniqueKey key = change.key();
			if (key.name() == null || !canBuildUnique(key.columns())) {
				return Optional.empty();
			}
			return Optional.of(List.of("alter table %s add constraint %s unique (%s), algorithm=inplace, lock=none"
				.formatted(this.rendering.inSql(change.object()), this.rendering.inSql(key.name()),
						this.rendering.inSql(key.columns()))));
		}

		@Override
		public Optional<List<String>> otherwise(Change change) {
			return Optional.empty();
		}

	}

}
