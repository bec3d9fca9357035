package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import liquibase.change.core.RawSQLChange;
import liquibase.changelog.ChangeSet;
import liquibase.precondition.core.PreconditionContainer;
import liquibase.serializer.LiquibaseSerializable;
import liquibase.serializer.core.yaml.YamlChangeLogSerializer;
import org.yaml.snakeyaml.DumperOptions;

/**
 * Liquibase's serializer for YAML, in an order for people: what a thing is called comes
 * first, lists of other things come last, and statements stand in one line. Liquibase
 * itself writes preconditions, and more than one change of a rollback, in a form that it
 * cannot read.
 */
final class ChangeSetData extends YamlChangeLogSerializer {

	private static final List<String> FIRST = List.of("id", "author", "comment", "objectQuotingStrategy", "dbms",
			"schemaName", "tableName", "indexName", "sequenceName", "constraintName", "baseTableSchemaName",
			"baseTableName", "baseColumnNames", "name", "type", "columnName", "columnNames");

	private static final List<String> LAST = List.of("constraints", "remarks", "columns", "sql", "changes", "rollback");

	/**
	 * Order of the fields of anything that a changelog consists of.
	 */
	static final Comparator<String> ORDER = Comparator.comparingInt(ChangeSetData::rank)
		.thenComparing(Comparator.naturalOrder());

	/**
	 * Return a change set as plain data.
	 * @param changeSet the change set
	 * @return maps, lists and scalars, as YAML and JSON have them
	 */
	Object of(ChangeSet changeSet) {
		return toMap(changeSet);
	}

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
		if (object instanceof ChangeSet) {
			fields.removeAll(Set.of("preconditions", "rollback"));
		}
		return fields;
	}

	@Override
	protected Object toMap(LiquibaseSerializable object) {
		Object map = super.toMap(object);
		if (object instanceof ChangeSet changeSet) {
			complete(fields(map), changeSet);
		}
		return map;
	}

	private void complete(Map<String, Object> fields, ChangeSet changeSet) {
		PreconditionContainer guard = changeSet.getPreconditions();
		if (guard != null) {
			List<Object> entries = new ArrayList<>();
			entries.add(Map.of("onFail", guard.getOnFail().toString()));
			if (guard.getOnFailMessage() != null) {
				entries.add(Map.of("onFailMessage", guard.getOnFailMessage()));
			}
			guard.getNestedPreconditions().forEach((precondition) -> entries.add(toMap(precondition)));
			fields.put("preConditions", entries);
		}
		List<Object> rollback = changeSet.getRollback().getChanges().stream().map(this::toMap).toList();
		if (!rollback.isEmpty()) {
			fields.put("rollback", rollback);
		}
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> fields(Object map) {
		return ((Map<String, Map<String, Object>>) map).values().iterator().next();
	}

	private static int rank(String field) {
		int first = FIRST.indexOf(field);
		return (first >= 0) ? first : FIRST.size() + 1 + LAST.indexOf(field);
	}

}
