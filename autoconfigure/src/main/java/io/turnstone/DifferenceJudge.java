package io.turnstone;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.turnstone.Silenced.Accepted;
import io.turnstone.changelog.Acknowledgement;
import io.turnstone.diff.Difference;
import io.turnstone.diff.Differences;
import io.turnstone.diff.Kind;

/**
 * Decides which differences count: the filters come first, then what somebody accepted.
 *
 * @param filters the filters
 * @param acknowledgements the differences that somebody accepted
 * @param today the day that counts
 */
record DifferenceJudge(ComparisonFilters filters, List<Acknowledgement> acknowledgements, LocalDate today) {

	Judgement judge(Differences differences) {
		List<Difference> counting = new ArrayList<>();
		List<Accepted> accepted = new ArrayList<>();
		List<Accepted> expired = new ArrayList<>();
		Set<Acknowledgement> used = new HashSet<>();
		int excluded = 0;
		for (Difference difference : differences) {
			Optional<Acknowledgement> acknowledgement = acknowledgementOf(difference);
			acknowledgement.ifPresent(used::add);
			if (!this.filters.accept(difference)) {
				excluded++;
			}
			else if (acknowledgement.isEmpty()) {
				counting.add(difference);
			}
			else if (acknowledgement.get().isValidOn(this.today)) {
				accepted.add(accepted(difference, acknowledgement.get()));
			}
			else {
				counting.add(difference);
				expired.add(accepted(difference, acknowledgement.get()));
			}
		}
		List<String> removable = this.acknowledgements.stream()
			.filter((acknowledgement) -> !used.contains(acknowledgement))
			.map((acknowledgement) -> acknowledgement.pattern().toString())
			.toList();
		return new Judgement(new Differences(counting), new Silenced(accepted, expired, removable, excluded));
	}

	/**
	 * Find who accepted a difference. An acknowledgement that holds wins over one that
	 * has expired, and what could not be compared cannot be accepted.
	 */
	private Optional<Acknowledgement> acknowledgementOf(Difference difference) {
		if (!difference.disagrees() || difference.kind() == Kind.NOT_COMPARED) {
			return Optional.empty();
		}
		List<Acknowledgement> all = this.acknowledgements.stream()
			.filter((acknowledgement) -> acknowledgement.pattern().matches(difference))
			.toList();
		return all.stream()
			.filter((acknowledgement) -> acknowledgement.isValidOn(this.today))
			.findFirst()
			.or(() -> all.stream().findFirst());
	}

	private static Accepted accepted(Difference difference, Acknowledgement acknowledgement) {
		return new Accepted(Descriptions.of(difference), acknowledgement.reason(), acknowledgement.until());
	}

}
