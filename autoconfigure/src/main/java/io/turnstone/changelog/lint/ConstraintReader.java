package io.turnstone.changelog.lint;

import java.util.List;
import java.util.Optional;

import io.turnstone.diff.Change;
import io.turnstone.schema.Check;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.UniqueKey;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Reads constraints and indexes that are part of a table's definition.
 *
 * @param script what was read so far
 * @param table the table
 */
record ConstraintReader(Script script, ObjectName table) {

	private static final List<String> BEGINNINGS = List.of("constraint", "primary key", "unique", "foreign key",
			"check", "exclude using", "exclude (", "period for", "like");

	/**
	 * What is the name of a column on products which do not reserve it.
	 */
	private static final List<String> INDEXES = List.of("index", "key", "fulltext", "spatial");

	/**
	 * Tell whether no column comes next.
	 */
	boolean isConstraint(Cursor cursor) {
		return BEGINNINGS.stream().anyMatch(cursor::sees)
				|| INDEXES.stream().anyMatch((word) -> cursor.sees(word) && this.script.words().reserved().test(word));
	}

	/**
	 * Read a constraint or an index, if one comes next.
	 */
	Optional<Change> read(Cursor cursor) {
		if (!isConstraint(cursor)) {
			return Optional.empty();
		}
		String name = null;
		if (cursor.take("constraint")) {
			cursor.take("if not exists");
			name = isConstraint(cursor) ? null : cursor.name().map(this.script::stored).orElse(null);
		}
		return read(name, cursor);
	}

	private Optional<Change> read(@Nullable String name, Cursor cursor) {
		if (cursor.take("primary key")) {
			return Optional.of(new Change.AddPrimaryKey(this.table, new PrimaryKey(name, columns(cursor))));
		}
		if (cursor.take("foreign key")) {
			return foreignKey(name, cursor);
		}
		if (cursor.take("check")) {
			return Optional.of(new Change.AddCheck(this.table, check(name, cursor)));
		}
		if (cursor.take("unique")) {
			cursor.takeAny("index", "key");
			String named = nameElse(name, cursor);
			return Optional.of(new Change.AddUniqueKey(this.table, new UniqueKey(named, columns(cursor))));
		}
		boolean special = cursor.takeAny("fulltext", "spatial");
		if (cursor.takeAny("index", "key") || special) {
			String named = nameElse(name, cursor);
			List<Index.Part> parts = columns(cursor).stream().map(Index.Part::column).toList();
			return Optional.of(new Change.CreateIndex(this.table,
					new Index(named, false, parts, null, special ? "fulltext" : null, Validity.VALID)));
		}
		return Optional.empty();
	}

	private @Nullable String nameElse(@Nullable String name, Cursor cursor) {
		cursor.take("if not exists");
		boolean named = !cursor.sees("(") && !cursor.sees("using");
		return named ? cursor.name().map(this.script::stored).orElse(name) : name;
	}

	private List<String> columns(Cursor cursor) {
		if (cursor.takeAny("using btree", "using hash")) {
			return columns(cursor);
		}
		return cursor.list()
			.stream()
			.flatMap((part) -> part.name().stream())
			.map((name) -> this.script.column(this.table, name).name())
			.toList();
	}

	private Optional<Change> foreignKey(@Nullable String name, Cursor cursor) {
		if (!cursor.sees("(")) {
			cursor.name();
		}
		List<String> columns = columns(cursor);
		if (!cursor.take("references")) {
			return Optional.empty();
		}
		return this.script.table(cursor).map((target) -> {
			List<String> referred = cursor.list()
				.stream()
				.flatMap((part) -> part.name().stream())
				.map(this.script::stored)
				.toList();
			return new Change.AddForeignKey(this.table, new ForeignKey(name, columns, target, referred,
					ForeignKey.DeleteAction.NO_ACTION, null, validity(cursor)));
		});
	}

	private Check check(@Nullable String name, Cursor cursor) {
		String expression = cursor.until(List.of("not valid", "not enforced", "no inherit", "deferrable", "nocheck"));
		List<String> columns = new Cursor(expression,
				Tokenizer.statements(expression, this.script.words().quotes()).get(0))
			.list()
			.stream()
			.flatMap((part) -> part.name().stream())
			.map((column) -> this.script.column(this.table, column).name())
			.toList();
		return new Check(name, expression, null, columns, Check.Source.DATABASE, validity(cursor));
	}

	private static Validity validity(Cursor cursor) {
		if (cursor.contains("not enforced")) {
			return Validity.NOT_ENFORCED;
		}
		return cursor.contains("not valid") ? Validity.NOT_VALIDATED : Validity.VALID;
	}

}
