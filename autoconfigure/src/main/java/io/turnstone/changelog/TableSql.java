package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.schema.Column;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tables in a product's SQL.
 */
final class TableSql {

	private final Target target;

	TableSql(Target target) {
		this.target = target;
	}

	/**
	 * Return what creates a table with its columns, its primary key and its comments.
	 * @param table the table
	 * @return the statements
	 */
	List<String> create(Table table) {
		String name = this.target.names().of(table.name());
		List<String> statements = new ArrayList<>();
		statements.add("create table %s (%s)".formatted(name, String.join(", ", parts(table))));
		if (table.comment() != null) {
			statements.add(this.target.product().comment(name, table.comment()));
		}
		for (Column column : table.columns()) {
			if (column.comment() != null) {
				this.target.product()
					.comment(name, this.target.names().of(column.name()), column.comment())
					.ifPresent(statements::add);
			}
		}
		return statements;
	}

	private List<String> parts(Table table) {
		ColumnSql columns = new ColumnSql(this.target);
		List<String> parts = new ArrayList<>(table.columns().stream().map(columns::definition).toList());
		PrimaryKey key = table.primaryKey();
		if (key != null) {
			parts.add(constraint(key.name()) + "primary key (%s)".formatted(this.target.names().of(key.columns())));
		}
		return parts;
	}

	private String constraint(@Nullable String name) {
		return (name != null) ? "constraint %s ".formatted(this.target.names().of(name)) : "";
	}

}
