package io.turnstone.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.loss.SqlEffect.AddsColumn;
import io.turnstone.loss.SqlEffect.CreatesTable;
import io.turnstone.loss.SqlEffect.DropsColumn;
import io.turnstone.loss.SqlEffect.DropsTable;
import io.turnstone.loss.SqlEffect.RenamesColumn;
import io.turnstone.loss.SqlEffect.RenamesTable;
import io.turnstone.loss.SqlEffect.RetypesColumn;
import io.turnstone.loss.SqlEffect.TakesRows;
import io.turnstone.loss.SqlEffect.Unclear;

/**
 * Reads what a statement does. It knows the statements that change a schema, and that
 * delete or overwrite rows in one table; whatever else it meets is unclear.
 */
final class SqlEffects {

	/**
	 * What holds no data, so that dropping, creating or altering it loses none.
	 */
	private static final Set<String> WITHOUT_DATA = Set.of("index", "view", "sequence", "trigger", "function",
			"procedure", "cast", "policy", "rule", "aggregate", "comment");

	private static final Set<String> TYPES = Set.of("type", "domain");

	private static final Set<String> PARTS_OF_A_TABLE = Set.of("constraint", "index", "key", "primary", "unique",
			"foreign", "check", "fulltext", "spatial");

	/**
	 * Those of the parts that a column can be named like, without quotes.
	 */
	private static final Set<String> NAMES_OF_COLUMNS_TOO = Set.of("index", "key", "fulltext", "spatial");

	private static final Set<String> HARMLESS_ACTIONS = Set.of("comment", "algorithm", "lock");

	private static final Set<String> AFTER_A_DROP = Set.of("cascade", "restrict", ",");

	private static final Set<String> AFTER_A_TYPE = Set.of("using", "collate", "not", "null", "default", "comment",
			"constraint", "check", "generated", "auto_increment", "on", "first", "after", "invisible", "as",
			"references", "unique", "primary", "virtual", "visible");

	private static final Set<String> ATTRIBUTES = Set.of("default", "not", "null", "statistics", "storage", "generated",
			"identity", "expression", "increment", "invisible", "visible", "on", "selectivity", "cache", "start",
			"minvalue", "maxvalue", "cycle", "no", "compression");

	/**
	 * What drafts run on PostgreSQL so that it can be run again: it drops an index that
	 * an interrupted build left behind, or makes a constraint of an index.
	 */
	private static final Pattern GUARD_OF_A_DRAFT = Pattern.compile("do \\$\\$ begin (if exists "
			+ "\\(select from pg_index where not indisvalid [^;]+ then drop index [^;]+; elsif [^;]+ then raise exception [^;]+"
			+ "|if not exists \\(select from pg_constraint where [^;]+ then alter table [^;]+ using index [^;]+)"
			+ "; end if; end \\$\\$", Pattern.CASE_INSENSITIVE);

	/**
	 * What drafts run on MySQL where a statement has no {@code if exists}.
	 */
	private static final Pattern PREPARATION_OF_A_DRAFT = Pattern
		.compile("set @rest = \\(select if\\(count\\(\\*\\) > 0, '((?:[^'\\\\]|'')*)', 'do 0'\\) "
				+ "from information_schema\\.statistics\\s+where [^;()]+(?:\\(\\)[^;()]+)?\\)");

	private static final Set<String> EXECUTION_OF_A_DRAFT = Set.of("prepare rest from @rest", "execute rest",
			"deallocate prepare rest");

	private final String sql;

	private final SqlCursor cursor;

	private final List<SqlEffect> effects = new ArrayList<>();

	private SqlEffects(String sql, SqlCursor cursor) {
		this.sql = sql;
		this.cursor = cursor;
	}

	/**
	 * Read a statement.
	 * @param sql the statement
	 * @return what it does, in order; nothing where it does nothing to data
	 */
	static List<SqlEffect> of(String sql) {
		if (GUARD_OF_A_DRAFT.matcher(sql.strip()).matches() || EXECUTION_OF_A_DRAFT.contains(sql.strip())) {
			return List.of();
		}
		Matcher preparation = PREPARATION_OF_A_DRAFT.matcher(sql.strip());
		if (preparation.matches()) {
			return of(preparation.group(1).replace("''", "'"));
		}
		Optional<List<SqlToken>> tokens = sql.startsWith("-- not SQL") ? Optional.empty() : SqlToken.of(sql);
		if (tokens.isEmpty()) {
			return List.of(new Unclear(sql));
		}
		try {
			SqlEffects reading = new SqlEffects(sql, new SqlCursor(tokens.get()));
			reading.statement();
			return reading.effects;
		}
		catch (NotUnderstoodException ex) {
			return List.of(new Unclear(sql));
		}
	}

