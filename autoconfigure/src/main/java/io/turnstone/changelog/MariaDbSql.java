package io.turnstone.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said in the SQL of MariaDB and MySQL. They alter a column by defining it
 * anew, and whatever the definition leaves out is lost.
 */
class MariaDbSql extends StandardSql {

	/**
	 * A table that is not there yet is made by the engine of the server. A unique key
	 * over digests keeps all others of the table from being built in place.
	 */
	private static final String LONGEST_KEY_OF_INNODB = """
			select least(@@innodb_page_size * 3 div 16, 3072) from (select 1) one
			where @@default_storage_engine = 'InnoDB'
			and not exists (select 1 from information_schema.tables where table_schema = ? and table_name = ?
				and engine <> 'InnoDB')
			and not exists (select 1 from information_schema.statistics where table_schema = ? and table_name = ?
				and index_type = 'HASH')""";

	private final Connection connection;

	MariaDbSql(Connection connection) {
		this.connection = connection;
	}

	@Override
	public String currentSchema() {
		return "database()";
	}

	@Override
	public Optional<String> dropEmptySchema(String name) {
		return Optional.empty();
	}

	/**
	 * Ask the parser, because the catalog does not tell the reserved words from the other
	 * keywords.
	 */
	@Override
	public boolean reserves(String word) {
		try (Statement statement = this.connection.createStatement()) {
			statement.execute("select 1 as " + word);
			return false;
		}
		catch (SQLException ex) {
			return true;
		}
	}

	/**
	 * MySQL counts checks among these, and MariaDB does not mind.
	 */
	@Override
	public Set<NamedKind> namedOnceInSchema() {
		return Set.of(NamedKind.FOREIGN_KEY, NamedKind.CHECK);
	}

	/**
	 * A unique key is an index.
	 */
	@Override
	public Set<NamedKind> namedOnceInTable() {
		return Set.of(NamedKind.UNIQUE_KEY, NamedKind.INDEX);
	}

	@Override
	public List<String> alter(String table, List<String> actions) {
		return List.of("alter table %s %s".formatted(table, String.join(", ", actions)));
	}

	/**
	 * Ask for what InnoDB alone can do.
	 */
	@Override
	public Optional<OnlineSql> online(ChangedTable table, SqlNames names) {
		try (PreparedStatement statement = this.connection.prepareStatement(LONGEST_KEY_OF_INNODB)) {
			String database = Objects.requireNonNullElse(table.name().schema(), this.connection.getCatalog());
			statement.setString(1, database);
			statement.setString(2, table.name().name());
			statement.setString(3, database);
			statement.setString(4, table.name().name());
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? Optional.of(new MariaDbOnlineSql(table, row.getLong(1))) : Optional.empty();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Could not ask the database about " + table.name(), ex);
		}
	}

	@Override
	public String generated(String expression) {
		return super.generated(expression) + " stored";
	}

	@Override
	public String definition(String name, Column column) {
		StringBuilder definition = new StringBuilder(name).append(' ').append(ColumnSql.type(column));
		if (column.collation() != null) {
			definition.append(" collate ").append(column.collation());
		}
		if (column.generatedAs() != null) {
			definition.append(' ').append(generated(column.generatedAs()));
		}
		if (!column.nullable()) {
			definition.append(" not null");
		}
		else if (column.generatedAs() == null) {
			definition.append(" null");
		}
		if (column.identity() != null) {
			definition.append(" auto_increment");
		}
		else if (column.defaultValue() != null && column.generatedAs() == null) {
			definition.append(" default ").append(column.defaultValue());
		}
		if (column.attributes() != null) {
			definition.append(' ').append(column.attributes());
		}
		if (column.comment() != null) {
			definition.append(" comment ").append(literal(column.comment()));
		}
		if (column.inlineCheck() != null) {
			definition.append(" check (").append(column.inlineCheck()).append(')');
		}
		return definition.toString();
	}

	@Override
	public Optional<String> rename(String table, String from, String to) {
		return Optional.of("alter table %s rename column %s to %s".formatted(table, from, to));
	}

	/**
	 * A sequence is a kind of table.
	 */
	@Override
	public List<String> renameSequence(Sequence sequence, String name, SqlNames names) {
		return List
			.of("rename table %s to %s".formatted(names.of(sequence.name()), names.qualified(sequence.name(), name)));
	}

	/**
	 * A sequence takes no expression, so the statement is put together; it may be run
	 * again.
	 */
	@Override
	public Optional<String> advance(String name, Sequence sequence, String keys) {
		return Optional.of(("begin not atomic declare turnstone_again text default "
				+ "(select concat('alter sequence %s restart with ', max(id) + %d) from %s having max(id) >= %d); "
				+ "if turnstone_again is not null then execute immediate turnstone_again; end if; end")
			.formatted(name.replace("'", "''"), sequence.increment(), keys, ProductSql.firstValue(sequence)));
	}

	@Override
	public boolean redefinesColumns() {
		return true;
	}

	@Override
	public Optional<String> redefine(ColumnAlteration alteration) {
		return Optional.of("alter table %s modify column %s".formatted(alteration.table(), alteration.definition()));
	}

	@Override
	public String comment(String table, @Nullable String comment) {
		return "alter table %s comment = %s".formatted(table, literal(Objects.requireNonNullElse(comment, "")));
	}

	@Override
	public Optional<String> comment(String table, String name, String comment) {
		return Optional.empty();
	}

	/**
	 * Foreign keys and numbered columns need the index of the primary key.
	 */
	@Override
	public Optional<String> replacePrimaryKey(String table, String columns) {
		return Optional.of("alter table %s drop primary key, add primary key (%s)".formatted(table, columns));
	}

	/**
	 * A foreign key brings an index of its name, where none serves it yet, and leaves it
	 * behind.
	 */
	@Override
	public List<String> removeRestOfForeignKey(ObjectName table, String key, SqlNames names) {
		return List.of("alter table %s drop index if exists %s".formatted(names.of(table), names.of(key)));
	}

	@Override
	public boolean altersJoinedColumns() {
		return false;
	}

	@Override
	public String protect(String statement) {
		return Literals.protectByBackslashes(statement);
	}

	static String literal(String text) {
		return Literals.of(text.replace("\\", "\\\\"));
	}

}
