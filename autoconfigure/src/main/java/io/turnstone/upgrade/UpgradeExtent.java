package io.turnstone.upgrade;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Which of the pending change sets an upgrade runs.
 */
public enum UpgradeExtent {

	/**
	 * Those that the version of the application before this one can live with: one that
	 * is labelled {@value #CONTRACT} waits until it is asked for.
	 */
	EXPAND {

		@Override
		@Nullable String narrow(@Nullable String labelFilter) {
			// A comma stands between expressions, of which one must hold
			return (labelFilter == null || labelFilter.isBlank()) ? "!" + CONTRACT
					: Stream.of(labelFilter.split(","))
						.map((expression) -> "(%s) and !%s".formatted(expression.strip(), CONTRACT))
						.collect(Collectors.joining(", "));
		}

	},

	/**
	 * All of them.
	 */
	ALL {

		@Override
		@Nullable String narrow(@Nullable String labelFilter) {
			return labelFilter;
		}

	};

	/**
	 * The label of what the version before this one cannot live with.
	 */
	static final String CONTRACT = "contract";

	/**
	 * Return the label expression that holds for this extent.
	 * @param labelFilter the expression that the application has set
	 */
	abstract @Nullable String narrow(@Nullable String labelFilter);

}
