package io.turnstone.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.jspecify.annotations.Nullable;

/**
 * Table that is being put together from the rows of several catalog queries.
 */
final class TableAssembly {

	private final ObjectName name;

	private final @Nullable String comment;

	private final List<Column> columns = new ArrayList<>();

	private final List<UniqueKey> uniqueKeys = new ArrayList<>();

	private final List<ForeignKey> foreignKeys = new ArrayList<>();

	private final Map<String, IndexAssembly> indexes = new LinkedHashMap<>();

	private final List<Check> checks = new ArrayList<>();

	private @Nullable PrimaryKey primaryKey;

	TableAssembly(ObjectName name, @Nullable String comment) {
		this.name = name;
		this.comment = comment;
	}

	ObjectName name() {
		return this.name;
	}

	List<Column> columns() {
		return this.columns;
	}

	void add(Column column) {
		this.columns.add(column);
	}

	void setPrimaryKey(PrimaryKey primaryKey) {
		this.primaryKey = primaryKey;
	}

	void add(UniqueKey uniqueKey) {
		this.uniqueKeys.add(uniqueKey);
	}

	void add(ForeignKey foreignKey) {
		this.foreignKeys.add(foreignKey);
	}

	void add(Check check) {
		this.checks.add(check);
	}

	/**
	 * Return the index of a name, which is a new one where it was not asked for before.
	 * @param index the name
	 * @param unique whether the index keeps out duplicates
	 * @param filter the condition of a partial index
	 * @return the index, to which parts can be added
	 */
	IndexAssembly index(String index, boolean unique, @Nullable String filter) {
		return index(index, new Index(index, unique, List.of(), filter));
	}

	/**
	 * Return the index of a name, which is a new one where it was not asked for before.
	 * @param index the name
	 * @param withoutParts what is known of it but for its parts
	 * @return the index, to which parts can be added
	 */
	IndexAssembly index(String index, Index withoutParts) {
		return this.indexes.computeIfAbsent(index, (key) -> new IndexAssembly(withoutParts, new ArrayList<>()));
	}

	/**
	 * Forget the unique index over the columns of the primary key, which the key brought
	 * along.
	 */
	void removeIndexOfPrimaryKey() {
		PrimaryKey key = this.primaryKey;
		if (key != null) {
			this.indexes.values()
				.removeIf((index) -> index.index().unique() && index.toIndex().columns().equals(key.columns()));
		}
	}

	Table toTable() {
		return new Table(this.name, this.columns, this.primaryKey, this.uniqueKeys, this.foreignKeys,
				this.indexes.values().stream().map(IndexAssembly::toIndex).toList(), this.checks, this.comment,
				List.of());
	}

	/**
	 * Index that is being put together from a row per part.
	 *
	 * @param index the index without its parts
	 * @param parts the parts so far
	 */
	record IndexAssembly(Index index, List<Index.Part> parts) {

		void add(Index.Part part) {
			this.parts.add(part);
		}

		Index toIndex() {
			return this.index.withParts(this.parts);
		}

	}

}
