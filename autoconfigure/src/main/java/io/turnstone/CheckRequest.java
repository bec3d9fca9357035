package io.turnstone;

/**
 * What to compare.
 *
 * @param database the name of the database
 * @param base what to compare the model with
 */
public record CheckRequest(String database, Base base) {

}
