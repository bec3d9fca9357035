package io.turnstone.diff.hazard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.turnstone.diff.AllowedValues;
import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Load.KeepsOut;
import io.turnstone.diff.hazard.Load.Work;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

/**
 * How MariaDB and MySQL change tables of InnoDB: columns are added and indexes built
 * while others read and write; another type, foreign keys and checks copy the table.
 *
 * @param name which of the two it is
 * @param growingText up to how many bytes a text may have whose length gets a second byte
 * without copying the table
 */
record MariaDbProduct(String name, int growingText) implements Product {

	/**
	 * Return how MariaDB changes tables.
	 */
	static MariaDbProduct mariaDb() {
		return new MariaDbProduct("MariaDB", 127);
	}

	/**
	 * Return how MySQL changes tables.
	 */
	static MariaDbProduct mySql() {
		return new MariaDbProduct("MySQL", 0);
	}

	private static final int LONGEST_NAME = 64;

	private static final int LONGEST_SHORT_TEXT = 255;

	private static final int BYTES_OF_CHARACTER = 4;

	private static final String ELSEWHERE = "Change a large table with a tool that copies it in portions, such as "
			+ "gh-ost or pt-online-schema-change, or when nobody writes.";

	private static final Load COPY = new Load(KeepsOut.WRITERS, Work.REWRITE, ELSEWHERE);

	private static final Load REBUILD = new Load(KeepsOut.NOBODY, Work.REWRITE, ELSEWHERE);

	private static final Load SPECIAL_INDEX = new Load(KeepsOut.WRITERS, Work.INDEX, ELSEWHERE);

	private static final Load FILL = new Load(KeepsOut.NOBODY, Work.UPDATE,
			"Fill a large table in portions, before the upgrade: what has a value is left alone.");

	@Override
	public Optional<Load> load(Step.OfSchema step, Situation situation) {
		Change change = step.change();
		if (change instanceof Change.AddForeignKey || change instanceof Change.ReplaceCheck
				|| (change instanceof Change.AddCheck check && check.check().validity() != Validity.NOT_ENFORCED)) {
			return Optional.of(COPY);
		}
		if (change instanceof Change.AddPrimaryKey || change instanceof Change.ReplacePrimaryKey) {
			return Optional.of(REBUILD);
		}
		if (change instanceof Change.CreateIndex creation) {
			return isSpecial(creation.index().definition()) ? Optional.of(SPECIAL_INDEX) : Optional.empty();
		}
		if (change instanceof Change.FillColumn) {
			return Optional.of(FILL);
		}
		if (change instanceof Change.AddColumn addition) {
			return Product.isComputed(addition.column()) ? Optional.of(COPY) : Optional.empty();
		}
		return (change instanceof Change.AlterColumn alteration) ? ofColumn(alteration) : Optional.empty();
	}

	private Optional<Load> ofColumn(Change.AlterColumn change) {
		return switch (change.aspect()) {
			case TYPE -> isFree(change.from().type(), change.to().type()) ? Optional.empty() : Optional.of(COPY);
			case NULLABILITY -> change.to().nullable() ? Optional.empty() : Optional.of(REBUILD);
			case IDENTITY -> (change.to().identity() != null) ? Optional.of(COPY) : Optional.empty();
			case GENERATED, COLLATION, CHECK -> Optional.of(COPY);
			case DEFAULT, COMMENT, ATTRIBUTES -> Optional.empty();
		};
	}

	private static boolean isSpecial(@Nullable String definition) {
		String kind = (definition != null) ? definition.toLowerCase(Locale.ROOT) : "";
		return kind.contains("fulltext") || kind.contains("spatial");
	}

	/**
	 * Tell whether a type only becomes longer where its length is stored in as many
	 * bytes, or gets further values at its end.
	 */
	private boolean isFree(@Nullable DataType from, @Nullable DataType to) {
		if (from == null || to == null || !from.base().equals(to.base())) {
			return false;
		}
		if (from.base().equals("varchar")) {
			long before = from.argument(0).orElse(0);
			long after = to.argument(0).orElse(0);
			return before <= after
					&& (isShort(before) == isShort(after) || before * BYTES_OF_CHARACTER <= this.growingText);
		}
		if (from.base().startsWith("enum")) {
			List<String> lacking = AllowedValues.of(to).lacking(AllowedValues.of(from));
			return lacking.isEmpty() && to.text().startsWith(from.text().substring(0, from.text().length() - 1));
		}
		return from.arguments().equals(to.arguments());
	}

	private static boolean isShort(long characters) {
		return characters * BYTES_OF_CHARACTER <= LONGEST_SHORT_TEXT;
	}

	@Override
	public boolean commitsEachChange() {
		return true;
	}

	@Override
	public boolean indexesForeignKeys() {
		return true;
	}

	@Override
	public Optional<String> fateOfName(String name) {
		return (name.length() > LONGEST_NAME)
				? Optional.of("is refused: the longest one has %d characters".formatted(LONGEST_NAME))
				: Optional.empty();
	}

}
