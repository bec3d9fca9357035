/**
 * The actuator endpoint {@code migrations}, and the shape in which Turnstone answers.
 */
@NullMarked
package io.turnstone.boot.endpoint;

import org.jspecify.annotations.NullMarked;
