package io.turnstone.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.schema.Column;
import io.turnstone.schema.Finding;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.Identity;
import io.turnstone.schema.Index;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.hibernate.HibernateException;
import org.hibernate.annotations.OnDeleteAction;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.unique.UniqueDelegate;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.DenormalizedTable;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/**
 * Structure of one mapped table, taken from Hibernate's metadata.
 */
final class TableCapture {

	/**
	 * What a column definition may hold besides a type.
	 */
	private static final Pattern MORE_THAN_A_TYPE = Pattern
		.compile("(?i)\\b(default|null|check|unique|primary|references|generated|collate|comment|constraint)\\b");

	private static final Pattern ON_DELETE = Pattern
		.compile("(?i)\\bon\\s+delete\\s+(no\\s+action|restrict|cascade|set\\s+null|set\\s+default)\\b");

	private static final Pattern NOT_NULL = Pattern.compile("(?i)\\bnot\\s+null\\b");

	private final org.hibernate.mapping.Table table;

	private final Metadata metadata;

	private final SqlStringGenerationContext context;

	private final Dialect dialect;

	private final StoredNames names;

	private final Map<String, Index> askedIndexes = new HashMap<>();

	private final List<String> indexStatements = new ArrayList<>();

	private final Map<org.hibernate.mapping.Column, String> untyped = new LinkedHashMap<>();

	private final Set<Finding> findings = new LinkedHashSet<>();

	TableCapture(org.hibernate.mapping.Table table, Metadata metadata, SqlStringGenerationContext context,
			StoredNames names) {
		this.table = table;
		this.metadata = metadata;
		this.context = context;
		this.dialect = context.getDialect();
		this.names = names;
	}

	MappedTable capture(Set<org.hibernate.mapping.Column> discriminators) {
		Map<String, String> types = types();
		CheckCapture checks = new CheckCapture(this.table, this.untyped.keySet(), discriminators, this.dialect);
		CreationCapture creation = new CreationCapture(this.table, this.metadata, this.context, this.names);
		String create = creation.write(checks, types, discriminators);
		Table structure = new Table(this.names.of(this.table), columns(), primaryKey(), uniqueKeys(), foreignKeys(),
				indexes(), List.of(), comment(this.table.getComment()), seeds());
		List<String> statements = new ArrayList<>();
		statements.add(create);
		statements.addAll(this.indexStatements);
		return new MappedTable(structure, types, checks.checks(), documents(), this.askedIndexes, statements,
				this.askedIndexes.isEmpty() ? creation.columns(checks, types) : IndependentColumns.none());
	}

	/**
	 * Return what of the table Hibernate does not write.
	 * @return the findings
	 */
	List<Finding> findings() {
		List<Finding> findings = new ArrayList<>(this.findings);
		this.untyped.forEach(
				(column, reason) -> findings.add(new Finding(this.names.of(this.table) + "." + this.names.of(column),
						"Hibernate cannot write its type, so only its name and nullability are compared: " + reason)));
		return findings;
	}

	private List<Column> columns() {
		return this.table.getColumns().stream().map(this::column).toList();
	}

	private Column column(org.hibernate.mapping.Column column) {
		return new Column(this.names.of(column), null, isNullable(column), column.getDefaultValue(),
				column.isIdentity() ? Identity.BY_DEFAULT : null, column.getGeneratedAs(), column.getCollation(),
				comment(column.getComment()));
	}

	private boolean isNullable(org.hibernate.mapping.Column column) {
		String definition = Objects.requireNonNullElse(column.getSqlType(), "");
		return column.isNullable() && !isInPrimaryKey(column) && !NOT_NULL.matcher(definition).find();
	}

	/**
	 * No database tells an empty comment from none.
	 */
	private static @Nullable String comment(@Nullable String comment) {
		return (comment != null && !comment.isEmpty()) ? comment : null;
	}

	private boolean isInPrimaryKey(org.hibernate.mapping.Column column) {
		return this.table.getPrimaryKey() != null && this.table.getPrimaryKey().containsColumn(column);
	}

