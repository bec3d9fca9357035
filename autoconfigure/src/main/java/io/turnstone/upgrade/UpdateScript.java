package io.turnstone.upgrade;

/**
 * Script that does what an upgrade would do.
 *
 * @param product the product that it is for
 * @param sql the text
 */
public record UpdateScript(String product, String sql) {

}
