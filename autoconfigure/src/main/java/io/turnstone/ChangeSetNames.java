package io.turnstone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turnstone.MigrationsException.Reason;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.ScriptedChangeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names by which somebody means one of several change sets: its tag, its id, or
 * {@code path::id::author} where other change sets have the same id.
 *
 * @param named the change sets, the one first that is meant where several have one tag
 */
record ChangeSetNames(List<Named> named) {

	private static final int NEAR = 5;

	ChangeSetNames {
		named = List.copyOf(named);
	}

	/**
	 * Find the change set that is meant.
	 * @param text the name
	 * @param option the option that gave it, such as {@code turnstone.downgrade.to}
	 * @param place where the change sets are, in words
	 * @return the change set's position
	 * @throws MigrationsException if there is none, or it could be one of several
	 */
	int find(String text, String option, String place) {
		String name = text.strip();
		List<Integer> found = positions().filter((i) -> name.equals(this.named.get(i).full())).toList();
		if (found.isEmpty()) {
			List<Integer> tagged = positions().filter((i) -> name.equalsIgnoreCase(this.named.get(i).tag()))
				.limit(1)
				.toList();
			Set<Integer> either = new TreeSet<>(tagged);
			positions().filter((i) -> name.equals(this.named.get(i).reference().id())).forEach(either::add);
			found = new ArrayList<>(either);
		}
		if (found.size() == 1) {
			return found.get(0);
		}
		throw found.isEmpty() ? unknown(name, option, place) : ambiguous(name, option, found);
	}

	/**
	 * Find a change set of a changelog.
	 * @param changelog the change sets, in the order of the changelog
	 * @param text the name
	 * @param option the option that gave it, such as {@code turnstone.sql.to}
	 * @param database the name of the database
	 * @return the change set's position; that of the last one where several have one tag
	 * @throws MigrationsException if there is none, or it could be one of several
	 */
	static int position(List<ScriptedChangeSet> changelog, String text, String option, String database) {
		List<Named> lastFirst = new ArrayList<>(
				changelog.stream().map((each) -> new Named(each.reference(), each.tag())).toList());
		Collections.reverse(lastFirst);
		return changelog.size() - 1
				- new ChangeSetNames(lastFirst).find(text, option, "the changelog of the database " + database);
	}

	private Stream<Integer> positions() {
		return IntStream.range(0, this.named.size()).boxed();
	}

	private MigrationsException unknown(String name, String option, String place) {
		String near = Stream
			.concat(this.named.stream().map(Named::tag).filter((tag) -> tag != null && !tag.isEmpty()),
					this.named.stream().map((each) -> each.reference().id()))
			.distinct()
			.sorted(Comparator.comparingInt((candidate) -> distance(name, candidate)))
			.limit(NEAR)
			.collect(Collectors.joining(", "));
		return new MigrationsException(Reason.BAD_REQUEST,
				"There is no tag and no change set '%s' in %s".formatted(name, place),
				near.isEmpty() ? "There is none at all."
						: "Near it are: %s. Name a tag, an id, or path::id::author: --%s=%s".formatted(near, option,
								near.split(", ", 2)[0]));
	}

	private MigrationsException ambiguous(String name, String option, List<Integer> found) {
		return new MigrationsException(Reason.BAD_REQUEST,
				"'%s' may mean %d change sets: %s".formatted(name, found.size(),
						found.stream().map((i) -> this.named.get(i).full()).collect(Collectors.joining(", "))),
				"Name one of them in full: --%s=%s".formatted(option, this.named.get(found.get(0)).full()));
	}

	/**
	 * Return how many letters have to be added, taken away or replaced.
	 */
	private static int distance(String from, String to) {
		String first = from.toLowerCase(Locale.ROOT);
		String second = to.toLowerCase(Locale.ROOT);
		int[] previous = IntStream.rangeClosed(0, second.length()).toArray();
		for (int i = 1; i <= first.length(); i++) {
			int[] current = new int[second.length() + 1];
			current[0] = i;
			for (int j = 1; j <= second.length(); j++) {
				int replaced = previous[j - 1] + ((first.charAt(i - 1) == second.charAt(j - 1)) ? 0 : 1);
				current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
			}
			previous = current;
		}
		return previous[second.length()];
	}

	/**
	 * Change set that can be named.
	 *
	 * @param reference the change set
	 * @param tag its tag
	 */
	record Named(ChangeSetReference reference, @Nullable String tag) {

		String full() {
			return "%s::%s::%s".formatted(this.reference.file(), this.reference.id(), this.reference.author());
		}

	}

}
