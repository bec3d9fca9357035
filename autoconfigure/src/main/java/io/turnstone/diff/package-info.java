/**
 * Finds what leads from one schema to another, why, and in what order.
 */
@NullMarked
package io.turnstone.diff;

import org.jspecify.annotations.NullMarked;
