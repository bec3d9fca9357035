package io.turnstone.diff.hazard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.turnstone.diff.Change;
import io.turnstone.diff.Narrowing;
import io.turnstone.diff.hazard.Load.KeepsOut;
import io.turnstone.diff.hazard.Load.Work;
import io.turnstone.diff.hazard.Step.Manner;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL changes tables: many changes take a moment, and those that look at rows
 * have a way that keeps nobody out.
 */
final class PostgresqlProduct implements Product {

	private static final int LONGEST_NAME = 63;

	private static final String DRAFTED = " A draft does so by itself, unless turnstone.draft.online is off.";

	private static final Load INDEX = new Load(KeepsOut.WRITERS, Work.INDEX,
			"Build it by create index concurrently, in a change set with runInTransaction: false." + DRAFTED);

	private static final Load KEY = new Load(KeepsOut.EVERYBODY, Work.INDEX,
			"Build a unique index concurrently, and make it the key: alter table ... add constraint ... using index."
					+ DRAFTED);

	private static final Load FOREIGN_KEY = new Load(KeepsOut.WRITERS, Work.SCAN,
			"Add it not valid, and validate it in another change set." + DRAFTED);

	private static final Load CHECK = new Load(KeepsOut.EVERYBODY, Work.SCAN,
			"Add it not valid, and validate it in another change set." + DRAFTED);

	private static final Load NOT_NULL = new Load(KeepsOut.EVERYBODY, Work.SCAN,
			"Add a check (column is not null) not valid, validate it, set not null, and drop the check." + DRAFTED);

	private static final Load RETYPE = new Load(KeepsOut.EVERYBODY, Work.REWRITE,
			"Add a column of the new type, fill it in portions, let the application use it, and drop the old one later.");

	private static final Load COMPUTED = new Load(KeepsOut.EVERYBODY, Work.REWRITE,
			"Add the column without it, fill it in portions, and give new rows their value by a default or trigger.");

	private static final Load FILL = new Load(KeepsOut.NOBODY, Work.UPDATE,
			"Fill a large table in portions, before the upgrade: what has a value is left alone.");

	private static final Set<String> UNLIMITED = Set.of("text", "character varying", "varchar");

	private static final Set<String> SERIAL = Set.of("serial", "bigserial", "smallserial");

	private static final Pattern VOLATILE = Pattern
		.compile("\\b(?:random|nextval|clock_timestamp|timeofday|gen_random_uuid|uuid_generate_\\w+|uuidv\\d)\\s*\\(");

	@Override
	public String name() {
		return "PostgreSQL";
	}

	@Override
	public Optional<Load> load(Step.OfSchema step, Situation situation) {
		if (step.manner() == Manner.ONLINE) {
			return Optional.empty();
		}
		Change change = step.change();
		if (change instanceof Change.CreateIndex) {
			return Optional.of(INDEX);
		}
		if (change instanceof Change.AddUniqueKey || change instanceof Change.AddPrimaryKey
				|| change instanceof Change.ReplacePrimaryKey) {
			return Optional.of(KEY);
		}
		if (change instanceof Change.AddForeignKey key) {
			return (key.key().validity() == Validity.VALID) ? Optional.of(FOREIGN_KEY) : Optional.empty();
		}
		if (change instanceof Change.AddCheck check) {
			return (check.check().validity() == Validity.VALID) ? Optional.of(CHECK) : Optional.empty();
		}
		if (change instanceof Change.ReplaceCheck check) {
			return (check.to().validity() == Validity.VALID) ? Optional.of(CHECK) : Optional.empty();
		}
		if (change instanceof Change.FillColumn) {
			return Optional.of(FILL);
		}
		return ofColumn(change);
	}

	private static Optional<Load> ofColumn(Change change) {
		if (change instanceof Change.AddColumn addition) {
			return isComputedForEachRow(addition.column()) ? Optional.of(COMPUTED) : Optional.empty();
		}
		if (!(change instanceof Change.AlterColumn alteration)) {
			return Optional.empty();
		}
		return switch (alteration.aspect()) {
			case TYPE ->
				isFree(alteration.from().type(), alteration.to().type()) ? Optional.empty() : Optional.of(RETYPE);
			case NULLABILITY -> alteration.to().nullable() ? Optional.empty() : Optional.of(NOT_NULL);
			case GENERATED -> (alteration.to().generatedAs() != null) ? Optional.of(COMPUTED) : Optional.empty();
			default -> Optional.empty();
		};
	}

	private static boolean isComputedForEachRow(Column column) {
		String value = (column.defaultValue() != null) ? column.defaultValue().toLowerCase(Locale.ROOT) : "";
		return Product.isComputed(column) || VOLATILE.matcher(value).find()
				|| (column.type() != null && SERIAL.contains(column.type().base()));
	}

	/**
	 * Tell whether values of one type are stored as those of another, so that the server
	 * has nothing to do.
	 */
	private static boolean isFree(@Nullable DataType from, @Nullable DataType to) {
		if (from == null || to == null) {
			return false;
		}
		if (UNLIMITED.contains(from.base()) && UNLIMITED.contains(to.base())) {
			return to.arguments().isEmpty() || (!from.arguments().isEmpty() && Narrowing.of(from, to).isEmpty());
		}
		if (!from.base().equals(to.base())) {
			return from.base().equals("cidr") && to.base().equals("inet");
		}
		return switch (to.base()) {
			case "numeric", "decimal" -> to.arguments().isEmpty() || (from.argument(1).equals(to.argument(1))
					&& from.argument(0).orElse(Long.MAX_VALUE) <= to.argument(0).orElse(Long.MAX_VALUE));
			case "character", "bit" -> from.arguments().equals(to.arguments());
			default -> to.arguments().isEmpty() || (from.argument(0).isPresent()
					&& from.argument(0).getAsLong() <= to.argument(0).orElse(Long.MAX_VALUE));
		};
	}

	@Override
	public boolean commitsEachChange() {
		return false;
	}

	@Override
	public boolean indexesForeignKeys() {
		return false;
	}

	@Override
	public Optional<String> fateOfName(String name) {
		return (bytes(name) > LONGEST_NAME)
				? Optional.of("is cut to its first %d bytes, without a word".formatted(LONGEST_NAME))
				: Optional.empty();
	}

	/**
	 * Return the length of a name in UTF-8.
	 */
	private static int bytes(String name) {
		return name.codePoints().map((character) -> {
			if (character < 0x80) {
				return 1;
			}
			return (character < 0x800) ? 2 : (character < 0x10000) ? 3 : 4;
		}).sum();
	}

}
