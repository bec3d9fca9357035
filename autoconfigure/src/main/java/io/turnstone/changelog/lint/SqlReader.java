package io.turnstone.changelog.lint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Step;
import io.turnstone.diff.hazard.Step.Action;
import io.turnstone.diff.hazard.Step.Manner;
import io.turnstone.schema.Column;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Reads what statements do. It knows those that may be dangerous, and those that cannot
 * be; any other is one that could not be judged.
 */
final class SqlReader {

	/**
	 * Statements that change neither tables nor rows that are there.
	 */
	private static final List<String> HARMLESS = List.of("insert", "comment", "grant", "revoke", "set", "reset",
			"analyze", "analyse", "values", "create view", "create or replace view", "create or replace function",
			"create or replace procedure", "create or replace trigger", "create function", "create procedure",
			"create trigger", "create type", "create schema", "create extension", "create domain", "create role",
			"create user", "create materialized view", "refresh materialized view", "checkpoint", "commit", "show",
			"create temporary", "create temp", "create global temporary", "create local temporary");

	private static final List<String> ALONE = List.of("vacuum", "create database", "drop database", "create tablespace",
			"drop tablespace", "alter system", "reindex database", "reindex system", "reindex schema");

	/**
	 * What drafts run before they build an index concurrently: it drops what an
	 * interrupted build left behind.
	 */
	private static final String DROP_INVALID = "do $$ begin if exists (select from pg_index where not indisvalid";

