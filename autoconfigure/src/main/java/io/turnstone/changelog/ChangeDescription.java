package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.turnstone.diff.Change;
import io.turnstone.diff.ChangeVisitor;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Index;
import org.jspecify.annotations.Nullable;

/**
 * Says what a change does, in one line.
 */
final class ChangeDescription implements ChangeVisitor<String> {

	private static final int LONGEST = 160;

	private final SqlNames names;

	private ChangeDescription(SqlNames names) {
		this.names = names;
	}

	/**
	 * Describe a change.
	 * @param change the change
	 * @param names names of the product
	 * @return what the change does, without the name of the table or sequence
	 */
	static String of(Change change, SqlNames names) {
		String description = Literals.readable(change.accept(new ChangeDescription(names)));
		return (description.length() > LONGEST) ? description.substring(0, LONGEST - 3) + "..." : description;
	}

	@Override
	public String visit(Change.CreateTable change) {
		return "create table (%s)".formatted(list(change.table().columns().stream().map(Column::name).toList()));
	}

	@Override
	public String visit(Change.DropTable change) {
		return "drop table";
	}

	@Override
	public String visit(Change.SeedTable change) {
		return "insert the rows that the model needs";
	}

	@Override
	public String visit(Change.Leave change) {
		return "leave what was done: " + change.change().accept(this);
	}

	@Override
	public String visit(Change.CommentTable change) {
		return comment("", change.to());
	}

	@Override
	public String visit(Change.AddColumn change) {
		Column column = change.column();
		StringBuilder description = new StringBuilder("add column ").append(name(column))
			.append(' ')
			.append(type(column));
		if (column.identity() != null) {
			description.append(" generated ").append(ColumnSql.identity(column.identity())).append(" as identity");
		}
		if (column.generatedAs() != null) {
			description.append(" generated as (").append(column.generatedAs()).append(')');
		}
		description.append(column.nullable() ? "" : " not null");
		description.append((column.defaultValue() != null) ? " default " + column.defaultValue() : "");
		return description.append((column.attributes() != null) ? " " + column.attributes() : "").toString();
	}

	@Override
	public String visit(Change.DropColumn change) {
		return "drop column " + name(change.column());
	}

	@Override
	public String visit(Change.RenameTable change) {
		return "rename table to " + this.names.readable(change.name());
	}

	@Override
	public String visit(Change.RenameSequence change) {
		return "rename sequence to " + this.names.readable(change.name());
	}

	@Override
	public String visit(Change.RenameColumn change) {
		return "rename column %s to %s".formatted(name(change.column()), this.names.readable(change.name()));
	}

	@Override
	public String visit(Change.FillColumn change) {
		return "set %s to %s where null".formatted(name(change.column()), change.value());
	}

	@Override
	public String visit(Change.AlterColumn change) {
		Column to = change.to();
		String name = name(to);
		return switch (change.aspect()) {
			case TYPE -> "change type of %s from %s to %s".formatted(name, type(change.from()), type(to));
			case NULLABILITY ->
				to.nullable() ? "accept null in %s".formatted(name) : "make %s not null".formatted(name);
			case DEFAULT -> (to.defaultValue() != null) ? "set default of %s to %s".formatted(name, to.defaultValue())
					: "drop default of %s".formatted(name);
			case ATTRIBUTES -> (to.attributes() != null) ? "define %s as %s".formatted(name, to.attributes())
					: "define %s as %s no longer".formatted(name, change.from().attributes());
			case IDENTITY -> (to.identity() != null)
					? "generate %s %s as identity".formatted(name, ColumnSql.identity(to.identity()))
					: "generate %s no longer".formatted(name);
			case GENERATED -> (to.generatedAs() != null) ? "generate %s as (%s)".formatted(name, to.generatedAs())
					: "generate %s no longer".formatted(name);
			case COLLATION -> "change collation of " + name;
			case COMMENT -> comment(" of " + name, to.comment());
			case CHECK -> (to.inlineCheck() != null) ? "check %s (%s)".formatted(name, to.inlineCheck())
					: "check %s no longer".formatted(name);
		};
	}

