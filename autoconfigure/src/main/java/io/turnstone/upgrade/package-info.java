/**
 * Runs a changelog, one caller at a time, and tells what is applied and pending.
 */
@NullMarked
package io.turnstone.upgrade;

import org.jspecify.annotations.NullMarked;
