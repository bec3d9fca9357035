package io.turnstone.changelog;

import java.util.Locale;

import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Identity;
import io.turnstone.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Columns in a product's SQL.
 */
final class ColumnSql {

	private final Target target;

	ColumnSql(Target target) {
		this.target = target;
	}

	/**
	 * Return the definition of a column.
	 * @param column the column
	 * @return the definition, from the name to {@code not null}
	 */
	String definition(Column column) {
		return this.target.product().definition(this.target.names().of(column.name()), column);
	}

	ColumnAlteration alteration(ObjectName table, Column from, Column to) {
		SqlNames names = this.target.names();
		return new ColumnAlteration(names.of(table), names.of(to.name()), from, to, definition(to));
	}

	static String type(Column column) {
		DataType type = column.type();
		if (type == null) {
			throw new IllegalArgumentException("The type of column %s is not known".formatted(column.name()));
		}
		return type.toDdl();
	}

	static String identity(Identity identity) {
		return identity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/**
	 * Return the clause for the collation of a column.
	 * @param column the column
	 * @param otherwise the collation where the column has none of its own, or
	 * {@code null} to leave it to the database
	 * @return the clause, with a space before it, or an empty text
	 */
	static String collation(Column column, @Nullable String otherwise) {
		String collation = (column.collation() != null) ? column.collation() : otherwise;
		return (collation != null) ? " collate \"%s\"".formatted(collation.replace("\"", "\"\"")) : "";
	}

	static String comment(String table, String column, @Nullable String comment) {
		return "comment on column %s.%s is %s".formatted(table, column,
				(comment != null) ? Literals.of(comment) : "null");
	}

}
