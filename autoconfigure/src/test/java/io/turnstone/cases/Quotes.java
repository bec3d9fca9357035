package io.turnstone.cases;

import java.sql.Connection;

import io.turnstone.schema.ObjectName;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Stored names in SQL, in the quotes of the product.
 */
final class Quotes {

	private Quotes() {
	}

	static String of(JdbcTemplate jdbc) {
		return jdbc.execute((Connection connection) -> connection.getMetaData().getIdentifierQuoteString());
	}

	static String quoted(ObjectName name, String quote) {
		String table = quote + name.name() + quote;
		return (name.schema() != null) ? quote + name.schema() + quote + "." + table : table;
	}

}
