/**
 * Borrows connections from an application's pool.
 */
@NullMarked
package io.turnstone.jdbc;

import org.jspecify.annotations.NullMarked;
