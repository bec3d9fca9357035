/**
 * The front door: what a program can ask of Turnstone, and what it is told.
 */
@NullMarked
package io.turnstone;

import org.jspecify.annotations.NullMarked;
