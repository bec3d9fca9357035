package io.turnstone.changelog;

import java.util.List;
import java.util.Optional;

import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import liquibase.change.Change;
import liquibase.change.core.AddDefaultValueChange;
import liquibase.change.core.AddNotNullConstraintChange;
import liquibase.change.core.DropNotNullConstraintChange;
import liquibase.change.core.SetColumnRemarksChange;
import liquibase.statement.DatabaseFunction;

/**
 * Alters columns. Some of Liquibase's words are not exact and not used: on PostgreSQL its
 * change of a type cuts what is too long, on H2 it defines the whole column anew, and to
 * drop a default on H2 leaves a default of null.
 */
final class AlterColumnRenderer {

	private final Rendering rendering;

	AlterColumnRenderer(Rendering rendering) {
		this.rendering = rendering;
	}

	List<Change> alter(AlterColumn change) {
		ProductSql product = this.rendering.target().product();
		ColumnAlteration alteration = new ColumnSql(this.rendering.target()).alteration(change.object(), change.from(),
				change.to());
		Optional<String> redefinition = product.redefine(alteration);
		if (redefinition.isPresent()) {
			return this.rendering.sql(redefinition.get());
		}
		return switch (change.aspect()) {
			case TYPE, COLLATION -> this.rendering.sql(product.changeType(alteration));
			case IDENTITY -> this.rendering.sql(product.changeIdentity(alteration));
			case GENERATED -> this.rendering.sql(product.changeGenerated(alteration));
			case NULLABILITY -> nullability(change.object(), change.to());
			case DEFAULT -> defaultValue(change.object(), change.to(), alteration);
			case CHECK -> throw new IllegalArgumentException(
					"The check of %s.%s has no name to drop it by".formatted(change.object(), change.to().name()));
			case ATTRIBUTES -> this.rendering.sql(product.changeAttributes(alteration));
			case COMMENT -> comment(change.object(), change.to(), alteration);
		};
	}

	private List<Change> nullability(ObjectName table, Column column) {
		return List.of(column.nullable() ? dropNotNull(table, column) : addNotNull(table, column));
	}

	private Change addNotNull(ObjectName table, Column column) {
		AddNotNullConstraintChange change = new AddNotNullConstraintChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setTableName(this.rendering.names().of(table.name()));
		change.setColumnName(this.rendering.names().of(column.name()));
		return change;
	}

	private Change dropNotNull(ObjectName table, Column column) {
		DropNotNullConstraintChange change = new DropNotNullConstraintChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setTableName(this.rendering.names().of(table.name()));
		change.setColumnName(this.rendering.names().of(column.name()));
		return change;
	}

	private List<Change> defaultValue(ObjectName table, Column column, ColumnAlteration alteration) {
		String expression = column.defaultValue();
		if (expression == null) {
			return this.rendering.sql(alteration.statement("drop default"));
		}
		if (!this.rendering.words().expressDefault(expression)) {
			return this.rendering.sql(alteration.statement("set default " + expression));
		}
		AddDefaultValueChange change = new AddDefaultValueChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setTableName(this.rendering.names().of(table.name()));
		change.setColumnName(this.rendering.names().of(column.name()));
		change.setDefaultValueComputed(new DatabaseFunction(expression));
		return List.of(change);
	}

	private List<Change> comment(ObjectName table, Column column, ColumnAlteration alteration) {
		String comment = column.comment();
		if (comment == null || !Literals.isSafe(comment)) {
			return this.rendering.sql(ColumnSql.comment(alteration.table(), alteration.name(), comment));
		}
		SetColumnRemarksChange change = new SetColumnRemarksChange();
		change.setSchemaName(this.rendering.names().schema(table));
		change.setTableName(this.rendering.names().of(table.name()));
		change.setColumnName(this.rendering.names().of(column.name()));
		change.setRemarks(comment);
		return List.of(change);
	}

}
