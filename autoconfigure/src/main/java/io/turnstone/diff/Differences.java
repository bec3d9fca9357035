package io.turnstone.diff;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that two schemas disagree in, and what is worth knowing besides.
 *
 * @param all the differences, those of one object side by side
 */
public record Differences(List<Difference> all) implements Iterable<Difference> {

	private static final Comparator<String> NULLS_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

	private static final Comparator<Difference> ORDER = Comparator.comparing(Difference::object)
		.thenComparing(Difference::kind)
		.thenComparing(Difference::to, NULLS_FIRST)
		.thenComparing(Difference::from, NULLS_FIRST);

	public Differences {
		all = all.stream().sorted(ORDER).toList();
	}

	/**
	 * Return what there is something to do about.
	 * @return the differences that break the application or diverge from the model
	 */
	public Differences disagreements() {
		return matching((difference) -> difference.impact().disagrees());
	}

	/**
	 * Return what is of one impact.
	 * @param impact the impact
	 * @return the differences
	 */
	public Differences of(Impact impact) {
		return matching((difference) -> difference.impact() == impact);
	}

	/**
	 * Return the steps that remove the disagreements, in the order in which they can be
	 * run.
	 * @return the changes
	 */
	public List<Change> changes() {
		return inOrder(disagreements().stream().flatMap((difference) -> difference.changes().stream()).toList());
	}

	static List<Change> inOrder(List<Change> changes) {
		return changes.stream()
			.distinct()
			.sorted(Comparator.comparingInt((Change change) -> change.accept(ChangeOrder.INSTANCE)))
			.toList();
	}

	/**
	 * Return these without others.
	 * @param others the differences that do not count
	 * @return the rest
	 */
	public Differences without(Differences others) {
		return matching((difference) -> !others.all.contains(difference));
	}

	public boolean isEmpty() {
		return this.all.isEmpty();
	}

	public Stream<Difference> stream() {
		return this.all.stream();
	}

	@Override
	public Iterator<Difference> iterator() {
		return this.all.iterator();
	}

	private Differences matching(Predicate<Difference> predicate) {
		return new Differences(this.all.stream().filter(predicate).toList());
	}

}
