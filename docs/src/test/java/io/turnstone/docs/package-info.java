/**
 * Keeps the pages true: their links, their examples, and the properties that they name.
 */
@NullMarked
package io.turnstone.docs;

import org.jspecify.annotations.NullMarked;
