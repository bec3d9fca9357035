package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.schema.Identity;

/**
 * What the SQL standard says, for products without a class of their own.
 */
class StandardSql implements ProductSql {

	@Override
	public boolean reserves(String word) {
		return false;
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
