package io.turnstone.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.turnstone.schema.Check;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.internal.util.StringHelper;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * What Hibernate writes to create the columns of a table: all at once, and one by one.
 */
final class CreationCapture {

	private final Table table;

	private final Metadata metadata;

	private final SqlStringGenerationContext context;

	private final StoredNames names;

	private final Map<String, String> definitions = new HashMap<>();

	CreationCapture(Table table, Metadata metadata, SqlStringGenerationContext context, StoredNames names) {
		this.table = table;
		this.metadata = metadata;
		this.context = NamingContext.withPlaceholder(context);
		this.names = names;
	}

	/**
	 * Write what creates the table's columns and checks.
	 * @param checks gives the checks names
	 * @param types the types of the columns that are no more than a type
	 * @param discriminators all columns that are discriminators, which have checks that
	 * they do not know of
	 * @return the statement
	 */
	String write(CheckCapture checks, Map<String, String> types, Set<Column> discriminators) {
		return checks.write((columnsOnly) -> {
			columnsOnly.getColumns()
				.stream()
				.filter((column) -> !isPlain(column, types) || discriminators.contains(column))
				.forEach((column) -> this.definitions.put(this.names.of(column), definition(columnsOnly.only(column))));
			return create(columnsOnly);
		});
	}

	private boolean isPlain(Column column, Map<String, String> types) {
		return types.containsKey(this.names.of(column)) && !column.isIdentity() && column.getDefaultValue() == null
				&& column.getCollation() == null && column.getCheckConstraints().isEmpty();
	}

	/**
	 * Return what a statement says of a column, from its name on.
	 */
	private String definition(ColumnsOnlyTable columnOnly) {
		String statement = create(columnOnly);
		return statement.substring(statement.indexOf('(') + 1, statement.lastIndexOf(')'));
	}

	private String create(Table columnsOnly) {
		return this.context.getDialect()
			.getTableExporter()
			.getSqlCreateStrings(columnsOnly, this.metadata, this.context)[0];
	}

	/**
	 * Return the columns as they can be created one by one.
	 * @param checks the checks of the table
	 * @param types the types of the columns that are no more than a type
	 * @return the columns, which are none where one may depend on another
	 */
	IndependentColumns columns(CheckCapture checks, Map<String, String> types) {
		if (dependOnEachOther(checks, types)) {
			return IndependentColumns.none();
		}
		Map<String, String> plain = new HashMap<>(types);
		plain.keySet().removeAll(this.definitions.keySet());
		Map<String, String> written = new HashMap<>();
		Set<String> notNull = new HashSet<>();
		for (Column column : this.table.getColumns()) {
			String name = this.names.of(column);
			if (plain.containsKey(name)) {
				written.put(name, column.getQuotedName(this.context.getDialect()));
				if (!column.isNullable()) {
					notNull.add(name);
				}
			}
		}
		return new IndependentColumns(plain, written, notNull, this.definitions);
	}

	/**
	 * Tell whether something of the table may name several columns, as anything in SQL
	 * may, and the checks of the table itself: Hibernate adds one where a subclass in the
	 * same table must have a value. Those that it adds to a column are over that one.
	 */
	private boolean dependOnEachOther(CheckCapture checks, Map<String, String> types) {
		return StringHelper.isNotEmpty(this.table.getOptions()) || !this.table.getChecks().isEmpty()
				|| checks.checks().stream().anyMatch((check) -> check.source() != Check.Source.IMPLICIT)
				|| this.table.getColumns().stream().anyMatch((column) -> mayNameOthers(column, types));
	}

	private boolean mayNameOthers(Column column, Map<String, String> types) {
		return !types.containsKey(this.names.of(column)) || column.getGeneratedAs() != null
				|| StringHelper.isNotEmpty(column.getOptions()) || column instanceof AggregateColumn;
	}

}
