/**
 * Reads what the change sets of any changelog do, so that it can be judged.
 */
@NullMarked
package io.turnstone.changelog.lint;

import org.jspecify.annotations.NullMarked;
