/**
 * Metrics and observations of upgrades.
 */
@NullMarked
package io.turnstone.boot.metrics;

import org.jspecify.annotations.NullMarked;
