/**
 * Tells after a devtools restart what the changed entities need.
 */
@NullMarked
package io.turnstone.boot.devtools;

import org.jspecify.annotations.NullMarked;
