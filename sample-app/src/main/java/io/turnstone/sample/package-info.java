/**
 * A web shop: customers order products, pay for them and review them.
 */
@NullMarked
package io.turnstone.sample;

import org.jspecify.annotations.NullMarked;
