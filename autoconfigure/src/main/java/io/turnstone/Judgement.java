package io.turnstone;

import io.turnstone.diff.Differences;

/**
 * Differences that count, and what became of the others.
 *
 * @param differences the differences that count
 * @param silenced the others
 */
record Judgement(Differences differences, Silenced silenced) {

}