	private void statement() {
		if (this.cursor.atEnd() || this.cursor.skip("comment", "on")
				|| this.cursor.skipAny(Set.of("grant", "revoke"))) {
			return;
		}
		if (this.cursor.skip("drop")) {
			drop();
		}
		else if (this.cursor.skip("create")) {
			create();
		}
		else if (this.cursor.skip("alter")) {
			alter();
		}
		else if (this.cursor.skip("rename", "table")) {
			rename();
		}
		else if (!this.cursor.skip("insert", "into") || this.cursor.holds("conflict")
				|| this.cursor.holds("duplicate")) {
			rows();
		}
	}

	private void drop() {
		if (this.cursor.skip("table")) {
			this.cursor.skip("if", "exists");
			do {
				this.effects.add(new DropsTable(this.cursor.name()));
			}
			while (this.cursor.skip(","));
			expectEndOrOneOf(Set.of("cascade", "restrict", "if"));
		}
		else if (this.cursor.skip("materialized", "view") || this.cursor.skip("unique", "index")) {
			this.cursor.name();
		}
		else if (this.cursor.skip("schema")) {
			dropSchema();
		}
		else if (!this.cursor.skipAny(WITHOUT_DATA) && (!this.cursor.skipAny(TYPES) || this.cursor.holds("cascade"))) {
			throw new NotUnderstoodException();
		}
	}

	/**
	 * Only one that is empty can be dropped so.
	 */
	private void dropSchema() {
		this.cursor.skip("if", "exists");
		this.cursor.name();
		if (!this.cursor.skip("restrict") || !this.cursor.atEnd()) {
			throw new NotUnderstoodException();
		}
	}

	private void create() {
		this.cursor.skip("cached");
		boolean replaces = this.cursor.skip("or", "replace");
		if (!replaces && this.cursor.skip("table")) {
			boolean certainly = !this.cursor.skip("if", "not", "exists");
			SqlName table = this.cursor.name();
			if (certainly) {
				this.effects.add(new CreatesTable(table));
			}
		}
		else if (!this.cursor.skip("unique") && !this.cursor.skip("materialized") && !this.cursor.skipAny(WITHOUT_DATA)
				&& !this.cursor.skipAny(TYPES) && !this.cursor.skip("schema")) {
			throw new NotUnderstoodException();
		}
	}

	private void alter() {
		if (this.cursor.skip("table")) {
			this.cursor.skip("if", "exists");
			this.cursor.skip("only");
			SqlName table = this.cursor.name();
			do {
				action(table);
			}
			while (this.cursor.skip(","));
			if (!this.cursor.atEnd()) {
				throw new NotUnderstoodException();
			}
		}
		else if (!this.cursor.skipAny(WITHOUT_DATA)
				&& (!this.cursor.skipAny(TYPES) || this.cursor.holds("attribute"))) {
			throw new NotUnderstoodException();
		}
	}

	private void action(SqlName table) {
		if (this.cursor.skip("drop")) {
			dropPart(table);
		}
		else if (this.cursor.skip("add")) {
			addPart(table);
		}
		else if (this.cursor.skip("alter")) {
			boolean column = this.cursor.skip("column");
			this.cursor.skip("if", "exists");
			if (column || !this.cursor.skipAny(Set.of("index", "constraint", "check"))) {
				alterColumn(table, this.cursor.name());
			}
		}
		else if (this.cursor.skip("modify")) {
			this.cursor.skip("column");
			this.cursor.skip("if", "exists");
			retype(table, this.cursor.name());
		}
		else if (this.cursor.skip("change")) {
			this.cursor.skip("column");
			SqlName from = this.cursor.name();
			SqlName to = this.cursor.name();
			this.effects.add(new RenamesColumn(table, from, to));
			retype(table, to);
		}
		else if (this.cursor.skip("rename")) {
			renamePart(table);
		}
		else if (!this.cursor.skip("validate", "constraint") && !this.cursor.skip("owner", "to")
				&& !this.cursor.skipAny(HARMLESS_ACTIONS)) {
			throw new NotUnderstoodException();
		}
		this.cursor.until(Set.of());
	}

	private void dropPart(SqlName table) {
		if (NAMES_OF_COLUMNS_TOO.contains(this.cursor.peek())) {
			SqlName word = this.cursor.name();
			if (this.cursor.atEnd() || AFTER_A_DROP.contains(this.cursor.peek())) {
				this.effects.add(new DropsColumn(table, word));
			}
			return;
		}
		if (this.cursor.skipAny(PARTS_OF_A_TABLE)) {
			return;
		}
		boolean column = this.cursor.skip("column");
		this.cursor.skip("if", "exists");
		if (!column && Set.of("partition", "(", "system", "period", "expression").contains(this.cursor.peek())) {
			throw new NotUnderstoodException();
		}
		this.effects.add(new DropsColumn(table, this.cursor.name()));
		expectEndOrOneOf(AFTER_A_DROP);
	}

	private void addPart(SqlName table) {
		if (this.cursor.skipAny(PARTS_OF_A_TABLE)) {
			return;
		}
		this.cursor.skip("column");
		boolean certainly = !this.cursor.skip("if", "not", "exists");
		if (certainly && this.cursor.atName()) {
			this.effects.add(new AddsColumn(table, this.cursor.name()));
		}
	}

