package io.turnstone.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;

import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Finds columns that look as if they had been renamed: one that the model lacks and one
 * that the table lacks, of the same type. Each is part of one candidate at most, the one
 * in which the two are most alike.
 */
public final class RenameCandidates {

	private static final double TYPE = 0.4;

	private static final double NULLABILITY = 0.1;

	private static final double ROLE = 0.15;

	private static final double POSITION = 0.1;

	private static final double NAME = 0.25;

	private final Table from;

	private final Table to;

	private final BiPredicate<ObjectName, String> mayBeRenamed;

	private RenameCandidates(Table from, Table to, BiPredicate<ObjectName, String> mayBeRenamed) {
		this.from = from;
		this.to = to;
		this.mayBeRenamed = mayBeRenamed;
	}

	/**
	 * Find the candidates.
	 * @param differences the differences between the schemas that count
	 * @param from what is there
	 * @param to what is wanted
	 * @param mayBeRenamed tells whether a column that is there may have got another name
	 * @return the candidates, the most alike of each table first
	 */
	public static List<RenameCandidate> of(Differences differences, Schema from, Schema to,
			BiPredicate<ObjectName, String> mayBeRenamed) {
		Set<String> missing = objects(differences, Set.of(Kind.COLUMN_MISSING));
		Set<String> unmapped = objects(differences, Set.of(Kind.COLUMN_LEFT, Kind.COLUMN_UNMAPPED));
		List<RenameCandidate> candidates = new ArrayList<>();
		from.tables()
			.forEach((name, table) -> to.table(name)
				.ifPresent((wanted) -> candidates
					.addAll(new RenameCandidates(table, wanted, mayBeRenamed).find(missing, unmapped))));
		return candidates;
	}

	private static Set<String> objects(Differences differences, Set<Kind> kinds) {
		Set<String> objects = new HashSet<>();
		differences.stream()
			.filter((difference) -> kinds.contains(difference.kind()))
			.forEach((difference) -> objects.add(difference.object()));
		return objects;
	}

	private List<RenameCandidate> find(Set<String> missing, Set<String> unmapped) {
		List<RenameCandidate> pairs = new ArrayList<>();
		for (Column there : this.from.columns()) {
			for (Column wanted : this.to.columns()) {
				if (unmapped.contains(this.from.name() + "." + there.name())
						&& missing.contains(this.to.name() + "." + wanted.name()) && isSame(there.type(), wanted.type())
						&& this.mayBeRenamed.test(this.from.name(), there.name())) {
					pairs.add(candidate(there, wanted));
				}
			}
		}
		pairs.sort(Comparator.comparingDouble(RenameCandidate::likeness).reversed());
		return withOnePartnerEach(pairs);
	}

	private static boolean isSame(@Nullable DataType there, @Nullable DataType wanted) {
		return there != null && wanted != null && there.sameAs(wanted);
	}

	private static List<RenameCandidate> withOnePartnerEach(List<RenameCandidate> pairs) {
		Set<String> taken = new HashSet<>();
		Set<String> given = new HashSet<>();
		List<RenameCandidate> best = new ArrayList<>();
		for (RenameCandidate pair : pairs) {
			Rename rename = pair.rename();
			if (!taken.contains(rename.from()) && !given.contains(rename.to())) {
				taken.add(rename.from());
				given.add(rename.to());
				best.add(pair);
			}
		}
		return best;
	}

	private RenameCandidate candidate(Column there, Column wanted) {
		List<String> reasons = new ArrayList<>(List.of("both " + String.valueOf(wanted.type())));
		double likeness = TYPE;
		if (there.nullable() == wanted.nullable()) {
			likeness += NULLABILITY;
			reasons.add(there.nullable() ? "null" : "not null");
		}
		if (role(this.from, there).equals(role(this.to, wanted))) {
			likeness += ROLE;
			reasons.addAll(role(this.from, there));
		}
		if (this.from.columns().indexOf(there) == this.to.columns().indexOf(wanted)) {
			likeness += POSITION;
			reasons.add("same position");
		}
		likeness += NAME * likeness(there.name(), wanted.name());
		return new RenameCandidate(new Rename(this.from.name(), there.name(), wanted.name()), likeness, reasons);
	}

	/**
	 * Return what a column is to the keys of its table.
	 */
	private static List<String> role(Table table, Column column) {
		List<String> role = new ArrayList<>();
		if (table.primaryKey() != null && table.primaryKey().columns().contains(column.name())) {
			role.add("in the primary key");
		}
		if (table.uniqueKeys().stream().anyMatch((key) -> key.columns().contains(column.name()))) {
			role.add("unique");
		}
		table.foreignKeys()
			.stream()
			.filter((key) -> key.columns().contains(column.name()))
			.forEach((key) -> role.add("to " + key.target()));
		return role;
	}

	/**
	 * Compare names without regard to case and underscores, by the pairs of characters
	 * that they have in common (Dice's coefficient).
	 */
	static double likeness(String name, String other) {
		List<String> pairs = pairs(name);
		List<String> others = pairs(other);
		int all = pairs.size() + others.size();
		int common = 0;
		for (String pair : pairs) {
			if (others.remove(pair)) {
				common++;
			}
		}
		return (all > 0) ? 2.0 * common / all : 0;
	}

	private static List<String> pairs(String name) {
		String letters = name.toLowerCase(Locale.ROOT).replace("_", "");
		List<String> pairs = new ArrayList<>();
		for (int i = 0; i + 1 < letters.length(); i++) {
			pairs.add(letters.substring(i, i + 2));
		}
		return pairs;
	}

}
