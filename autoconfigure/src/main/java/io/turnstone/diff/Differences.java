package io.turnstone.diff;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.schema.ObjectName;

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

	private static final Pattern NO_WORD = Pattern.compile("[^\\w$]+");

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

	/**
	 * Find what a change is made for, as closely as can be told: its changes include it,
	 * or one of the same kind, or one of the same columns, or one of the same object.
	 * @param change the change, which may have been made of another one
	 * @return the differences
	 */
	public List<Difference> behind(Change change) {
		List<String> columns = TouchedColumns.of(change);
		return first(List.of(with(change::equals),
				with((other) -> of(change.object(), other) && other.getClass() == change.getClass()
						&& TouchedColumns.of(other).equals(columns)),
				with((other) -> of(change.object(), other)
						&& TouchedColumns.of(other).stream().anyMatch(columns::contains)),
				with((other) -> of(change.object(), other))));
	}

	/**
	 * Find what changes an object, and of that, if possible, what is about a column that
	 * a text names.
	 * @param object the table, sequence or type
	 * @param description the text
	 * @return the differences
	 */
	public List<Difference> about(ObjectName object, String description) {
		Set<String> words = Set.copyOf(Arrays.asList(NO_WORD.split(description)));
		return first(List.of(
				with((change) -> of(object, change) && TouchedColumns.of(change).stream().anyMatch(words::contains)),
				with((change) -> of(object, change))));
	}

	/**
	 * Find what is the same thing as a difference between other schemas, or else changes
	 * the same objects.
	 * @param other the other difference
	 * @return the differences
	 */
	public List<Difference> like(Difference other) {
		Set<ObjectName> objects = other.changes().stream().map(Change::object).collect(Collectors.toSet());
		return first(List.of(other::isSame,
				(difference) -> difference.kind() == other.kind() && difference.object().equals(other.object()),
				(difference) -> difference.object().equals(other.object()),
				(difference) -> difference.changes().stream().map(Change::object).anyMatch(objects::contains)));
	}

	/**
	 * Return what has changes and meets the first one of some conditions that anything
	 * meets.
	 */
	private List<Difference> first(List<Predicate<Difference>> conditions) {
		return conditions.stream()
			.map((condition) -> this.all.stream()
				.filter((difference) -> !difference.changes().isEmpty() && condition.test(difference))
				.toList())
			.filter((found) -> !found.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private static Predicate<Difference> with(Predicate<Change> condition) {
		return (difference) -> difference.changes().stream().anyMatch(condition);
	}

	private static boolean of(ObjectName object, Change change) {
		return change.object().equals(object);
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