	private Map<String, String> types() {
		Map<String, String> types = new HashMap<>();
		for (org.hibernate.mapping.Column column : this.table.getColumns()) {
			try {
				String type = column.getSqlType(this.metadata);
				if (!MORE_THAN_A_TYPE.matcher(type).find()) {
					types.put(this.names.of(column), type);
				}
			}
			catch (HibernateException ex) {
				this.untyped.put(column, ex.toString());
			}
		}
		return types;
	}

	private Set<String> documents() {
		return this.table.getColumns()
			.stream()
			.filter(AggregateColumn.class::isInstance)
			.map(this.names::of)
			.collect(Collectors.toSet());
	}

	private @Nullable PrimaryKey primaryKey() {
		org.hibernate.mapping.PrimaryKey key = this.table.getPrimaryKey();
		if (key == null || key.getColumns().isEmpty()) {
			return null;
		}
		org.hibernate.mapping.UniqueKey named = key.getOrderingUniqueKey();
		String name = (named != null && named.isNameExplicit()) ? this.names.of(named.getName()) : null;
		return new PrimaryKey(name, names(key.getColumns()));
	}

	private List<UniqueKey> uniqueKeys() {
		List<UniqueKey> keys = new ArrayList<>();
		Set<Set<String>> covered = new HashSet<>();
		for (org.hibernate.mapping.UniqueKey key : this.table.getUniqueKeys().values()) {
			List<String> columns = names(key.getColumns());
			if (!key.getColumns().stream().allMatch(this::isThere)) {
				this.findings.add(new Finding(this.names.of(this.table) + "(" + String.join(", ", columns) + ")",
						"a unique key is over columns only, so it is not compared"));
			}
			else if (isWritten(key) && covered.add(Set.copyOf(columns))) {
				keys.add(new UniqueKey(key.isNameExplicit() ? this.names.of(key.getName()) : madeUp(key.getName()),
						columns));
			}
		}
		for (org.hibernate.mapping.Column column : this.table.getColumns()) {
			if (column.isUnique() && !this.table.isPrimaryKey(column) && covered.add(Set.of(this.names.of(column)))) {
				keys.add(new UniqueKey(madeUp(column.getUniqueKeyName()), List.of(this.names.of(column))));
			}
		}
		return keys;
	}

	/**
	 * Return a name that Hibernate made up, unless it made it up for the table of a
	 * superclass: a schema has each name once.
	 */
	private @Nullable String madeUp(@Nullable String name) {
		return (this.table instanceof DenormalizedTable) ? null : this.names.of(name);
	}

	private List<ForeignKey> foreignKeys() {
		return this.table.getForeignKeyCollection()
			.stream()
			.filter((key) -> key.isCreationEnabled() && key.isPhysicalConstraint())
			.filter(this::isWritten)
			.map(this::foreignKey)
			.toList();
	}

	private boolean isWritten(org.hibernate.mapping.ForeignKey key) {
		return isWritten("foreign keys",
				this.dialect.getForeignKeyExporter().getSqlCreateStrings(key, this.metadata, this.context));
	}

	private boolean isWritten(org.hibernate.mapping.UniqueKey key) {
		UniqueDelegate delegate = this.dialect.getUniqueDelegate();
		// A key may hold a copy of the column, which does not know that it is unique
		org.hibernate.mapping.Column first = this.table.getColumn(key.getColumn(0));
		boolean ofColumn = key.getColumnSpan() == 1 && first.isUnique();
		return isWritten("unique keys",
				ofColumn ? delegate.getColumnDefinitionUniquenessFragment(first, this.context) : "",
				delegate.getTableCreationUniqueConstraintsFragment(this.table, this.context),
				delegate.getAlterTableToAddUniqueKeyCommand(key, this.metadata, this.context));
	}

	/**
	 * Tell whether Hibernate writes a key at all, which it does not for every product.
	 */
	private boolean isWritten(String kind, String... statements) {
		boolean written = Arrays.stream(statements).anyMatch((statement) -> !statement.isEmpty());
		if (!written) {
			this.findings.add(new Finding(kind, "Hibernate does not write all of them for this product, "
					+ "so those that it leaves out are not compared"));
		}
		return written;
	}

