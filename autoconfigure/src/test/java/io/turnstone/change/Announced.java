package io.turnstone.change;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.DraftResult.Hazard;
import io.turnstone.DraftResult.Lock;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the hazards of a draft say of rewrites and locks, beside what its proof observed.
 */
public final class Announced {

	private Announced() {
	}

	/**
	 * Assert that each table that was written anew has the hazard that says so, and the
	 * other way round; and that a table of which a hazard says that others wait was
	 * locked so that they do. A lock for a moment is no hazard.
	 * @param draft the draft
	 */
	public static void assertMatch(DraftResult draft) {
		Set<String> rewritten = observed(draft, Lock::rewritten);
		assertThat(announced(draft, "TS302")).as("announced\n" + draft.content()).containsAll(rewritten);
		if (!dependsOnTheTimeZone(draft)) {
			assertThat(rewritten).as("written anew\n" + draft.content()).containsAll(announced(draft, "TS302"));
		}
		assertThat(observed(draft, Lock::keepsOthersOut)).as("locked\n" + draft.content())
			.containsAll(announced(draft, "TS301"));
	}

	/**
	 * Tell whether a timestamp gets or loses its time zone, for which PostgreSQL writes a
	 * table anew unless the session is in UTC, as the tests may be.
	 */
	private static boolean dependsOnTheTimeZone(DraftResult draft) {
		return draft.changeSets()
			.stream()
			.map(DraftedChangeSet::description)
			.anyMatch((text) -> text.contains(" without time zone") && text.contains(" with time zone"));
	}

	private static Set<String> observed(DraftResult draft, Predicate<Lock> condition) {
		return draft.changeSets()
			.stream()
			.flatMap((changeSet) -> Objects.requireNonNullElse(changeSet.locks(), List.<Lock>of()).stream())
			.filter(condition)
			.map(Lock::table)
			.collect(Collectors.toSet());
	}

	private static Set<String> announced(DraftResult draft, String code) {
		return draft.hazards()
			.stream()
			.filter((hazard) -> hazard.code().equals(code))
			.filter((hazard) -> !hazard.message().contains("whoever writes one of the rows"))
			.map(Hazard::object)
			.collect(Collectors.toSet());
	}

}
