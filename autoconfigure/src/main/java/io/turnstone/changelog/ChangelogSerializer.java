package io.turnstone.changelog;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import liquibase.change.core.RawSQLChange;
import liquibase.serializer.LiquibaseSerializable;
import liquibase.serializer.core.yaml.YamlChangeLogSerializer;
import org.yaml.snakeyaml.DumperOptions;

/**
 * Liquibase's serializer for YAML, in an order for people: what a thing is called comes
 * first, lists of other things come last, and statements stand in one line.
 */
final class ChangelogSerializer extends YamlChangeLogSerializer {

	private static final List<String> FIRST = List.of("id", "author", "comment", "objectQuotingStrategy", "dbms",
			"schemaName", "tableName", "indexName", "sequenceName", "constraintName", "baseTableSchemaName",
			"baseTableName", "baseColumnNames", "name", "type", "columnName", "columnNames");

	private static final List<String> LAST = List.of("constraints", "remarks", "columns", "sql", "changes", "rollback");

	private static final Comparator<String> ORDER = Comparator.comparingInt(ChangelogSerializer::rank)
		.thenComparing(Comparator.naturalOrder());

	@Override
	protected DumperOptions createDumperOptions() {
		DumperOptions options = super.createDumperOptions();
		options.setSplitLines(false);
		return options;
	}

	@Override
	protected Comparator<String> getComparator(LiquibaseSerializable object) {
		return ORDER;
	}

	@Override
	protected Set<String> getSerializableObjectFields(LiquibaseSerializable object) {
		Set<String> fields = new LinkedHashSet<>(super.getSerializableObjectFields(object));
		if (object instanceof RawSQLChange) {
			fields.remove("stripComments");
		}
		return fields;
	}

	private static int rank(String field) {
		int first = FIRST.indexOf(field);
		return (first >= 0) ? first : FIRST.size() + 1 + LAST.indexOf(field);
	}

}
