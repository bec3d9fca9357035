package io.turnstone.loss;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.turnstone.diff.Narrowing;
import io.turnstone.loss.Loss.Kind;
import io.turnstone.loss.SqlEffect.AddsColumn;
import io.turnstone.loss.SqlEffect.CreatesTable;
import io.turnstone.loss.SqlEffect.DropsColumn;
import io.turnstone.loss.SqlEffect.DropsTable;
import io.turnstone.loss.SqlEffect.RenamesColumn;
import io.turnstone.loss.SqlEffect.RenamesTable;
import io.turnstone.loss.SqlEffect.RetypesColumn;
import io.turnstone.loss.SqlEffect.TakesRows;
import io.turnstone.loss.SqlEffect.Unclear;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds what statements would take away from the connected database, which it asks and
 * leaves alone. It is handed them in the order in which they would be run, and follows
 * the names that they give.
 */
public final class LossFinder {

	/**
	 * A default that is the same for each row.
	 */
	private static final Pattern LITERAL = Pattern
		.compile("(?is)'(?:[^']|'')*'(?:::[\\w ()\",.]+)?|-?[\\d.]+|true|false");

	/**
	 * Types of which equal values are the same, as they are not compared by a collation.
	 */
	private static final Pattern WITHOUT_COLLATION = Pattern
		.compile("((tiny|small|medium|big)?int|numeric|dec|double|float|real|bool|bit|date|time|year|uuid|interval).*");

	private static final Pattern CHARACTER_SET = Pattern.compile("(?i) (character set|charset) \\w+");

	private final LiveTables live;

	private final RowCount count;

	private final Set<String> created = new HashSet<>();

	private final Map<String, SqlName> tables = new HashMap<>();

	private final Map<String, SqlName> columns = new HashMap<>();

	/**
	 * Create the finder.
	 * @param connection a connection to the database
	 * @param defaultSchema the schema of names without one, or {@code null} for that of
	 * the connection
	 * @param lockTimeout how long to wait for the locks of others
	 * @param limit how long a count may take
	 */
	public LossFinder(Connection connection, @Nullable String defaultSchema, Duration lockTimeout, Duration limit) {
		this.live = new LiveTables(connection, defaultSchema, lockTimeout);
		this.count = new RowCount(connection, limit);
	}

	/**
	 * Find what the next statements take away.
	 * @param statements the statements
	 * @return the losses, in order; none where there is nothing to lose
	 * @throws SQLException if the database cannot be asked
	 */
	public List<Loss> in(List<String> statements) throws SQLException {
		List<Loss> losses = new ArrayList<>();
		for (String statement : statements) {
			for (SqlEffect effect : SqlEffects.of(statement)) {
				of(effect, statement).ifPresent(losses::add);
			}
		}
		return losses;
	}

	private Optional<Loss> of(SqlEffect effect, String statement) throws SQLException {
		if (effect instanceof CreatesTable creation) {
			this.created.add(this.live.key(creation.table()));
		}
		else if (effect instanceof AddsColumn addition) {
			add(addition);
		}
		else if (effect instanceof RenamesTable renaming) {
			rename(renaming);
		}
		else if (effect instanceof RenamesColumn renaming) {
			rename(renaming);
		}
		else if (effect instanceof DropsTable drop) {
			Optional<Loss> loss = ofTable(drop.table(), statement);
			forget(this.live.key(drop.table()));
			return loss;
		}
		else if (effect instanceof DropsColumn drop) {
			Optional<Loss> loss = ofColumn(drop, statement);
			forget(key(drop.table(), drop.column()));
			return loss;
		}
		else if (effect instanceof RetypesColumn retyping) {
			return ofType(retyping, statement);
		}
		else if (effect instanceof TakesRows taking) {
			return ofRows(taking, statement);
		}
		else if (effect instanceof Unclear unclear) {
			return unclear(unclear.sql());
		}
		return Optional.empty();
	}

	/**
	 * Remember a new column of a table that was there: all those of a new one are new.
	 */
	private void add(AddsColumn addition) throws SQLException {
		if (!isNew(addition.table())) {
			this.created.add(key(addition.table(), addition.column()));
		}
	}

	private void rename(RenamesTable renaming) throws SQLException {
		String from = this.live.key(renaming.from());
		String to = this.live.key(renaming.to());
		SqlName original = nameOf(renaming.from());
		boolean isNew = this.created.contains(from);
		forget(from);
		forget(to);
		if (isNew) {
			this.created.add(to);
		}
		else {
			this.tables.put(to, original);
		}
	}

	private void rename(RenamesColumn renaming) throws SQLException {
		if (isNew(renaming.table())) {
			return;
		}
		String from = key(renaming.table(), renaming.from());
		String to = key(renaming.table(), renaming.to());
		SqlName original = nameOf(renaming.table(), renaming.from());
		boolean isNew = this.created.contains(from);
		forget(from);
		forget(to);
		if (isNew) {
			this.created.add(to);
		}
		else {
			this.columns.put(to, original);
		}
	}