	private ForeignKey foreignKey(org.hibernate.mapping.ForeignKey key) {
		List<org.hibernate.mapping.Column> target = key.isReferenceToPrimaryKey()
				? key.getReferencedTable().getPrimaryKey().getColumns() : key.getReferencedColumns();
		return new ForeignKey(this.names.of(key.getName()), names(key.getColumns()),
				this.names.of(key.getReferencedTable()), names(target), deleteAction(key));
	}

	private DeleteAction deleteAction(org.hibernate.mapping.ForeignKey key) {
		Matcher inSql = ON_DELETE.matcher(Stream.of(key.getKeyDefinition(), key.getOptions())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" ")));
		if (inSql.find()) {
			return DeleteAction.valueOf(inSql.group(1).trim().replaceAll("\\s+", "_").toUpperCase(Locale.ROOT));
		}
		OnDeleteAction action = key.getOnDeleteAction();
		return (action != null && this.dialect.supportsCascadeDelete()) ? DeleteAction.valueOf(action.name())
				: DeleteAction.NO_ACTION;
	}

	private List<Index> indexes() {
		List<Index> plain = new ArrayList<>();
		for (org.hibernate.mapping.Index index : this.table.getIndexes().values()) {
			Index captured = index(index);
			if (isForTheDatabaseToTell(captured)) {
				ask(index, captured);
			}
			else {
				plain.add(captured);
			}
		}
		return plain;
	}

	private Index index(org.hibernate.mapping.Index index) {
		List<Index.Part> parts = index.getSelectables().stream().map((part) -> part(index, part)).toList();
		String options = index.getOptions();
		return new Index(this.names.of(index.getName()), index.isUnique(), parts,
				(options != null && !options.isBlank()) ? options : null);
	}

	private Index.Part part(org.hibernate.mapping.Index index, Selectable selectable) {
		boolean descending = "desc".equalsIgnoreCase(index.getSelectableOrderMap().get(selectable));
		if (selectable instanceof org.hibernate.mapping.Column column && isThere(column)) {
			return new Index.Part(this.names.of(this.table.getColumn(column)), false, descending);
		}
		return new Index.Part(selectable.getText(this.dialect), true, descending);
	}

	/**
	 * Tell whether the table has a column. Hibernate makes one of anything without
	 * brackets around it that the list of an index or unique key holds, such as
	 * {@code lower(name)}.
	 */
	private boolean isThere(org.hibernate.mapping.Column column) {
		return this.table.getColumn(column) != null;
	}

	/**
	 * Databases rewrite expressions and conditions, and some take {@code desc} without
	 * doing anything about it.
	 */
	private static boolean isForTheDatabaseToTell(Index index) {
		return index.columns().isEmpty() || index.filter() != null
				|| index.parts().stream().anyMatch(Index.Part::descending);
	}

	private void ask(org.hibernate.mapping.Index index, Index captured) {
		String suffix = "_i" + this.askedIndexes.size();
		String parts = String.join(", ", index.getSelectables()
			.stream()
			.map((part) -> Stream.of(part.getText(this.dialect), index.getSelectableOrderMap().getOrDefault(part, ""))
				.filter((text) -> !text.isEmpty())
				.reduce("%s %s"::formatted)
				.orElseThrow())
			.toList());
		this.askedIndexes.put(suffix, captured);
		this.indexStatements.add("%s %s on %s (%s) %s"
			.formatted(this.dialect.getCreateIndexString(index.isUnique()), MappedTable.NAME + suffix,
					MappedTable.TABLE, parts, Objects.requireNonNullElse(index.getOptions(), ""))
			.trim());
	}

	private List<String> seeds() {
		return this.table.getInitCommands(this.context)
			.stream()
			.flatMap((command) -> Arrays.stream(command.initCommands()))
			.toList();
	}

	private List<String> names(List<org.hibernate.mapping.Column> columns) {
		return columns.stream().map((column) -> {
			org.hibernate.mapping.Column known = this.table.getColumn(column);
			return this.names.of((known != null) ? known : column);
		}).toList();
	}

	static Stream<org.hibernate.mapping.Column> columnsOf(Value value) {
		return value.getSelectables()
			.stream()
			.filter(org.hibernate.mapping.Column.class::isInstance)
			.map(org.hibernate.mapping.Column.class::cast);
	}

}
