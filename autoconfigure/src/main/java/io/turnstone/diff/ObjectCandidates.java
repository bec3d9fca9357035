package io.turnstone.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;

/**
 * Finds tables and sequences that look as if they had been renamed: one that the model
 * lacks and one that the database lacks. Each is part of one candidate at most, the one
 * in which the two are most alike.
 */
public final class ObjectCandidates {

	/**
	 * How much of the columns two tables must have alike.
	 */
	private static final double LEAST_ALIKE = 0.5;

	private static final double COLUMNS = 0.7;

	/**
	 * How alike the names must be where there is little else: of two sequences, or of two
	 * tables with a number and nothing more.
	 */
	private static final double LEAST_ALIKE_NAMES = 0.6;

	private static final String END_OF_SEQUENCE = "(?i)_?seq(uence)?$";

	private ObjectCandidates() {
	}

	/**
	 * Find the candidates.
	 * @param differences the differences between the schemas that count
	 * @param from what is there
	 * @param to what is wanted
	 * @param mayBeRenamed tells whether what is there may have got another name
	 * @return the candidates, tables first, the most alike first
	 */
	public static List<ObjectCandidate> of(Differences differences, Schema from, Schema to,
			Predicate<ObjectName> mayBeRenamed) {
		List<ObjectCandidate> tables = tables(
				differing(differences, Kind.TABLE_LEFT, from.tables().values(), Table::name).stream()
					.filter((table) -> Frameworks.of(table.name().name()).isEmpty())
					.filter((table) -> mayBeRenamed.test(table.name()))
					.toList(),
				differing(differences, Kind.TABLE_MISSING, to.tables().values(), Table::name));
		List<ObjectCandidate> sequences = sequences(
				differing(differences, Kind.SEQUENCE_LEFT, from.sequences().values(), Sequence::name).stream()
					.filter((sequence) -> mayBeRenamed.test(sequence.name()))
					.toList(),
				differing(differences, Kind.SEQUENCE_MISSING, to.sequences().values(), Sequence::name), tables);
		List<ObjectCandidate> candidates = new ArrayList<>(tables);
		candidates.addAll(sequences);
		return candidates;
	}

	private static <T> List<T> differing(Differences differences, Kind kind, Collection<T> objects,
			Function<T, ObjectName> name) {
		Set<String> names = new HashSet<>();
		differences.stream()
			.filter((difference) -> difference.kind() == kind)
			.forEach((difference) -> names.add(difference.object()));
		return objects.stream().filter((object) -> names.contains(name.apply(object).toString())).toList();
	}

	private static List<ObjectCandidate> tables(List<Table> left, List<Table> missing) {
		List<ObjectCandidate> pairs = new ArrayList<>();
		for (Table there : left) {
			for (Table wanted : missing) {
				double alike = alike(there, wanted);
				double names = RenameCandidates.likeness(there.name().name(), wanted.name().name());
				boolean telling = common(there, wanted) > 1 || names >= LEAST_ALIKE_NAMES;
				if (telling && alike >= LEAST_ALIKE && Objects.equals(there.name().schema(), wanted.name().schema())) {
					double likeness = COLUMNS * alike + (1 - COLUMNS) * names;
					pairs.add(new ObjectCandidate(there.name(), wanted.name(), likeness,
							List.of("%.0f %% of the columns alike".formatted(100 * alike))));
				}
			}
		}
		return withOnePartnerEach(pairs);
	}

	/**
	 * Tell how much of their columns two tables have alike: those of the same type that
	 * have the same name, however it is spelled, or refer to some table, whose name they
	 * may follow.
	 */
	private static double alike(Table there, Table wanted) {
		return 2.0 * common(there, wanted) / (there.columns().size() + wanted.columns().size());
	}

	private static long common(Table there, Table wanted) {
		return there.columns()
			.stream()
			.filter((column) -> wanted.columns().stream().anyMatch((other) -> isAlike(there, column, wanted, other)))
			.count();
	}

	private static boolean isAlike(Table there, Column column, Table wanted, Column other) {
		boolean sameType = column.type() != null && other.type() != null && column.type().sameAs(other.type());
		return sameType && (Respelled.isSame(column.name(), other.name())
				|| (isReference(there, column) && isReference(wanted, other)));
	}

	private static boolean isReference(Table table, Column column) {
		return table.foreignKeys().stream().anyMatch((key) -> key.columns().equals(List.of(column.name())));
	}

	/**
	 * Pair sequences whose names are alike, or follow those of their tables.
	 */
	private static List<ObjectCandidate> sequences(List<Sequence> left, List<Sequence> missing,
			List<ObjectCandidate> tables) {
		List<ObjectCandidate> pairs = new ArrayList<>();
		for (Sequence there : left) {
			for (Sequence wanted : missing) {
				double likeness = follow(there.name(), wanted.name(), tables) ? 1
						: RenameCandidates.likeness(stem(there.name()), stem(wanted.name()));
				if (there.increment() == wanted.increment() && likeness >= LEAST_ALIKE_NAMES
						&& Objects.equals(there.name().schema(), wanted.name().schema())) {
					pairs.add(new ObjectCandidate(there.name(), wanted.name(), likeness,
							List.of("both increment by " + there.increment())));
				}
			}
		}
		return withOnePartnerEach(pairs);
	}

	private static boolean follow(ObjectName there, ObjectName wanted, List<ObjectCandidate> tables) {
		return tables.stream()
			.anyMatch((table) -> Respelled.isSame(table.from().name(), stem(there))
					&& Respelled.isSame(table.to().name(), stem(wanted)));
	}

	private static String stem(ObjectName sequence) {
		return sequence.name().replaceFirst(END_OF_SEQUENCE, "");
	}

	private static List<ObjectCandidate> withOnePartnerEach(List<ObjectCandidate> pairs) {
		pairs.sort(Comparator.comparingDouble(ObjectCandidate::likeness).reversed());
		Set<ObjectName> taken = new HashSet<>();
		List<ObjectCandidate> best = new ArrayList<>();
		for (ObjectCandidate pair : pairs) {
			if (!taken.contains(pair.from()) && !taken.contains(pair.to())) {
				taken.add(pair.from());
				taken.add(pair.to());
				best.add(pair);
			}
		}
		return best;
	}

}
