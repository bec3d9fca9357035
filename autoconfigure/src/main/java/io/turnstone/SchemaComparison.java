package io.turnstone;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.diff.Comparison;
import io.turnstone.diff.Differences;
import io.turnstone.diff.ImplicitChecks;
import io.turnstone.diff.Kind;
import io.turnstone.proof.CanonicalChecks;
import io.turnstone.schema.Model;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.scratch.ScratchUnavailableException;

/**
 * Comparison of schemas with one model. Checks that seem to differ are compared a second
 * time, in the form that the database gives them.
 *
 * @param model the model
 * @param implicitChecks how to treat the checks that Hibernate adds by itself
 * @param canonical brings checks into one form
 * @param judge decides which differences count
 * @param alignment spells names as the model does where that makes no difference to the
 * product
 */
record SchemaComparison(Model model, ImplicitChecks implicitChecks, CanonicalChecks canonical, DifferenceJudge judge,
		UnaryOperator<Schema> alignment) {

	/**
	 * Return the same comparison with another model.
	 */
	SchemaComparison to(Model model) {
		return new SchemaComparison(model, this.implicitChecks, this.canonical, this.judge, this.alignment);
	}

	/**
	 * Return the differences that count.
	 */
	Differences with(Schema schema) {
		return judged(schema).differences();
	}

	Judgement judged(Schema schema) {
		return this.judge.judge(all(schema));
	}

	private Differences all(Schema base) {
		Schema schema = this.alignment.apply(base);
		Differences differences = Comparison.of(schema, this.model, this.implicitChecks);
		Set<ObjectName> doubtful = doubtful(differences);
		return doubtful.isEmpty() ? differences : again(schema, doubtful, differences);
	}

	/**
	 * Return the tables that have checks on both sides that were not found equal.
	 */
	private Set<ObjectName> doubtful(Differences differences) {
		Set<ObjectName> differing = tablesOf(differences, Kind.CHECK_DIFFERENT);
		Set<ObjectName> missing = tablesOf(differences, Kind.CHECK_MISSING);
		missing.retainAll(tablesOf(differences, Kind.CHECK_LEFT));
		differing.addAll(missing);
		return differing;
	}

	private Set<ObjectName> tablesOf(Differences differences, Kind kind) {
		Set<String> objects = differences.stream()
			.filter((difference) -> difference.kind() == kind)
			.flatMap((difference) -> Stream.of(difference.object(), withoutColumn(difference.object())))
			.collect(Collectors.toSet());
		return this.model.schema()
			.tables()
			.keySet()
			.stream()
			.filter((table) -> !objects.isEmpty() && objects.contains(table.toString()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String withoutColumn(String object) {
		return object.substring(0, Math.max(0, object.lastIndexOf('.')));
	}

	private Differences again(Schema schema, Set<ObjectName> doubtful, Differences first) {
		try {
			Model canonicalModel = this.model.withSchema(this.canonical.of(this.model.schema(), doubtful));
			return Comparison.of(this.canonical.of(schema, doubtful), canonicalModel, this.implicitChecks);
		}
		catch (ScratchUnavailableException ex) {
			return first;
		}
	}

}
