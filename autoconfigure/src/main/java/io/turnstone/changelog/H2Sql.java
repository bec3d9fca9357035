package io.turnstone.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.schema.Column;

/**
 * What has to be said in H2's own SQL.
 */
class H2Sql extends StandardSql {

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
				List.of(alteration.statement(ColumnSql.type(to) + " " + generated(to.generatedAs()))));
	}

}
