package io.turnstone.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import io.turnstone.schema.Finding;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.UserType;
import org.jspecify.annotations.Nullable;

/**
 * Schema that is being put together from the rows of several catalog queries.
 *
 * @param <K> the type of what the catalog knows a table by
 */
final class SchemaAssembly<K> {

	private final Map<K, TableAssembly> tables = new LinkedHashMap<>();

	private final List<Sequence> sequences = new ArrayList<>();

	private final List<UserType> types = new ArrayList<>();

	private final Set<String> absent = new HashSet<>();

	private final SortedMap<ObjectName, String> others = new TreeMap<>();

	private final Set<Finding> findings = new LinkedHashSet<>();

	/**
	 * Return the table of a key, which is a new one where it was not asked for before.
	 * @param key what the catalog knows the table by
	 * @param name the name
	 * @param comment the comment
	 * @return the table, to which columns, keys and so on can be added
	 */
	TableAssembly table(K key, ObjectName name, @Nullable String comment) {
		return this.tables.computeIfAbsent(key, (ignored) -> new TableAssembly(name, comment));
	}

	/**
	 * Return the table of a key.
	 * @param key what the catalog knows the table by
	 * @return the table, or {@code null} where it is not among those to read
	 */
	@Nullable TableAssembly table(K key) {
		return this.tables.get(key);
	}

	void add(Sequence sequence) {
		this.sequences.add(sequence);
	}

	void add(UserType type) {
		this.types.add(type);
	}

	/**
	 * Note schemas that are not there. Without the default one nothing can be compared.
	 */
	void missing(Collection<String> schemas, CatalogScope scope) {
		for (String schema : schemas) {
			if (scope.others().contains(schema)) {
				this.absent.add(schema);
			}
			else {
				find(schema, "There is no such schema");
			}
		}
	}

	/**
	 * Add what is no table, but has the name of one.
	 * @param name the name
	 * @param kind what it is, in words
	 */
	void addOther(ObjectName name, String kind) {
		this.others.put(name, kind);
	}

	void find(String object, String reason) {
		this.findings.add(new Finding(object, reason));
	}

	void find(TableAssembly table, @Nullable String part, String reason) {
		find((part != null) ? table.name() + "." + part : table.name().toString(), reason);
	}

	Schema toSchema() {
		return Schema
			.of(this.tables.values().stream().map(TableAssembly::toTable).toList(), this.sequences,
					List.copyOf(this.findings))
			.withTypes(this.types)
			.withOthers(this.others)
			.withAbsent(this.absent);
	}

}
