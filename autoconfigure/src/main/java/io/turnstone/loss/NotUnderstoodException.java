package io.turnstone.loss;

/**
 * Thrown when a statement is of a form that nobody has described.
 */
class NotUnderstoodException extends RuntimeException {

}
