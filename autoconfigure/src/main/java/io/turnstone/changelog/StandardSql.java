package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.turnstone.schema.Column;
import io.turnstone.schema.Identity;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What the SQL standard says, for products without a class of their own.
 */
class StandardSql implements ProductSql {

	@Override
	public boolean reserves(String word) {
		return false;
	}

	@Override
	public Set<NamedKind> namedOnceInSchema() {
		return EnumSet.allOf(NamedKind.class);
	}

	@Override
	public String currentSchema() {
		return "current_schema";
	}

	@Override
	public boolean hasLiquibaseWordFor(Identity identity) {
		return identity == Identity.BY_DEFAULT;
	}

	@Override
	public String generated(String expression) {
		return "generated always as (%s)".formatted(expression);
	}

	@Override
	public String definition(String name, Column column) {
		StringBuilder definition = new StringBuilder();
		definition.append(name).append(' ').append(ColumnSql.type(column));
		definition.append(ColumnSql.collation(column, null));
		if (column.identity() != null) {
			definition.append(" generated ").append(ColumnSql.identity(column.identity())).append(" as identity");
		}
		else if (column.generatedAs() != null) {
			definition.append(' ').append(generated(column.generatedAs()));
		}
		else if (column.defaultValue() != null) {
			definition.append(" default ").append(column.defaultValue());
		}
		return definition.append(column.nullable() ? "" : " not null").toString();
	}

	@Override
	public List<String> alter(String table, List<String> actions) {
		return actions.stream().map((action) -> "alter table %s %s".formatted(table, action)).toList();
	}

	@Override
	public Optional<OnlineSql> online(ChangedTable table, SqlNames names) {
		return Optional.empty();
	}

	@Override
	public Optional<String> rename(String table, String from, String to) {
		return Optional.empty();
	}

	@Override
	public List<String> renameSequence(Sequence sequence, String name, SqlNames names) {
		return List.of("alter sequence %s rename to %s".formatted(names.of(sequence.name()), names.of(name)));
	}

	@Override
	public Optional<String> advance(String name, Sequence sequence, String keys) {
		return Optional.empty();
	}

	@Override
	public boolean redefinesColumns() {
		return false;
	}

	@Override
	public Optional<String> redefine(ColumnAlteration alteration) {
		return Optional.empty();
	}

	@Override
	public List<String> changeAttributes(ColumnAlteration alteration) {
		throw new IllegalArgumentException("No statement of this product makes %s.%s %s".formatted(alteration.table(),
				alteration.name(), alteration.to().attributes()));
	}

	@Override
	public String comment(String table, @Nullable String comment) {
		return "comment on table %s is %s".formatted(table, (comment != null) ? Literals.of(comment) : "null");
	}

	@Override
	public Optional<String> comment(String table, String name, String comment) {
		return Optional.of(ColumnSql.comment(table, name, comment));
	}

	@Override
	public Optional<String> replacePrimaryKey(String table, String columns) {
		return Optional.empty();
	}

	@Override
	public List<String> removeRestOfForeignKey(ObjectName table, String key, SqlNames names) {
		return List.of();
	}

	@Override
	public Optional<String> dropEmptySchema(String name) {
		return Optional.of("drop schema %s restrict".formatted(name));
	}

	@Override
	public String validity(Validity validity) {
		return "";
	}

	@Override
	public String indexDefinition(String definition) {
		return definition;
	}

	@Override
	public List<String> changeType(ColumnAlteration alteration) {
		return List.of(alteration.statement("set data type " + ColumnSql.type(alteration.to())));
	}

	@Override
	public List<String> changeIdentity(ColumnAlteration alteration) {
		Identity identity = alteration.to().identity();
		return List.of(alteration
			.statement((identity != null) ? "set generated " + ColumnSql.identity(identity) : "drop identity"));
	}

	@Override
	public List<String> changeGenerated(ColumnAlteration alteration) {
		if (alteration.to().generatedAs() == null) {
			return List.of(alteration.statement("drop expression"));
		}
		return withComment(alteration, List.of(alteration.dropColumn(), alteration.addColumn()));
	}

	/**
	 * A column that is written anew loses its comment.
	 */
	static List<String> withComment(ColumnAlteration alteration, List<String> statements) {
		String comment = alteration.to().comment();
		if (comment == null) {
			return statements;
		}
		List<String> all = new ArrayList<>(statements);
		all.add(ColumnSql.comment(alteration.table(), alteration.name(), comment));
		return all;
	}

}
