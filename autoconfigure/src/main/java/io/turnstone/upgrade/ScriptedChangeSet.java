package io.turnstone.upgrade;

import org.jspecify.annotations.Nullable;

/**
 * Change set of a changelog that a script can hold.
 *
 * @param reference the change set
 * @param tag the tag that it sets
 * @param pending whether an upgrade would run it, as far as the history is known
 * @param always whether each upgrade runs it
 */
public record ScriptedChangeSet(ChangeSetReference reference, @Nullable String tag, boolean pending, boolean always) {

}
