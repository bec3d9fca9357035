package io.turnstone.changelog;

import io.turnstone.diff.Phase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link DraftStyle}.
 */
class DraftStyleTests {

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "contract", "expand or contract", "!slow" })
	void labelsAChangeSet(@Nullable String filter) {
		assertThat(style(filter).label(Phase.CONTRACT))
			.hasValueSatisfying((labels) -> assertThat(labels.getLabels()).containsExactly("contract"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "prod", "expand", "!contract" })
	void leavesOutALabelThatWouldKeepTheChangeSetFromRunning(String filter) {
		assertThat(style(filter).label(Phase.CONTRACT)).isEmpty();
	}

	@Test
	void thePlainStyleHasNoLabels() {
		assertThat(DraftStyle.plain().label(Phase.EXPAND)).isEmpty();
	}

	private static DraftStyle style(@Nullable String filter) {
		return new DraftStyle(true, true, true, filter, AddedColumns.DROP);
	}

}
