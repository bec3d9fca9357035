package io.turnstone.diff;

import io.turnstone.schema.ObjectName;

/**
 * Column that gets another name.
 *
 * @param table the table
 * @param from the column's name, as the database stores it
 * @param to the new name, as the database will store it
 */
public record Rename(ObjectName table, String from, String to) {

}
