package io.turnstone.changelog.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.turnstone.changelog.lint.ColumnReader.Definition;
import io.turnstone.diff.Change;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.diff.NumberRange;
import io.turnstone.diff.hazard.Step.Manner;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Identity;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.UniqueKey;
import io.turnstone.schema.Validity;

/**
 * Reads what follows {@code alter table}.
 *
 * @param script what was read so far
 */
record AlterTableReader(Script script) {

	/**
	 * What changes neither rows nor what they may be.
	 */
	private static final List<String> HARMLESS = List.of("drop constraint", "drop foreign key", "drop check",
			"drop index", "drop key", "drop primary key", "rename constraint", "rename index", "rename key", "owner to",
			"enable trigger", "disable trigger", "enable row", "disable row", "replica identity", "set (", "reset (",
			"comment", "algorithm", "lock", "auto_increment", "restart", "set without", "inherit", "no inherit",
			"attach partition", "cluster on");

	boolean read(Cursor cursor) {
		cursor.take("if exists");
		cursor.take("only");
		Optional<ObjectName> table = this.script.table(cursor);
		boolean known = table.isPresent();
		for (Cursor action : cursor.parts()) {
			known = known && read(table.get(), action);
		}
		return known;
	}

	private boolean read(ObjectName table, Cursor action) {
		if (action.take("add")) {
			return reads(table, action);
		}
		if (action.take("validate constraint")) {
			return validates(table, action);
		}
		if (action.takeAny("rename column if exists", "rename column")) {
			return renames(table, action);
		}
		if (action.takeAny("rename to", "rename as")) {
			return renamesTable(table, action);
		}
		if (action.takeAny("modify column", "modify")) {
			return new ColumnReader(this.script).read(action).map((to) -> redefines(table, to.column())).orElse(false);
		}
		if (action.takeAny("change column", "change")) {
			return changes(table, action);
		}
		if (HARMLESS.stream().anyMatch(action::sees)) {
			return true;
		}
		if (action.takeAny("drop column if exists", "drop column", "drop")) {
			return action.name().map((name) -> {
				this.script.add(new Change.DropColumn(table, this.script.column(table, name)));
				return true;
			}).orElse(false);
		}
		if (action.takeAny("alter column if exists", "alter column", "alter")) {
			return alters(table, action);
		}
		return action.take("rename") && (action.contains("to") ? renames(table, action) : renamesTable(table, action));
	}

	private boolean renamesTable(ObjectName table, Cursor action) {
		return this.script.objectName(action).map((name) -> {
			this.script.add(new Change.RenameTable(table, name.name()));
			return action.atEnd();
		}).orElse(false);
	}

	private boolean reads(ObjectName table, Cursor action) {
		if (new ConstraintReader(this.script, table).isConstraint(action)) {
			return adds(table, action);
		}
		action.take("column");
		action.take("if not exists");
		List<Cursor> several = action.list();
		List<Cursor> columns = several.isEmpty() ? List.of(action) : several;
		boolean known = true;
		for (Cursor column : columns) {
			Optional<Definition> definition = new ColumnReader(this.script).read(column);
			definition.ifPresent((found) -> add(table, found));
			known &= definition.isPresent();
		}
		return known;
	}

	private void add(ObjectName table, Definition definition) {
		this.script.add(new Change.AddColumn(table, definition.column()));
		definition.foreignKey(table).ifPresent(this.script::add);
		List<String> columns = List.of(definition.column().name());
		if (definition.unique()) {
			this.script.add(new Change.AddUniqueKey(table, new UniqueKey(null, columns)));
		}
		if (definition.primaryKey()) {
			this.script.add(new Change.AddPrimaryKey(table, new PrimaryKey(null, columns)));
		}
	}

	private boolean adds(ObjectName table, Cursor action) {
		boolean usingIndex = action.contains("using index");
		Optional<Change> constraint = new ConstraintReader(this.script, table).read(action);
		constraint.ifPresent((change) -> {
			this.script.add(change, usingIndex ? Manner.ONLINE : Manner.PLAIN);
			if (change instanceof Change.AddCheck check) {
				remember(table, check);
			}
		});
		return constraint.isPresent();
	}

	private void remember(ObjectName table, Change.AddCheck addition) {
		String expression = addition.check().expression().toLowerCase(Locale.ROOT);
		List<String> columns = addition.check().columns();
		if (addition.check().name() != null && columns.size() == 1
				&& addition.check().validity() == Validity.NOT_VALIDATED
				&& expression.matches("\\(\\s*\\S+ is not null\\s*\\)")) {
			this.script.checksNotNull(table, addition.check().name(), columns.get(0));
		}
	}

