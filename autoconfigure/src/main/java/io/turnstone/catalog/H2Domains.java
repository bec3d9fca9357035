package io.turnstone.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.turnstone.schema.ObjectName;
import io.turnstone.schema.UserType;
import io.turnstone.schema.UserType.Form;

/**
 * Domains of an H2 database, which are the only types that can be made in one.
 *
 * @param views the views of the information schema
 */
record H2Domains(H2Views views) {

	void addTo(SchemaAssembly<ObjectName> schema) throws SQLException {
		Map<ObjectName, List<String>> domains = new LinkedHashMap<>();
		this.views.forEachInScope("""
				SELECT DOMAIN_SCHEMA, DOMAIN_NAME, DOMAIN_DEFAULT,
					DATA_TYPE_SQL(DOMAIN_SCHEMA, DOMAIN_NAME, 'DOMAIN', DTD_IDENTIFIER) AS TYPE_TEXT
				FROM INFORMATION_SCHEMA.DOMAINS WHERE DOMAIN_SCHEMA IN (%s)""", (row) -> {
			List<String> parts = domains.computeIfAbsent(name(row), (name) -> new ArrayList<>());
			parts.add(row.getString("type_text"));
			if (row.getString("domain_default") != null) {
				parts.add("default " + row.getString("domain_default"));
			}
		});
		Map<ObjectName, String> conditions = conditions();
		this.views.forEachInScope("""
				SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, DOMAIN_SCHEMA, DOMAIN_NAME
				FROM INFORMATION_SCHEMA.DOMAIN_CONSTRAINTS WHERE DOMAIN_SCHEMA IN (%s)
				ORDER BY CONSTRAINT_NAME""", (row) -> domains.getOrDefault(name(row), new ArrayList<>())
			.add("check (%s)".formatted(conditions.get(constraint(row)))));
		domains.forEach((name, parts) -> schema.add(UserType.of(name, Form.DOMAIN, parts)));
	}

	private Map<ObjectName, String> conditions() throws SQLException {
		Map<ObjectName, String> conditions = new HashMap<>();
		this.views.forEach(
				"SELECT CONSTRAINT_SCHEMA, CONSTRAINT_NAME, CHECK_CLAUSE FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS",
				(row) -> conditions.put(constraint(row), row.getString("check_clause")));
		return conditions;
	}

	private ObjectName name(ResultSet row) throws SQLException {
		return this.views.name(row.getString("domain_schema"), row.getString("domain_name"));
	}

	private static ObjectName constraint(ResultSet row) throws SQLException {
		return new ObjectName(row.getString("constraint_schema"), row.getString("constraint_name"));
	}

}
