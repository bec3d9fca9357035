/**
 * What a relational schema is, as plain values.
 */
@NullMarked
package io.turnstone.schema;

import org.jspecify.annotations.NullMarked;