	private void alterColumn(SqlName table, SqlName column) {
		if (this.cursor.skip("rename", "to")) {
			this.effects.add(new RenamesColumn(table, column, this.cursor.name()));
		}
		else if (this.cursor.skip("type") || this.cursor.skip("set", "data", "type")) {
			retype(table, column);
		}
		else if (this.cursor.skipAny(Set.of("set", "drop"))) {
			if (!ATTRIBUTES.contains(this.cursor.peek())) {
				throw new NotUnderstoodException();
			}
		}
		else if (!this.cursor.skip("add", "generated") && !this.cursor.skip("restart")) {
			retype(table, column);
		}
	}

	private void retype(SqlName table, SqlName column) {
		String type = SqlCursor.text(this.cursor.until(AFTER_A_TYPE));
		this.cursor.until(Set.of("using"));
		if (type.isEmpty() || (this.cursor.skip("using") && !isCast(column.toString(), type))) {
			throw new NotUnderstoodException();
		}
		this.effects.add(new RetypesColumn(table, column, type));
	}

	/**
	 * Tell whether what follows, up to the next action, is the column itself, at most as
	 * the type that it gets.
	 */
	private boolean isCast(String column, String type) {
		String expression = SqlCursor.text(this.cursor.until(Set.of()));
		if (expression.startsWith("(") && expression.endsWith(")")) {
			expression = expression.substring(1, expression.length() - 1);
		}
		String cast = column + " :: ";
		return expression.equals(column)
				|| (expression.startsWith(cast) && expression.substring(cast.length()).equalsIgnoreCase(type));
	}

	private void renamePart(SqlName table) {
		if (this.cursor.skip("constraint")) {
			return;
		}
		if (NAMES_OF_COLUMNS_TOO.contains(this.cursor.peek())) {
			SqlName word = this.cursor.name();
			if (this.cursor.skip("to")) {
				this.effects.add(new RenamesColumn(table, word, this.cursor.name()));
			}
			return;
		}
		if (this.cursor.skip("to") || this.cursor.skip("as")) {
			this.effects.add(new RenamesTable(table, table.sibling(this.cursor.name())));
			return;
		}
		this.cursor.skip("column");
		SqlName from = this.cursor.name();
		if (this.cursor.skip("to")) {
			this.effects.add(new RenamesColumn(table, from, this.cursor.name()));
		}
		else {
			this.effects.add(new RenamesTable(table, table.sibling(from)));
		}
	}

	private void rename() {
		do {
			SqlName from = this.cursor.name();
			if (!this.cursor.skip("to")) {
				throw new NotUnderstoodException();
			}
			this.effects.add(new RenamesTable(from, this.cursor.name()));
		}
		while (this.cursor.skip(","));
	}

	private void rows() {
		if (this.cursor.skip("truncate")) {
			this.cursor.skip("table");
			this.effects.add(new TakesRows(this.cursor.name(), null, "deletes"));
			expectEndOrOneOf(Set.of("restrict", "restart", "continue"));
		}
		else if (this.cursor.skip("delete", "from")) {
			takeRows("deletes");
		}
		else if (this.cursor.skip("update")) {
			takeRows("overwrites");
		}
		else {
			throw new NotUnderstoodException();
		}
	}

	private void takeRows(String verb) {
		SqlName table = this.cursor.name();
		List<String> assignments = verb.equals("overwrites") ? assignments() : List.of();
		if (this.cursor.atEnd()) {
			this.effects.add(new TakesRows(table, null, verb));
		}
		else if (this.cursor.skip("where") && !this.cursor.atEnd() && !this.cursor.holds("returning")
				&& !this.cursor.holds("limit")) {
			String condition = this.sql.substring(this.cursor.offset()).replaceFirst(";\\s*$", "");
			if (!fills(assignments)) {
				this.effects.add(new TakesRows(table, condition, verb));
			}
		}
		else {
			throw new NotUnderstoodException();
		}
	}

	private List<String> assignments() {
		if (!this.cursor.skip("set")) {
			throw new NotUnderstoodException();
		}
		List<String> assignments = new ArrayList<>();
		do {
			assignments.add(SqlCursor.text(this.cursor.until(Set.of("where", "from"))));
		}
		while (this.cursor.skip(","));
		return assignments;
	}

	/**
	 * Tell whether only rows that have no value get one, and keep all others.
	 */
	private boolean fills(List<String> assignments) {
		List<String> changed = assignments.stream()
			.map((assignment) -> assignment.split(" ?= ?", 2))
			.filter((sides) -> sides.length < 2 || !sides[0].equals(sides[1]))
			.map((sides) -> sides[0])
			.toList();
		String condition = SqlCursor.text(this.cursor.until(Set.of(";")));
		return changed.size() == 1 && condition.startsWith(changed.get(0))
				&& condition.substring(changed.get(0).length()).equalsIgnoreCase(" is null");
	}

	private void expectEndOrOneOf(Set<String> words) {
		if (!this.cursor.atEnd() && !words.contains(this.cursor.peek())) {
			throw new NotUnderstoodException();
		}
	}

}
