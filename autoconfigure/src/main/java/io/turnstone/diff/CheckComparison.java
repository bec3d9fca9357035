package io.turnstone.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.turnstone.schema.Check;
import io.turnstone.schema.Check.Source;
import io.turnstone.schema.Column;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Table;
import io.turnstone.schema.Validity;

/**
 * Comparison of the checks of one table. A check that the model declares must be there;
 * of those that Hibernate adds by itself, only one that is stale matters.
 */
final class CheckComparison {

	private final Table from;

	private final Table to;

	private final Origins origins;

	private final ImplicitChecks implicitChecks;

	private final List<Check> unmatched;

	private final List<Difference> differences = new ArrayList<>();

	CheckComparison(Table from, Table to, Origins origins, ImplicitChecks implicitChecks) {
		this.from = from;
		this.to = to;
		this.origins = origins;
		this.implicitChecks = implicitChecks;
		this.unmatched = new ArrayList<>(from.checks());
	}

	List<Difference> run() {
		List<Check> wanted = this.to.checks().stream().filter((check) -> !isThere(check)).toList();
		List<Check> missing = wanted.stream().filter((check) -> !isOfMissingColumn(check)).toList();
		// A name is the surest sign, so the named ones take what is there before the
		// others do
		missing.stream().filter((check) -> check.name() != null).forEach(this::add);
		missing.stream()
			.filter((check) -> check.name() == null)
			.sorted(Comparator.comparing(Check::source).reversed())
			.forEach(this::add);
		this.unmatched
			.forEach((check) -> this.differences.add(Comparison.left(Kind.CHECK_LEFT, this.to.name().toString(),
					(check.name() != null)
							? "%s (%s)%s".formatted(check.name(), check.expression(), check.validity().text())
							: describe(check))));
		return this.differences;
	}

	private boolean isThere(Check wanted) {
		List<Check> same = this.from.checks().stream().filter((check) -> isInForce(check, wanted)).toList();
		this.unmatched.removeAll(same);
		return !same.isEmpty();
	}

	private static boolean isInForce(Check check, Check wanted) {
		return saysTheSame(check, wanted) && check.validity() == Validity.VALID;
	}

	/**
	 * Tell whether two checks let the same through. The order of the values that one
	 * lists means nothing.
	 */
	private static boolean saysTheSame(Check there, Check wanted) {
		return there.expression().equals(wanted.expression()) || (there.columns().equals(wanted.columns())
				&& AllowedValues.of(wanted).filter(AllowedValues.of(there).stream().toList()::contains).isPresent());
	}

	/**
	 * Tell whether a check comes along with the only column that it speaks of.
	 */
	private boolean isOfMissingColumn(Check check) {
		return check.columns().size() == 1 && this.from.column(check.columns().get(0)).isEmpty();
	}

	private void add(Check wanted) {
		if (wanted.source() == Source.IMPLICIT) {
			addImplicit(wanted);
		}
		else {
			addDeclared(wanted);
		}
	}

	private void addDeclared(Check wanted) {
		Optional<Check> replaced = this.unmatched.stream().filter((check) -> isReplacedBy(check, wanted)).findFirst();
		if (replaced.isPresent()) {
			replace(replaced.get(), wanted, Impact.DIVERGES);
		}
		else {
			addMissing(wanted, Impact.DIVERGES);
		}
	}

	/**
	 * Tell whether a check was made for a declared one and is not in force, or for an
	 * earlier version of it: it has the declared name, or nobody gave it a name and it
	 * speaks of the same columns.
	 */
	private boolean isReplacedBy(Check check, Check wanted) {
		if (saysTheSame(check, wanted)) {
			return true;
		}
		if (check.name() == null) {
			return wanted.name() == null && check.columns().equals(wanted.columns());
		}
		if (wanted.name() != null) {
			return check.name().equalsIgnoreCase(wanted.name());
		}
		return check.columns().equals(wanted.columns()) && isGenerated(check.name());
	}

	private boolean isGenerated(String name) {
		String table = this.to.name().name().toLowerCase(Locale.ROOT);
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.startsWith("ck_" + table) || lower.matches("\\Q" + table + "\\E(_.*)?_(check\\d*|chk_\\d+)")
				|| lower.matches("constraint_[0-9a-f_]+");
	}

	/**
	 * Add a check that nobody asked for. One that is there for another purpose than to
	 * list values is not its earlier version.
	 */
	private void addImplicit(Check wanted) {
		List<Check> earlier = this.unmatched.stream()
			.filter((check) -> check.columns().equals(wanted.columns()))
			.filter((check) -> saysTheSame(check, wanted) || AllowedValues.of(check).isPresent())
			.toList();
		List<Check> stale = earlier.stream().filter((check) -> !lacking(check, wanted).isEmpty()).toList();
		if (!stale.isEmpty()) {
			stale.forEach((check) -> replace(check, wanted, Impact.BREAKS));
		}
		else if (this.implicitChecks == ImplicitChecks.STALE) {
			note(earlier, wanted);
		}
		else if (earlier.isEmpty()) {
			addMissing(wanted, Impact.DIVERGES);
		}
		else {
			earlier.forEach((check) -> replace(check, wanted, Impact.DIVERGES));
		}
	}

	private static List<String> lacking(Check there, Check wanted) {
		Optional<AllowedValues> allowed = AllowedValues.of(there);
		Optional<AllowedValues> known = AllowedValues.of(wanted);
		return (allowed.isPresent() && known.isPresent()) ? allowed.get().lacking(known.get()) : List.of();
	}

	private void note(List<Check> earlier, Check wanted) {
		this.unmatched.removeAll(earlier);
		this.differences.add(new Difference(earlier.isEmpty() ? Kind.CHECK_MISSING : Kind.CHECK_DIFFERENT,
				object(wanted), earlier.isEmpty() ? null : describe(earlier.get(0)), wanted.expression(),
				this.origins.of(this.to.name(), wanted.columns()), Impact.NOTE, List.of()));
	}

	private void replace(Check there, Check wanted, Impact impact) {
		this.unmatched.remove(there);
		this.differences.add(new Difference(Kind.CHECK_DIFFERENT, object(wanted), describe(there, wanted),
				wanted.expression(), this.origins.of(this.to.name(), wanted.columns()), impact,
				List.of(drop(there), new Change.AddCheck(this.to.name(), wanted))));
	}

	/**
	 * A check without a name is part of the definition of its column.
	 */
	private Change drop(Check check) {
		if (check.name() != null) {
			return new Change.DropCheck(this.to.name(), check);
		}
		Column column = this.from.column(check.columns().get(0)).orElseThrow();
		return new Change.AlterColumn(this.to.name(), Change.Aspect.CHECK, column, column.withInlineCheck(null));
	}

	private static String describe(Check there, Check wanted) {
		List<String> lacking = (wanted.source() == Source.IMPLICIT) ? lacking(there, wanted) : List.of();
		return lacking.isEmpty() ? describe(there) : "rejects " + String.join(", ", lacking);
	}

	private static String describe(Check check) {
		return check.expression() + check.validity().text();
	}

	private void addMissing(Check wanted, Impact impact) {
		this.differences.add(new Difference(Kind.CHECK_MISSING, object(wanted), null, wanted.expression(),
				this.origins.of(this.to.name(), wanted.columns()), impact,
				List.of(new Change.AddCheck(this.to.name(), wanted))));
	}

	private String object(Check check) {
		return (check.columns().size() == 1) ? this.to.name() + "." + check.columns().get(0)
				: this.to.name().toString();
	}

}
