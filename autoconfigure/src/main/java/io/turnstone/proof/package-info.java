/**
 * Shows on a scratch that a draft does what it says.
 */
@NullMarked
package io.turnstone.proof;

import org.jspecify.annotations.NullMarked;
