/**
 * Captures the live Hibernate model: its structure, its column DDL, its fingerprint, and
 * the attribute behind each column.
 */
@NullMarked
package io.turnstone.mapping;

import org.jspecify.annotations.NullMarked;
