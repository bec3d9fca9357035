package io.turnstone;

import org.jspecify.annotations.Nullable;

/**
 * One thing in which model and database disagree.
 *
 * @param code the stable name of the kind, such as {@code COLUMN_MISSING}
 * @param kind what kind of disagreement it is, such as {@code column is missing}
 * @param object what it is about, such as {@code purchase_order.discount}
 * @param model what the model says, in the database's words
 * @param database what the database, or the changelog, says
 * @param attribute the entity and attribute that it comes from, such as
 * {@code Order.discount}
 * @param impact {@code BREAKS}, {@code DIVERGES}, {@code NOTE} or {@code LEFT}
 * @param rule the rule that tells it, in words
 * @param consequence what will happen to the application because of it, in one sentence;
 * {@code null} where nothing will
 */
public record ModelDifference(String code, String kind, String object, @Nullable String model,
		@Nullable String database, @Nullable String attribute, String impact, String rule,
		@Nullable String consequence) {

	/**
	 * Return the pattern that names this difference, to be accepted in
	 * {@code turnstone.acknowledged.yaml} or excluded by
	 * {@code turnstone.compare.exclude}.
	 * @return the pattern, such as {@code COLUMN_MISSING:purchase_order.discount}
	 */
	public String pattern() {
		return this.code + ":" + this.object;
	}

}
