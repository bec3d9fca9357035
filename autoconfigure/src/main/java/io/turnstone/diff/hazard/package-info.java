/**
 * Tells what makes changes dangerous: a rule for each kind of hazard.
 */
@NullMarked
package io.turnstone.diff.hazard;

import org.jspecify.annotations.NullMarked;
