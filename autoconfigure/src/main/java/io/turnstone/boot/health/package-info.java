/**
 * The health contributor {@code migrations}.
 */
@NullMarked
package io.turnstone.boot.health;

import org.jspecify.annotations.NullMarked;
