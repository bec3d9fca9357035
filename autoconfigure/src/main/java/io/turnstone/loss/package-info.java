/**
 * Tells what data SQL would take away from a database.
 */
@NullMarked
package io.turnstone.loss;

import org.jspecify.annotations.NullMarked;
