package io.turnstone.scratch;

import java.sql.Connection;

/**
 * Empty schema on loan.
 *
 * @param connection a connection whose default schema it is; closing it does nothing
 * @param schema the schema's name, as the database stores it
 */
public record FullScratch(Connection connection, String schema) {

}
