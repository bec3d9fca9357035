package io.turnstone.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Sequence;

/**
 * What has to be said in H2's own SQL.
 */
class H2Sql extends StandardSql {

	private static final String INVISIBLE = "invisible";

	private static final String DEFAULT_ON_NULL = "default on null";

	private final Connection connection;

	H2Sql(Connection connection) {
		this.connection = connection;
	}

	/**
	 * Ask H2's parser, because its list of keywords depends on settings.
	 */
	@Override
	public boolean reserves(String word) {
		String sql = "create table %s (%s integer)".formatted(word, word);
		try (PreparedStatement statement = this.connection.prepareStatement(sql)) {
			return false;
		}
		catch (SQLException ex) {
			return true;
		}
	}

	/**
	 * H2 cannot rename a sequence, so another one goes on where it was.
	 */
	@Override
	public List<String> renameSequence(Sequence sequence, String name, SqlNames names) {
		String schema = Objects.requireNonNullElse(sequence.name().schema(), "");
		String where = "sequence_name = %s and sequence_schema = %s".formatted(Literals.of(sequence.name().name()),
				schema.isEmpty() ? "current_schema" : Literals.of(schema));
		String start = (sequence.start() != null) ? " start with " + sequence.start() : "";
		String limit = (sequence.limit() != null) ? " " + sequence.limit() : "";
		String renamed = names.qualified(sequence.name(), name);
		return List.of("create sequence %s%s increment by %d%s".formatted(renamed, start, sequence.increment(), limit),
				"alter sequence %s restart with (select base_value from information_schema.sequences where %s)"
					.formatted(renamed, where),
				"drop sequence " + names.of(sequence.name()));
	}

	@Override
	public Optional<String> advance(String name, Sequence sequence, String keys) {
		long first = ProductSql.firstValue(sequence);
		return Optional
			.of("alter sequence %s restart with (select case when max(id) >= %d then max(id) + %d else %d end from %s)"
				.formatted(name, first, sequence.increment(), first, keys));
	}

	@Override
	public String definition(String name, Column column) {
		String attributes = Objects.requireNonNullElse(column.attributes(), "");
		if (attributes.isEmpty()) {
			return super.definition(name, column);
		}
		boolean invisible = isInvisible(attributes);
		String rest = invisible ? attributes.substring(INVISIBLE.length()).trim() : attributes;
		String start = name + ' ' + ColumnSql.type(column);
		return start + (invisible ? " " + INVISIBLE : "")
				+ super.definition(name, column.withNullable(true)).substring(start.length())
				+ (rest.isEmpty() ? "" : " " + rest) + (column.nullable() ? "" : " not null");
	}

	/**
	 * A column of another type loses that it takes its default for null.
	 */
	@Override
	public List<String> changeType(ColumnAlteration alteration) {
		List<String> statements = new ArrayList<>(becomesJson(alteration)
				? List.of(alteration.statement("set data type json using %s format json".formatted(alteration.name())))
				: super.changeType(alteration));
		if (Objects.requireNonNullElse(alteration.to().attributes(), "").endsWith(DEFAULT_ON_NULL)) {
			statements.add(alteration.statement("set " + DEFAULT_ON_NULL));
		}
		return statements;
	}

	/**
	 * Without being told, H2 takes a text for a string of JSON, quotes and all.
	 */
	private static boolean becomesJson(ColumnAlteration alteration) {
		DataType from = alteration.from().type();
		DataType to = alteration.to().type();
		return from != null && to != null && to.base().equals("json") && from.base().startsWith("character");
	}

	@Override
	public List<String> changeAttributes(ColumnAlteration alteration) {
		String from = Objects.requireNonNullElse(alteration.from().attributes(), "");
		String to = Objects.requireNonNullElse(alteration.to().attributes(), "");
		List<String> statements = new ArrayList<>();
		if (isInvisible(from) != isInvisible(to)) {
			statements.add(alteration.statement(isInvisible(to) ? "set invisible" : "set visible"));
		}
		if (!onUpdate(from).equals(onUpdate(to))) {
			statements.add(alteration.statement(onUpdate(to).isEmpty() ? "drop on update" : "set " + onUpdate(to)));
		}
		if (from.endsWith(DEFAULT_ON_NULL) != to.endsWith(DEFAULT_ON_NULL)) {
			statements.add(alteration.statement((to.endsWith(DEFAULT_ON_NULL) ? "set " : "drop ") + DEFAULT_ON_NULL));
		}
		return statements;
	}

	private static boolean isInvisible(String attributes) {
		return attributes.startsWith(INVISIBLE);
	}

	private static String onUpdate(String attributes) {
		int start = attributes.indexOf("on update ");
		int end = attributes.endsWith(DEFAULT_ON_NULL) ? attributes.length() - DEFAULT_ON_NULL.length()
				: attributes.length();
		return (start >= 0) ? attributes.substring(start, end).trim() : "";
	}

	@Override
	public List<String> changeIdentity(ColumnAlteration alteration) {
		List<String> statements = new ArrayList<>(super.changeIdentity(alteration));
		if (alteration.from().identity() == null) {
			statements.add(alteration.statement("restart with (select greatest(coalesce(max(%s), 0), 0) + 1 from %s)"
				.formatted(alteration.name(), alteration.table())));
		}
		return statements;
	}

	@Override
	public List<String> changeGenerated(ColumnAlteration alteration) {
		Column to = alteration.to();
		if (to.generatedAs() == null) {
			return super.changeGenerated(alteration);
		}
		return withComment(alteration,
				List.of(alteration.statement(ColumnSql.type(to)
						+ (isInvisible(Objects.requireNonNullElse(to.attributes(), "")) ? " " + INVISIBLE : "") + " "
						+ generated(to.generatedAs()))));
	}

}
