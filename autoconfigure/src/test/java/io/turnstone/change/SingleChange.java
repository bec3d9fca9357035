package io.turnstone.change;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.turnstone.DraftAnswers;
import io.turnstone.ModelDifference;
import io.turnstone.testing.TestDatabase;

/**
 * One case: an interface that holds the entities before and after a change.
 *
 * @param declared the interface
 */
record SingleChange(Class<?> declared) {

	/**
	 * Return the cases that some classes hold.
	 * @param holders the classes
	 * @return the cases, by name within each class
	 */
	static Stream<SingleChange> in(Class<?>... holders) {
		return Stream.of(holders)
			.flatMap((holder) -> Stream.of(holder.getDeclaredClasses())
				.filter((type) -> type.isAnnotationPresent(Expected.class))
				.sorted(Comparator.comparing(Class::getSimpleName)))
			.map(SingleChange::new);
	}

	/**
	 * Return the case that is declared as an interface.
	 * @param declared the interface
	 * @return the case
	 */
	static SingleChange of(Class<?> declared) {
		return new SingleChange(declared);
	}

	Class<?>[] before() {
		return entities("Before");
	}

	Class<?>[] after() {
		return entities("After");
	}

	private Class<?>[] entities(String side) {
		Class<?> found = Stream.of(this.declared.getDeclaredClasses())
			.filter((type) -> type.getSimpleName().equals(side))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("%s has no %s".formatted(this.declared, side)));
		return Stream.of(found.getDeclaredClasses())
			.filter((type) -> !type.isEnum())
			.sorted(Comparator.comparing(Class::getSimpleName))
			.toArray(Class<?>[]::new);
	}

	boolean isFor(TestDatabase database) {
		return List.of(expected().on()).contains(database);
	}

	DraftAnswers answers() {
		return new DraftAnswers(List.of(expected().renames()), List.of(expected().backfill()));
	}

	List<String> differences(TestDatabase database) {
		return lines(expected().value(),
				on(database, expected().onH2(), expected().onPostgresql(), expected().onMariadb()));
	}

	List<String> left(TestDatabase database) {
		return lines(expected().left(),
				on(database, expected().leftOnH2(), expected().leftOnPostgresql(), expected().leftOnMariadb()));
	}

	List<String> notes(TestDatabase database) {
		return lines(expected().notes(), on(database, new String[0], expected().notesOnPostgresql(), new String[0]));
	}

	private Expected expected() {
		return this.declared.getAnnotation(Expected.class);
	}

	private static String[] on(TestDatabase database, String[] h2, String[] postgresql, String[] mariadb) {
		return switch (database) {
			case H2 -> h2;
			case POSTGRESQL -> postgresql;
			case MARIADB -> mariadb;
		};
	}

	private static List<String> lines(String[] common, String[] special) {
		return Stream.concat(Arrays.stream(common), Arrays.stream(special)).toList();
	}

	/**
	 * Describe differences in the words of {@link Expected}.
	 * @param differences the differences
	 * @return a line for each
	 */
	static List<String> describe(List<ModelDifference> differences) {
		return differences.stream()
			.map((difference) -> "%s: %s | %s | %s".formatted(difference.kind(),
					difference.object().toLowerCase(Locale.ROOT), difference.impact(), difference.attribute()))
			.toList();
	}

	@Override
	public String toString() {
		return this.declared.getSimpleName();
	}

}
