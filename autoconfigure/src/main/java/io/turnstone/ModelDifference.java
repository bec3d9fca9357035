package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which model and database disagree.
 *
 * @param kind what kind of disagreement it is, such as {@code column is missing}
 * @param object what it is about, such as {@code purchase_order.discount}
 * @param model what the model says, in the database's words
 * @param database what the database, or the changelog, says
 * @param attribute the entity and attribute that it comes from, such as
 * {@code Order.discount}
 * @param impact {@code BREAKS}, {@code DIVERGES}, {@code NOTE} or {@code LEFT}
 */
public record ModelDifference(String kind, String object, @Nullable String model, @Nullable String database,
		@Nullable String attribute, String impact) {

}