	private boolean validates(ObjectName table, Cursor action) {
		return action.name().map((name) -> {
			String check = this.script.stored(name);
			if (!this.script.validates(table, check)) {
				this.script.add(new Change.ValidateConstraint(table, check));
			}
			return true;
		}).orElse(false);
	}

	private boolean renames(ObjectName table, Cursor action) {
		Optional<Token> from = action.name();
		boolean known = from.isPresent() && action.take("to");
		return known && action.name().map((to) -> {
			this.script
				.add(new Change.RenameColumn(table, this.script.column(table, from.get()), this.script.stored(to)));
			return true;
		}).orElse(false);
	}

	/**
	 * MySQL's way to rename a column, which defines it anew.
	 */
	private boolean changes(ObjectName table, Cursor action) {
		Optional<Token> from = action.name();
		Optional<Definition> to = new ColumnReader(this.script).read(action);
		if (from.isEmpty() || to.isEmpty()) {
			return false;
		}
		Column column = this.script.column(table, from.get());
		String name = to.get().column().name();
		if (!column.name().equalsIgnoreCase(name)) {
			this.script.add(new Change.RenameColumn(table, column, name));
		}
		return redefines(table, to.get().column());
	}

	private boolean redefines(ObjectName table, Column to) {
		Column from = there(table, to.name());
		boolean known = to.type() == null || retypes(table, from, to.type());
		Column retyped = there(table, to.name());
		if (from.nullable() && !to.nullable()) {
			add(table, Aspect.NULLABILITY, retyped, retyped.withNullable(false).withDefault(to.defaultValue()));
		}
		if (from.identity() == null && to.identity() != null) {
			add(table, Aspect.IDENTITY, retyped, retyped.withIdentity(to.identity()));
		}
		return known;
	}

	private boolean alters(ObjectName table, Cursor action) {
		Optional<Token> name = action.name();
		if (name.isEmpty()) {
			return false;
		}
		Column column = this.script.column(table, name.get());
		if (action.take("set not null")) {
			Manner manner = this.script.isProvenNotNull(table, column.name()) ? Manner.ONLINE : Manner.PLAIN;
			this.script.add(new Change.AlterColumn(table, Aspect.NULLABILITY, column, column.withNullable(false)),
					manner);
			return true;
		}
		if (action.takeAny("drop not null", "set null")) {
			add(table, Aspect.NULLABILITY, column, column.withNullable(true));
			return true;
		}
		if (action.take("set default")) {
			add(table, Aspect.DEFAULT, column, column.withDefault(action.rest()));
			return true;
		}
		if (action.take("drop default")) {
			add(table, Aspect.DEFAULT, column, column.withDefault(null));
			return true;
		}
		return altersMore(table, column, action);
	}

	private boolean altersMore(ObjectName table, Column column, Cursor action) {
		if (action.sees("add generated")) {
			add(table, Aspect.IDENTITY, column, column.withIdentity(Identity.BY_DEFAULT));
			return true;
		}
		if (action.take("rename to")) {
			return action.name().map((to) -> {
				this.script.add(new Change.RenameColumn(table, column, this.script.stored(to)));
				return true;
			}).orElse(false);
		}
		if (action.takeAny("set statistics", "set storage", "set (", "restart", "set generated", "set increment",
				"drop identity", "drop expression", "set visible", "set invisible", "set compression")) {
			return true;
		}
		boolean typed = action.takeAny("set data type", "type");
		Definition definition = new ColumnReader(this.script).read(column.name(), action);
		DataType type = definition.column().type();
		if (type == null) {
			return false;
		}
		// H2 takes a whole definition here, and PostgreSQL the type alone
		return typed ? retypes(table, column, type) : redefines(table, definition.column());
	}

	/**
	 * Change a type, where it is known which one there is.
	 */
	private boolean retypes(ObjectName table, Column from, DataType to) {
		if (from.type() == null) {
			this.script.cannotJudge(
					"%s.%s gets the type %s: which one it has is not known".formatted(table, from.name(), to.text()));
			return true;
		}
		if (!isTheSame(from.type(), to)) {
			add(table, Aspect.TYPE, from, from.withType(to));
		}
		return true;
	}

	private static boolean isTheSame(DataType from, DataType to) {
		boolean integers = NumberRange.isInteger(from) && NumberRange.isInteger(to);
		return from.text().equalsIgnoreCase(to.text()) || (integers && NumberRange.of(from).equals(NumberRange.of(to)));
	}

	private void add(ObjectName table, Aspect aspect, Column from, Column to) {
		this.script.add(new Change.AlterColumn(table, aspect, from, to));
	}

	private Column there(ObjectName table, String name) {
		return this.script.column(table, new Token(Token.Kind.QUOTED, name, 0, 0));
	}

}
