/**
 * Finds out that an upgrade has nothing to do without reading the changelog.
 */
@NullMarked
package io.turnstone.upgrade.fastpath;

import org.jspecify.annotations.NullMarked;
