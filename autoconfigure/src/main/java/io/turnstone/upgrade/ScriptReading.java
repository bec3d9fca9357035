package io.turnstone.upgrade;

import liquibase.exception.LiquibaseException;

/**
 * What is to be read of a changelog and a history for a script.
 *
 * @param <T> the type of the answer
 */
interface ScriptReading<T> {

	T read(ChangelogReading reading, ReadOnlyHistory history) throws LiquibaseException;

}
