/**
 * Keeps upgrades of one database from running side by side, and keeps none waiting for an
 * instance that is gone.
 */
@NullMarked
package io.turnstone.upgrade.lock;

import org.jspecify.annotations.NullMarked;
