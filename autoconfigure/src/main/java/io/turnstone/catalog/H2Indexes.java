package io.turnstone.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.turnstone.schema.Index;
import io.turnstone.schema.Index.Part;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

/**
 * Indexes of H2 that no constraint brought along.
 */
final class H2Indexes {

	private static final Set<String> PLAIN = Set.of("INDEX", "UNIQUE INDEX");

	private final H2Views views;

	private final SchemaAssembly<ObjectName> schema;

	private final Map<ObjectName, Found> found = new LinkedHashMap<>();

	private H2Indexes(H2Views views, SchemaAssembly<ObjectName> schema) {
		this.views = views;
		this.schema = schema;
	}

	/**
	 * Add the indexes to their tables.
	 * @param views the views that tell of them
	 * @param schema the schema that holds the tables
	 * @param ofConstraints the indexes that primary and unique keys use
	 * @throws SQLException if the database refuses a query
	 */
	static void read(H2Views views, SchemaAssembly<ObjectName> schema, Set<ObjectName> ofConstraints)
			throws SQLException {
		H2Indexes indexes = new H2Indexes(views, schema);
		indexes.readIndexes(ofConstraints);
		indexes.readParts();
		indexes.found.forEach((name, index) -> index.addTo(name.name()));
	}

	private void readIndexes(Set<ObjectName> ofConstraints) throws SQLException {
		this.views.forEachOfTables("""
				SELECT INDEX_SCHEMA, INDEX_NAME, TABLE_SCHEMA, TABLE_NAME, INDEX_TYPE_NAME, NULLS_DISTINCT
				FROM INFORMATION_SCHEMA.INDEXES WHERE NOT IS_GENERATED AND %s
				ORDER BY INDEX_SCHEMA, INDEX_NAME""", (row) -> {
			ObjectName index = index(row);
			TableAssembly table = this.schema.table(this.views.table(row));
			if (table == null || ofConstraints.contains(index)) {
				return;
			}
			if ("NO".equals(row.getString("nulls_distinct"))) {
				this.schema.find(table, index.name(),
						"The unique index holds nulls to be equal, which is not compared");
			}
			this.found.put(index,
					new Found(table, row.getString("index_type_name"), new ArrayList<>(), new ArrayList<>()));
		});
	}

	/**
	 * An order of nulls that is not the one the database has for all indexes is part of
	 * an index's definition.
	 */
	private void readParts() throws SQLException {
		String setting = nullOrdering();
		this.views.forEachOfTables("""
				SELECT INDEX_SCHEMA, INDEX_NAME, COLUMN_NAME, ORDERING_SPECIFICATION, NULL_ORDERING
				FROM INFORMATION_SCHEMA.INDEX_COLUMNS WHERE %s
				ORDER BY INDEX_SCHEMA, INDEX_NAME, ORDINAL_POSITION""", (row) -> {
			Found index = this.found.get(index(row));
			if (index != null) {
				boolean descending = "DESC".equals(row.getString("ordering_specification"));
				String nulls = row.getString("null_ordering");
				index.parts().add(new Part(row.getString("column_name"), false, descending));
				index.nulls()
					.add((nulls != null && !nulls.equals(usual(setting, descending)))
							? " nulls " + nulls.toLowerCase(Locale.ROOT) : "");
			}
		});
	}

	private @Nullable String nullOrdering() throws SQLException {
		List<String> values = new ArrayList<>();
		this.views.forEach("""
				SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS
				WHERE SETTING_NAME = 'DEFAULT_NULL_ORDERING'""", (row) -> values.add(row.getString("setting_value")));
		return values.isEmpty() ? null : values.get(0);
	}

	private static String usual(@Nullable String setting, boolean descending) {
		boolean first = "FIRST".equals(setting) || (!"LAST".equals(setting) && "HIGH".equals(setting) == descending);
		return first ? "FIRST" : "LAST";
	}

	private static ObjectName index(ResultSet row) throws SQLException {
		return new ObjectName(row.getString("index_schema"), row.getString("index_name"));
	}

	/**
	 * Index of which parts are being found.
	 *
	 * @param table the table
	 * @param kind the kind, such as {@code UNIQUE INDEX}
	 * @param parts the parts
	 * @param nulls what each part says of nulls
	 */
	private record Found(TableAssembly table, String kind, List<Part> parts, List<String> nulls) {

		void addTo(String name) {
			TableAssembly.IndexAssembly index = this.table.index(name,
					new Index(name, this.kind.startsWith("UNIQUE"), List.of(), null, definition(), Validity.VALID));
			this.parts.forEach(index::add);
		}

		private @Nullable String definition() {
			boolean plain = PLAIN.contains(this.kind);
			if (plain && this.nulls.stream().allMatch(String::isEmpty)) {
				return null;
			}
			List<String> words = new ArrayList<>();
			for (int i = 0; i < this.parts.size(); i++) {
				words.add(this.parts.get(i) + this.nulls.get(i));
			}
			String list = "(%s)".formatted(String.join(", ", words));
			return plain ? list : this.kind.toLowerCase(Locale.ROOT) + " " + list;
		}

	}

}
