package io.turnstone.benchmark;

/**
 * An enum with a check of its own in every generated table.
 */
public enum Level {

	LOW, MEDIUM, HIGH

}