	@Override
	public String visit(Change.AddPrimaryKey change) {
		return "add primary key (%s)".formatted(list(change.key().columns()));
	}

	@Override
	public String visit(Change.DropPrimaryKey change) {
		return "drop primary key (%s)".formatted(list(change.key().columns()));
	}

	@Override
	public String visit(Change.ReplacePrimaryKey change) {
		return "replace primary key (%s) by (%s)".formatted(list(change.from().columns()), list(change.to().columns()));
	}

	@Override
	public String visit(Change.AddUniqueKey change) {
		return "add unique (%s)".formatted(list(change.key().columns()));
	}

	@Override
	public String visit(Change.DropUniqueKey change) {
		return "drop unique (%s)".formatted(list(change.key().columns()));
	}

	@Override
	public String visit(Change.AddForeignKey change) {
		return "add foreign key " + foreignKey(change.key()) + change.key().validity().text();
	}

	@Override
	public String visit(Change.DropForeignKey change) {
		return "drop foreign key " + foreignKey(change.key());
	}

	@Override
	public String visit(Change.CreateIndex change) {
		return "create " + index(change.index());
	}

	@Override
	public String visit(Change.DropIndex change) {
		return "drop " + index(change.index());
	}

	@Override
	public String visit(Change.AddCheck change) {
		return "add check (%s)%s".formatted(change.check().toDdl(), change.check().validity().text());
	}

	@Override
	public String visit(Change.DropCheck change) {
		return "drop check (%s)".formatted(change.check().toDdl());
	}

	@Override
	public String visit(Change.ReplaceCheck change) {
		return "replace check by (%s)%s".formatted(change.to().toDdl(), change.to().validity().text());
	}

	@Override
	public String visit(Change.ValidateConstraint change) {
		return "validate " + this.names.readable(change.name());
	}

	@Override
	public String visit(Change.CreateSequence change) {
		return "create sequence, increment " + change.sequence().increment();
	}

	@Override
	public String visit(Change.AdvanceSequence change) {
		return "go on after the highest " + change.keys()
			.stream()
			.map((key) -> this.names.readable(key.table()) + "." + this.names.readable(key.column()))
			.collect(Collectors.joining(", "));
	}

	@Override
	public String visit(Change.DropSequence change) {
		return "drop sequence";
	}

	@Override
	public String visit(Change.AlterSequence change) {
		return "change increment from %d to %d".formatted(change.from().increment(), change.to().increment());
	}

	@Override
	public String visit(Change.CreateSchema change) {
		return "create schema";
	}

	@Override
	public String visit(Change.DropSchema change) {
		return "drop schema";
	}

	@Override
	public String visit(Change.CreateType change) {
		return "create type " + change.type().describe();
	}

	@Override
	public String visit(Change.DropType change) {
		return "drop type";
	}

	@Override
	public String visit(Change.AlterType change) {
		List<String> added = new ArrayList<>(change.to().parts());
		added.removeAll(change.from().parts());
		return "add %s to the type".formatted(String.join(", ", added));
	}

	private String name(Column column) {
		return this.names.readable(column.name());
	}

	private static String type(Column column) {
		return ColumnSql.type(column);
	}

	private static String comment(String place, @Nullable String comment) {
		return (comment != null) ? "set comment" + place : "remove comment" + place;
	}

	private String foreignKey(ForeignKey key) {
		String action = (key.onDelete() != DeleteAction.NO_ACTION) ? " on delete " + key.onDelete().toSql() : "";
		return "(%s) to %s (%s)%s".formatted(list(key.columns()), this.names.readable(key.target()),
				list(key.targetColumns()), action);
	}

	private String index(Index index) {
		String parts = index.parts()
			.stream()
			.map((part) -> part.isExpression() ? part.toString()
					: this.names.readable(part.text()) + (part.descending() ? " desc" : ""))
			.collect(Collectors.joining(", "));
		String filter = (index.filter() != null) ? " where " + index.filter() : "";
		return "%sindex (%s)%s".formatted(index.unique() ? "unique " : "", parts, filter);
	}

	private String list(List<String> columns) {
		return columns.stream().map(this.names::readable).collect(Collectors.joining(", "));
	}

}
