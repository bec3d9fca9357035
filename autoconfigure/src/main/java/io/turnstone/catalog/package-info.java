/**
 * Reads a schema out of a database by bulk queries.
 */
@NullMarked
package io.turnstone.catalog;

import org.jspecify.annotations.NullMarked;
