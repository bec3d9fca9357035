package io.turnstone.upgrade;

/**
 * Change set that was applied, but from a file of another name, so that it would be
 * applied again.
 *
 * @param changeSet the change set as the changelog has it
 * @param appliedFrom the path of the file as the history has it
 */
record MovedChangeSet(ChangeSetReference changeSet, String appliedFrom) {

}
