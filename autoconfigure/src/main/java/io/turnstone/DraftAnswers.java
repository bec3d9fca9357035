package io.turnstone;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Answers to what a draft asks, as people write them.
 *
 * @param renames which columns got another name, such as
 * {@code customer.phone:phone_number}, and which did not, such as {@code -orders.note}
 * @param backfill what rows get in a column that becomes NOT NULL, such as
 * {@code orders.status='NEW'}, and which columns get nothing, such as
 * {@code -orders.customer_id}
 * @param drops what is to be dropped, and nothing else is to be drafted: tables,
 * sequences and columns by name, or {@code unmapped-columns}
 */
public record DraftAnswers(List<String> renames, List<String> backfill, List<String> drops) {

	public DraftAnswers {
		renames = List.copyOf(renames);
		backfill = List.copyOf(backfill);
		drops = List.copyOf(drops);
	}

	/**
	 * Create answers of which none drops anything.
	 * @param renames which columns got another name
	 * @param backfill what rows get in a column that becomes NOT NULL
	 */
	public DraftAnswers(List<String> renames, List<String> backfill) {
		this(renames, backfill, List.of());
	}

	/**
	 * Return answers of which those about values are in one text.
	 * @param renames the answers about renames
	 * @param backfill the answers about values, separated by commas that stand neither in
	 * quotes nor in brackets; {@code null} for none
	 * @param drops what is to be dropped
	 * @return the answers
	 */
	public static DraftAnswers of(List<String> renames, @Nullable String backfill, List<String> drops) {
		return new DraftAnswers(renames, (backfill != null) ? SqlExpression.split(backfill) : List.of(), drops);
	}

	/**
	 * Return no answers.
	 * @return the empty answers
	 */
	public static DraftAnswers none() {
		return new DraftAnswers(List.of(), List.of());
	}

}
