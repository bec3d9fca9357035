package io.turnstone.changelog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import liquibase.database.Database;
import liquibase.datatype.DataTypeFactory;
import liquibase.statement.DatabaseFunction;
import org.jspecify.annotations.Nullable;

/**
 * What Liquibase's changes for tables and columns can express without altering it.
 */
final class ExactWords {

	private static final Pattern PARTS = Pattern.compile("'[^']*'|\"[^\"]*\"|[^'\"]+");

	private final Target target;

	private final Set<String> inexactTypes;

	private ExactWords(Target target, Set<String> inexactTypes) {
		this.target = target;
		this.inexactTypes = inexactTypes;
	}

	static ExactWords of(Target target, List<Change> changes, TypeOracle oracle) {
		ExactWords words = new ExactWords(target, Set.of());
		Map<String, String> doubtful = new LinkedHashMap<>();
		for (Change change : changes) {
			for (Column column : change.accept(new DefinedColumns())) {
				if (words.express(column) && !words.rendersLiterally(column)) {
					doubtful.put(ColumnSql.type(column), words.rendered(ColumnSql.type(column)));
				}
			}
		}
		return doubtful.isEmpty() ? words : new ExactWords(target, oracle.differing(doubtful));
	}

	/**
	 * Tell whether Liquibase's changes can define a column.
	 * @param column the column
	 * @return {@code true} if the column comes out as it should
	 */
	boolean express(Column column) {
		return column.generatedAs() == null && column.collation() == null && column.inlineCheck() == null
				&& column.attributes() == null && expressComment(column.comment()) && expressIdentity(column)
				&& expressDefault(column.defaultValue()) && expressType(ColumnSql.type(column));
	}

	private boolean expressType(String type) {
		// Liquibase takes what is in braces for properties of its own
		return !this.inexactTypes.contains(type) && !type.contains("{");
	}

	boolean expressComment(@Nullable String comment) {
		return comment == null || Literals.isSafe(comment);
	}

	/**
	 * Tell whether Liquibase leaves a default as it is: it takes all that begin with
	 * {@code current_timestamp} for {@code now()}.
	 * @param expression the default
	 * @return {@code true} if Liquibase leaves it as it is
	 */
	boolean expressDefault(@Nullable String expression) {
		if (expression == null) {
			return true;
		}
		String upper = expression.toUpperCase(Locale.ROOT);
		String rendered = this.target.database().generateDatabaseFunctionValue(new DatabaseFunction(expression));
		return Literals.isSafe(expression) && expression.equals(rendered) && !upper.contains("GENERATED ")
				&& !upper.equals("NULL");
	}

	/**
	 * The oracle is asked about types without identity only, so that with identity the
	 * type has to be rendered in the same way.
	 */
	private boolean expressIdentity(Column column) {
		String type = ColumnSql.type(column);
		return column.identity() == null || this.target.product().hasLiquibaseWordFor(column.identity())
				&& rendered(type + "{autoIncrement:true}").equals(rendered(type));
	}

	private boolean rendersLiterally(Column column) {
		String type = ColumnSql.type(column);
		return normalized(rendered(type)).equals(normalized(type));
	}

	private String rendered(String type) {
		Database database = this.target.database();
		return DataTypeFactory.getInstance().fromDescription(type, database).toDatabaseDataType(database).toString();
	}

	private static String normalized(String type) {
		return PARTS.matcher(type).replaceAll((part) -> Matcher.quoteReplacement(normalizedPart(part.group())));
	}

	private static String normalizedPart(String part) {
		boolean quoted = part.startsWith("'") || part.startsWith("\"");
		return quoted ? part : part.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
	}

	/**
	 * Columns that a change or its reverse defines.
	 */
	private static final class DefinedColumns implements SelectiveVisitor<List<Column>> {

		@Override
		public List<Column> visit(Change.CreateTable change) {
			return change.table().columns();
		}

		@Override
		public List<Column> visit(Change.DropTable change) {
			return change.table().columns();
		}

		@Override
		public List<Column> visit(Change.AddColumn change) {
			return List.of(change.column());
		}

		@Override
		public List<Column> visit(Change.DropColumn change) {
			return List.of(change.column());
		}

		@Override
		public List<Column> otherwise(Change change) {
			return List.of();
		}

	}

}
