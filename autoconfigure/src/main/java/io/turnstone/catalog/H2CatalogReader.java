package io.turnstone.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Identity;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.TableStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Reader of H2's information schema.
 * <p>
 * H2 computes a view of its information schema anew whenever a query mentions it. So each
 * view is read once, as it is, and they are joined here. The queries are in capitals as
 * only those name the views whatever the settings of the database for identifiers.
 */
public final class H2CatalogReader implements CatalogReader {

	private static final LockWait LOCK_WAIT = new LockWait("CALL LOCK_TIMEOUT()", "SET LOCK_TIMEOUT %d",
			Duration::toMillis, 50200, "INFORMATION_SCHEMA.LOCKS tells who.");

	@Override
	public Schema read(Connection connection, CatalogScope scope) throws SQLException {
		return LOCK_WAIT.limit(connection, scope, this::readNow);
	}

	private Schema readNow(Connection connection, CatalogScope scope) throws SQLException {
		H2Views views = H2Views.of(connection, scope);
		SchemaAssembly<ObjectName> schema = new SchemaAssembly<>();
		schema.missing(views.missing(), scope);
		readTables(views, schema);
		readColumns(views, schema);
		H2Constraints constraints = H2Constraints.read(views);
		constraints.addTo(schema);
		H2Indexes.read(views, schema, constraints.indexes());
		readSequences(views, schema);
		new H2Domains(views).addTo(schema);
		return schema.toSchema();
	}

	@Override
	public Map<ObjectName, TableStatistics> statistics(Connection connection, CatalogScope scope) throws SQLException {
		return H2Statistics.read(connection, scope);
	}

	@Override
	public List<String> storedCode(Connection connection, String schema) throws SQLException {
		return StoredCode.read(connection, StoredCode.STANDARD, schema);
	}

	@Override
	public boolean readsExpressions() {
		return true;
	}

	private void readTables(H2Views views, SchemaAssembly<ObjectName> schema) throws SQLException {
		views.forEachOfTables("""
				SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, REMARKS FROM INFORMATION_SCHEMA.TABLES
				WHERE %s""", (row) -> {
			String type = row.getString("table_type");
			if (type.equals("BASE TABLE")) {
				schema.table(views.table(row), views.table(row), row.getString("remarks"));
			}
			else {
				schema.addOther(views.table(row), type.toLowerCase(Locale.ROOT));
			}
		});
	}

	private void readColumns(H2Views views, SchemaAssembly<ObjectName> schema) throws SQLException {
		views.forEachOfTables("""
				SELECT TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME, COLUMN_DEFAULT, IS_NULLABLE, IDENTITY_GENERATION,
					GENERATION_EXPRESSION, COLUMN_ON_UPDATE, IS_VISIBLE, DEFAULT_ON_NULL, REMARKS, DOMAIN_NAME,
					DATA_TYPE, CHARACTER_MAXIMUM_LENGTH, NUMERIC_PRECISION, NUMERIC_SCALE, DATETIME_PRECISION,
					DATA_TYPE_SQL(TABLE_SCHEMA, TABLE_NAME, 'TABLE', DTD_IDENTIFIER) AS TYPE_TEXT
				FROM INFORMATION_SCHEMA.COLUMNS WHERE %s
				ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION""", (row) -> {
			TableAssembly table = schema.table(views.table(row));
			if (table != null) {
				table.add(column(row));
			}
		});
	}

	private Column column(ResultSet row) throws SQLException {
		Identity identity = identity(row.getString("identity_generation"));
		String generatedAs = row.getString("generation_expression");
		String defaultValue = row.getString("column_default");
		if (identity != null || generatedAs != null || "NULL".equals(defaultValue)) {
			defaultValue = null;
		}
		return new Column(row.getString("column_name"), DataType.of(H2Types.text(row), row.getString("domain_name")),
				"YES".equals(row.getString("is_nullable")), defaultValue, identity, generatedAs, null,
				row.getString("remarks"))
			.withAttributes(attributes(row));
	}

	private static @Nullable String attributes(ResultSet row) throws SQLException {
		List<String> attributes = new ArrayList<>();
		if (!row.getBoolean("is_visible")) {
			attributes.add("invisible");
		}
		String onUpdate = row.getString("column_on_update");
		if (onUpdate != null) {
			attributes.add("on update " + onUpdate);
		}
		if (row.getBoolean("default_on_null") && row.getString("identity_generation") == null) {
			attributes.add("default on null");
		}
		return attributes.isEmpty() ? null : String.join(" ", attributes);
	}

	private @Nullable Identity identity(@Nullable String generation) {
		if (generation == null) {
			return null;
		}
		return "ALWAYS".equals(generation) ? Identity.ALWAYS : Identity.BY_DEFAULT;
	}

	private void readSequences(H2Views views, SchemaAssembly<ObjectName> schema) throws SQLException {
		views.forEachInScope(
				"""
						SELECT SEQUENCE_SCHEMA, SEQUENCE_NAME, INCREMENT, START_VALUE, MINIMUM_VALUE, MAXIMUM_VALUE, CYCLE_OPTION
						FROM INFORMATION_SCHEMA.SEQUENCES WHERE SEQUENCE_SCHEMA IN (%s)""",
				(row) -> {
					SequenceLimit limit = new SequenceLimit(row.getLong("increment"), row.getLong("minimum_value"),
							row.getLong("maximum_value"), "YES".equals(row.getString("cycle_option")));
					schema
						.add(new Sequence(views.name(row.getString("sequence_schema"), row.getString("sequence_name")),
								row.getLong("increment"), row.getLong("start_value"), limit.text(), null));
				});
	}

}
