package io.turnstone.changelog.lint;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.turnstone.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * How a database spells names and types.
 *
 * @param defaultSchema the schema whose objects are named without a schema
 * @param names returns the name that is stored for one without quotes
 * @param types returns the database's own name of a type, or what it was given where the
 * database does not tell
 * @param reserved tells whether a word in lower case cannot be a name without quotes
 * @param quotes how a quote stands in a text
 */
public record Words(@Nullable String defaultSchema, UnaryOperator<String> names, UnaryOperator<String> types,
		Predicate<String> reserved, Quotes quotes) {

	String stored(String name) {
		return this.names.apply(name);
	}

	boolean isDefaultSchema(String schema) {
		return schema.equalsIgnoreCase(this.defaultSchema);
	}

	DataType type(String written) {
		return DataType.of(this.types.apply(written.strip()));
	}

}
