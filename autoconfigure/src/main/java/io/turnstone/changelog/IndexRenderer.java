package io.turnstone.changelog;

import java.util.List;
import java.util.stream.Collectors;

import io.turnstone.schema.Index;
import io.turnstone.schema.Index.Part;
import io.turnstone.schema.ObjectName;
import liquibase.change.AddColumnConfig;
import liquibase.change.Change;
import liquibase.change.core.CreateIndexChange;
import liquibase.change.core.DropIndexChange;
import org.jspecify.annotations.Nullable;

/**
 * Creates and drops indexes.
 */
final class IndexRenderer {

	private final Rendering rendering;

	IndexRenderer(Rendering rendering) {
		this.rendering = rendering;
	}

	List<Change> create(ObjectName table, Index index) {
		if (!index.isPlain() || index.parts().stream().anyMatch(Part::isExpression)) {
			return this.rendering.sql(sql(table, index, ""));
		}
		CreateIndexChange change = new CreateIndexChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setTableName(this.rendering.names().of(table.name()));
		change.setIndexName(name(index));
		change.setUnique(index.unique() ? true : null);
		index.parts().forEach((part) -> change.addColumn(column(part)));
		return List.of(change);
	}

	List<Change> drop(ObjectName table, Index index) {
		DropIndexChange change = new DropIndexChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setTableName(this.rendering.names().of(table.name()));
		change.setIndexName(name(index));
		return List.of(change);
	}

	private @Nullable String name(Index index) {
		return (index.name() != null) ? this.rendering.names().of(index.name()) : null;
	}

	private AddColumnConfig column(Part part) {
		AddColumnConfig column = new AddColumnConfig();
		column.setName(this.rendering.names().of(part.text()));
		column.setDescending(part.descending() ? true : null);
		return column;
	}

	/**
	 * Return the statement that creates an index.
	 * @param how what stands before the name, such as {@code concurrently}
	 */
	String sql(ObjectName table, Index index, String how) {
		String name = (index.name() != null) ? this.rendering.inSql(index.name()) + " " : "";
		String parts = (index.definition() != null)
				? this.rendering.target().product().indexDefinition(index.definition())
				: index.parts().stream().map(this::sql).collect(Collectors.joining(", ", "(", ")"));
		String filter = (index.filter() != null) ? " where " + index.filter() : "";
		return "create %sindex %s%son %s %s%s".formatted(index.unique() ? "unique " : "", how, name,
				this.rendering.inSql(table), parts, filter);
	}

	private String sql(Part part) {
		String text = part.isExpression() ? "(%s)".formatted(part.text()) : this.rendering.inSql(part.text());
		return part.descending() ? text + " desc" : text;
	}

}