	/**
	 * Forget a name that nothing has any longer: what gets it next is something else.
	 */
	private void forget(String key) {
		this.created.remove(key);
		this.tables.remove(key);
		this.columns.remove(key);
	}

	private Optional<Loss> ofTable(SqlName table, String statement) throws SQLException {
		if (isNew(table)) {
			return Optional.empty();
		}
		if (!this.live.exists(nameOf(table))) {
			return unclear(statement);
		}
		return loss(Kind.TABLE, table.toString(), count(table, null));
	}

	private Optional<Loss> ofColumn(DropsColumn drop, String statement) throws SQLException {
		if (isNew(drop.table(), drop.column())) {
			return Optional.empty();
		}
		Optional<Column> found = find(drop.table(), drop.column());
		if (found.isEmpty()) {
			return unclear(statement);
		}
		Column column = found.get();
		if (column.generatedAs() != null) {
			return Optional.empty();
		}
		String name = nameOf(drop.table(), drop.column()).toString();
		String notNull = name + " is not null";
		Long values = null;
		if (column.defaultValue() != null && LITERAL.matcher(column.defaultValue()).matches()
				&& isWithoutCollation(column.type())) {
			values = count(drop.table(), "%s and %s <> %s".formatted(notNull, name, column.defaultValue()));
		}
		return loss(Kind.COLUMN, drop.table() + "." + drop.column(),
				(values != null) ? values : count(drop.table(), notNull));
	}

	private Optional<Loss> ofType(RetypesColumn retyping, String statement) throws SQLException {
		if (isNew(retyping.table(), retyping.column())) {
			return Optional.empty();
		}
		Optional<Column> found = find(retyping.table(), retyping.column());
		DataType from = found.map(Column::type).orElse(null);
		if (from == null) {
			return unclear(statement);
		}
		DataType to = DataType.of(CHARACTER_SET.matcher(retyping.type()).replaceAll(""));
		if (written(from).equals(written(to)) || Narrowing.fits(from, to)) {
			return Optional.empty();
		}
		String name = nameOf(retyping.table(), retyping.column()).toString();
		String lost = Narrowing.of(from, to).map((narrowing) -> narrowing.beyond(name)).orElse(name + " is not null");
		return loss(Kind.VALUES, retyping.table() + "." + retyping.column(), count(retyping.table(), lost));
	}

	private static boolean isWithoutCollation(@Nullable DataType type) {
		return type != null && WITHOUT_COLLATION.matcher(type.base()).matches();
	}

	private static String written(DataType type) {
		return type.text().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
	}

	private Optional<Loss> ofRows(TakesRows taking, String statement) throws SQLException {
		if (isNew(taking.table())) {
			return Optional.empty();
		}
		return this.live.exists(nameOf(taking.table()))
				? loss(Kind.ROWS, taking.table().toString(), count(taking.table(), taking.condition()))
				: unclear(statement);
	}

	private static Optional<Loss> unclear(String statement) {
		return Optional.of(new Loss(Kind.UNCLEAR, statement, null));
	}

	private static Optional<Loss> loss(Kind kind, String object, @Nullable Long rows) {
		return (rows != null && rows == 0) ? Optional.empty() : Optional.of(new Loss(kind, object, rows));
	}

	private @Nullable Long count(SqlName table, @Nullable String condition) throws SQLException {
		String sql = "select count(*) from " + this.live.sql(nameOf(table));
		return this.count.of((condition != null) ? sql + " where " + condition : sql);
	}

	private Optional<Column> find(SqlName table, SqlName column) throws SQLException {
		Optional<Table> found = this.live.find(nameOf(table));
		return found.isPresent() ? this.live.find(found.get(), nameOf(table, column)) : Optional.empty();
	}

	private boolean isNew(SqlName table) throws SQLException {
		return this.created.contains(this.live.key(table));
	}

	private boolean isNew(SqlName table, SqlName column) throws SQLException {
		return isNew(table) || this.created.contains(key(table, column));
	}

	/**
	 * Return the name that a table has as long as nothing was run.
	 */
	private SqlName nameOf(SqlName table) throws SQLException {
		return Objects.requireNonNullElse(this.tables.get(this.live.key(table)), table);
	}

	private SqlName nameOf(SqlName table, SqlName column) throws SQLException {
		return Objects.requireNonNullElse(this.columns.get(key(table, column)), column);
	}

	/**
	 * Return what identifies a column, whatever its table is called meanwhile.
	 */
	private String key(SqlName table, SqlName column) throws SQLException {
		return this.live.key(nameOf(table)) + " " + column.key();
	}

}
