/**
 * Lends a throw-away schema of the same product and takes it back.
 */
@NullMarked
package io.turnstone.scratch;

import org.jspecify.annotations.NullMarked;
