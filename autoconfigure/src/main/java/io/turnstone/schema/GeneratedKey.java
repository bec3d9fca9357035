package io.turnstone.schema;

/**
 * Column whose values a sequence hands out.
 *
 * @param table the name of the table
 * @param column the name of the column
 */
public record GeneratedKey(ObjectName table, String column) {

}