	/**
	 * What drafts make of a unique index.
	 */
	private static final Pattern ADD_ONCE = Pattern.compile(
			"do \\$\\$ begin if not exists \\(select from pg_constraint .*?\\) then (alter table .*?); end if; end \\$\\$",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final int LONGEST_QUOTE = 80;

	private final Script script;

	SqlReader(Script script) {
		this.script = script;
	}

	/**
	 * Read a script of one or several statements.
	 * @param sql the script
	 */
	void read(String sql) {
		for (List<Token> statement : Tokenizer.statements(sql, this.script.words().quotes())) {
			String text = sql.substring(statement.get(0).start(), statement.get(statement.size() - 1).end());
			Cursor cursor = new Cursor(sql, statement);
			if (!readsDraft(text) && !reads(cursor)) {
				this.script.cannotJudge(quote(text));
			}
		}
	}

	private boolean readsDraft(String text) {
		Matcher addition = ADD_ONCE.matcher(text);
		if (addition.matches()) {
			read(addition.group(1));
			return true;
		}
		return text.toLowerCase(Locale.ROOT).startsWith(DROP_INVALID);
	}

	private boolean reads(Cursor cursor) {
		if (cursor.take("alter table")) {
			return new AlterTableReader(this.script).read(cursor);
		}
		if (cursor.sees("create")) {
			return readsCreation(cursor);
		}
		if (cursor.take("drop")) {
			return readsDrop(cursor);
		}
		if (cursor.take("truncate")) {
			cursor.take("table");
			cursor.take("only");
			return rows(Action.TRUNCATE, cursor);
		}
		if (cursor.take("delete from")) {
			cursor.take("only");
			return cursor.contains("where") || rows(Action.DELETE, cursor);
		}
		if (cursor.take("update")) {
			return readsUpdate(cursor);
		}
		return readsOther(cursor);
	}

	private boolean readsOther(Cursor cursor) {
		if (cursor.takeAny("lock tables", "lock table", "lock")) {
			cursor.take("only");
			return this.script.table(cursor).map((table) -> {
				this.script.add(new Step.Locking(table));
				return true;
			}).orElse(false);
		}
		if (cursor.take("rename table")) {
			return this.script.table(cursor).map((table) -> renames(table, cursor)).orElse(false);
		}
		if (cursor.take("alter sequence")) {
			return readsSequence(cursor);
		}
		return readsAlone(cursor) || HARMLESS.stream().anyMatch(cursor::sees) || readsNothingBut(cursor);
	}

	/**
	 * A query does nothing, unless it calls a function: only that of a sequence is known.
	 */
	private static boolean readsNothingBut(Cursor cursor) {
		return cursor.take("select")
				&& (!cursor.contains("(") || cursor.sees("setval (") || cursor.sees("pg_catalog . setval ("));
	}

	private boolean readsAlone(Cursor cursor) {
		Optional<String> alone = ALONE.stream().filter(cursor::sees).findFirst();
		alone.ifPresent((statement) -> this.script.add(new Step.Alone(statement)));
		return alone.isPresent();
	}

	private boolean renames(ObjectName table, Cursor cursor) {
		return cursor.take("to") && this.script.objectName(cursor).map((name) -> {
			this.script.add(new Change.RenameTable(table, name.name()));
			return cursor.atEnd();
		}).orElse(false);
	}

	private boolean readsSequence(Cursor cursor) {
		cursor.take("if exists");
		Optional<ObjectName> name = this.script.objectName(cursor);
		if (name.isPresent() && cursor.take("rename to")) {
			cursor.name()
				.ifPresent((renamed) -> this.script
					.add(new Change.RenameSequence(new Sequence(name.get(), 1, null), this.script.stored(renamed))));
		}
		return name.isPresent();
	}

	private boolean rows(Action action, Cursor cursor) {
		return this.script.table(cursor).map((table) -> {
			this.script.add(new Step.OfRows(action, table));
			return true;
		}).orElse(false);
	}

	private boolean readsUpdate(Cursor cursor) {
		cursor.take("only");
		Optional<ObjectName> table = this.script.table(cursor);
		boolean known = table.isPresent() && cursor.skipPast("set");
		if (known) {
			new UpdateReader(this.script, table.get()).read(cursor);
		}
		return known;
	}

	private boolean readsCreation(Cursor cursor) {
		if (readsAlone(cursor) || HARMLESS.stream().anyMatch(cursor::sees)) {
			return true;
		}
		cursor.take("create");
		if (cursor.takeAny("sequence if not exists", "sequence")) {
			return this.script.objectName(cursor).map((name) -> {
				this.script.add(new Change.CreateSequence(new Sequence(name, 1, null)));
				return true;
			}).orElse(false);
		}
		if (cursor.takeAny("unlogged table", "cached table", "memory table", "table")) {
			return new CreateTableReader(this.script).read(cursor);
		}
		boolean unique = cursor.take("unique");
		String kind = cursor.takeAny("fulltext", "spatial") ? "fulltext" : null;
		return cursor.take("index") && readsIndex(cursor, unique, kind);
	}

	private boolean readsIndex(Cursor cursor, boolean unique, @Nullable String kind) {
		boolean concurrently = cursor.take("concurrently");
		cursor.take("if not exists");
		Optional<Token> name = cursor.sees("on") ? Optional.empty() : cursor.name();
		if (!cursor.skipPast("on")) {
			return false;
		}
		cursor.take("only");
		Optional<ObjectName> table = this.script.table(cursor);
		String method = cursor.until(List.of("("));
		if (table.isEmpty()) {
			return false;
		}
		List<Index.Part> parts = cursor.list().stream().map((part) -> part(table.get(), part)).toList();
		String filter = cursor.skipPast("where") ? cursor.rest() : null;
		boolean plain = kind == null && (method.isBlank() || method.toLowerCase(Locale.ROOT).endsWith("btree"));
		this.script.add(
				new Change.CreateIndex(table.get(),
						new Index(name.map(this.script::stored).orElse(null), unique, parts, filter,
								plain ? null : (kind != null) ? kind : method, Validity.VALID)),
				concurrently ? Manner.ONLINE : Manner.PLAIN);
		return true;
	}

	private Index.Part part(ObjectName table, Cursor part) {
		String text = part.rest();
		Optional<Token> name = part.name();
		boolean descending = part.sees("desc");
		boolean column = name.isPresent() && (part.atEnd() || descending || part.sees("asc") || part.sees("("));
		return column ? new Index.Part(this.script.column(table, name.get()).name(), false, descending)
				: new Index.Part(text, true, false);
	}

	private boolean readsDrop(Cursor cursor) {
		if (cursor.takeAny("table if exists", "table")) {
			boolean known = true;
			for (Cursor each : cursor.parts()) {
				known &= this.script.table(each).map((name) -> {
					Table table = this.script.schema().table(name).orElseGet(() -> Table.of(name, List.<Column>of()));
					this.script.add(new Change.DropTable(table));
					return true;
				}).orElse(false);
			}
			return known;
		}
		if (cursor.takeAny("sequence if exists", "sequence")) {
			return this.script.objectName(cursor).map((name) -> {
				this.script.add(new Change.DropSequence(new Sequence(name, 1, null)));
				return true;
			}).orElse(false);
		}
		if (cursor.take("index")) {
			return readsIndexDrop(cursor);
		}
		return cursor.takeAny("trigger", "policy", "rule", "statistics");
	}

	private boolean readsIndexDrop(Cursor cursor) {
		boolean concurrently = cursor.take("concurrently");
		cursor.take("if exists");
		return this.script.objectName(cursor).map((name) -> {
			ObjectName table = cursor.take("on") ? this.script.table(cursor).orElse(name) : name;
			this.script.add(new Change.DropIndex(table, new Index(name.name(), false, List.of(), null)),
					concurrently ? Manner.ONLINE : Manner.PLAIN);
			return true;
		}).orElse(false);
	}

	/**
	 * Quote the beginning of a statement, without the values in it.
	 */
	static String quote(String text) {
		String line = text.replaceAll("'(?:[^']|'')*'", "'...'").replaceAll("\\s+", " ").strip();
		return (line.length() > LONGEST_QUOTE) ? line.substring(0, LONGEST_QUOTE) + "..." : line;
	}

}
