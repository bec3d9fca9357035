package io.turnstone.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.turnstone.schema.Column;
import io.turnstone.schema.Identity;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Validity;

/**
 * What has to be said in PostgreSQL's own SQL.
 */
final class PostgresqlSql extends StandardSql {

	private static final int VERSION_WITH_SET_EXPRESSION = 17;

	private static final int VERSION_WITH_NOT_ENFORCED = 18;

	private static final String RESERVED_WORDS = "select word from pg_catalog.pg_get_keywords() where catcode in ('R', 'T')";

	private static final String PARTITIONED = "select 't' from pg_catalog.pg_class where oid = to_regclass(?) and relkind = 'p'";

	private static final String ASSIGNABLE = """
			select f.type = t.type or (select typcategory from pg_catalog.pg_type where oid = t.type) = 'S'
				or exists (select from pg_catalog.pg_cast where castsource = f.type and casttarget = t.type
					and castcontext in ('a', 'i'))
			from (select pg_catalog.to_regtype(?)::oid as type) f, (select pg_catalog.to_regtype(?)::oid as type) t
			""";

	/**
	 * A type of numbers in between for a cast that PostgreSQL does not know, such as from
	 * smallint to boolean. To and from a text it knows them all.
	 */
	private static final String CAST_BETWEEN = """
			select pg_catalog.format_type(one.casttarget, null)
			from (select pg_catalog.to_regtype(?)::oid as type) f, (select pg_catalog.to_regtype(?)::oid as type) t,
				pg_catalog.pg_cast one, pg_catalog.pg_cast other
			where one.castsource = f.type and other.castsource = one.casttarget and other.casttarget = t.type
			and (select typcategory from pg_catalog.pg_type where oid = one.casttarget) = 'N'
			and not exists (select from pg_catalog.pg_type where oid in (f.type, t.type) and typcategory = 'S')
			and not exists (select from pg_catalog.pg_cast where castsource = f.type and casttarget = t.type)
			order by one.casttarget limit 1
			""";

	private final Connection connection;

	private final Set<String> reservedWords;

	private PostgresqlSql(Connection connection, Set<String> reservedWords) {
		this.connection = connection;
		this.reservedWords = reservedWords;
	}

	static PostgresqlSql of(Connection connection) throws SQLException {
		Set<String> words = new HashSet<>();
		try (Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(RESERVED_WORDS)) {
			while (rows.next()) {
				words.add(rows.getString(1));
			}
		}
		return new PostgresqlSql(connection, words);
	}

	@Override
	public Optional<String> advance(String name, Sequence sequence, String keys) {
		return Optional.of("select setval(%s, cast(max(id) as bigint)) from %s having max(id) >= %d"
			.formatted(Literals.of(name), keys, ProductSql.firstValue(sequence)));
	}

	@Override
	public boolean reserves(String word) {
		return this.reservedWords.contains(word);
	}

	/**
	 * What has an index shares its names with the tables.
	 */
	@Override
	public Set<NamedKind> namedOnceInSchema() {
		return Set.of(NamedKind.PRIMARY_KEY, NamedKind.UNIQUE_KEY, NamedKind.INDEX);
	}

	@Override
	public boolean hasLiquibaseWordFor(Identity identity) {
		return true;
	}

	@Override
	public String validity(Validity validity) {
		return switch (validity) {
			case VALID -> "";
			case NOT_VALIDATED -> " not valid";
			case NOT_ENFORCED -> (version() >= VERSION_WITH_NOT_ENFORCED) ? " not enforced" : " not valid";
		};
	}

	@Override
	public String indexDefinition(String definition) {
		return "using " + definition;
	}

	@Override
	public List<String> alter(String table, List<String> actions) {
		return List.of("alter table %s %s".formatted(table, String.join(", ", actions)));
	}

	/**
	 * A partitioned table knows neither indexes that are built concurrently nor keys that
	 * are not validated.
	 */
	@Override
	public Optional<OnlineSql> online(ChangedTable table, SqlNames names) {
		boolean partitioned = ask(PARTITIONED, names.of(table.name())).isPresent();
		return partitioned ? Optional.empty() : Optional.of(new PostgresqlOnlineSql());
	}

	@Override
	public String generated(String expression) {
		return super.generated(expression) + " stored";
	}

	/**
	 * Cast only where PostgreSQL would not assign: a cast cuts what is too long, an
	 * assignment fails.
	 */
	@Override
	public List<String> changeType(ColumnAlteration alteration) {
		Column to = alteration.to();
		String type = "type " + ColumnSql.type(to)
				+ ColumnSql.collation(to, (alteration.from().collation() != null) ? "default" : null);
		if (isAssignable(alteration.from(), to)) {
			return List.of(alteration.statement(type));
		}
		String cast = type + " using %s%s::%s".formatted(alteration.name(), castBetween(alteration.from(), to),
				ColumnSql.type(to));
		if (to.defaultValue() == null) {
			return List.of(alteration.statement(cast));
		}
		return List.of(alteration.statement("drop default, alter column %s %s, alter column %s set default (%s)::%s"
			.formatted(alteration.name(), cast, alteration.name(), to.defaultValue(), ColumnSql.type(to))));
	}

	@Override
	public List<String> changeIdentity(ColumnAlteration alteration) {
		Identity identity = alteration.to().identity();
		if (identity == null || alteration.from().identity() != null) {
			return super.changeIdentity(alteration);
		}
		List<String> statements = new ArrayList<>();
		statements.add(alteration.statement("add generated %s as identity".formatted(ColumnSql.identity(identity))));
		statements.add(
				"select setval(pg_get_serial_sequence(%s, %s), (select greatest(coalesce(max(%s), 0), 0) + 1 from %s), false)"
					.formatted(Literals.of(alteration.table()), Literals.of(alteration.to().name()), alteration.name(),
							alteration.table()));
		return statements;
	}

	@Override
	public List<String> changeGenerated(ColumnAlteration alteration) {
		String from = alteration.from().generatedAs();
		String to = alteration.to().generatedAs();
		if (from != null && to != null && version() >= VERSION_WITH_SET_EXPRESSION) {
			return List.of(alteration.statement("set expression as (%s)".formatted(to)));
		}
		return super.changeGenerated(alteration);
	}

	private boolean isAssignable(Column from, Column to) {
		return ask(ASSIGNABLE, from, to).filter("t"::equals).isPresent();
	}

	private String castBetween(Column from, Column to) {
		return ask(CAST_BETWEEN, from, to).map((type) -> "::" + type).orElse("");
	}

	private Optional<String> ask(String question, Column from, Column to) {
		return ask(question, ColumnSql.type(from), ColumnSql.type(to));
	}

	private Optional<String> ask(String question, String... arguments) {
		try (PreparedStatement statement = this.connection.prepareStatement(question)) {
			for (int i = 0; i < arguments.length; i++) {
				statement.setString(i + 1, arguments[i]);
			}
			try (ResultSet rows = statement.executeQuery()) {
				return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Could not ask the database about " + String.join(", ", arguments), ex);
		}
	}

	private int version() {
		try {
			return this.connection.getMetaData().getDatabaseMajorVersion();
		}
		catch (SQLException ex) {
			throw new IllegalStateException("Could not read the version of the database", ex);
		}
	}

}
