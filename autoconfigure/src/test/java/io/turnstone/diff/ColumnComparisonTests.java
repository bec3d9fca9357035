package io.turnstone.diff;

import java.util.List;

import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Identity;
import io.turnstone.schema.PrimaryKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ColumnComparisonTests {

	private static final Column STATUS = Compared.STATUS;

	@Test
	void addsNullableColumnInOneStep() {
		assertThat(missing(STATUS)).isEqualTo(new Difference(Kind.COLUMN_MISSING, "orders.status", null,
				"character varying(20)", Compared.STATUS_ORIGIN, Impact.BREAKS, List.of(add(STATUS))));
	}

	@Test
	void addsNotNullColumnAsNullableFirst() {
		var wanted = STATUS.withNullable(false);

		assertThat(missing(wanted).changes()).containsExactly(add(STATUS),
				new AlterColumn(Compared.NAME, Aspect.NULLABILITY, STATUS, wanted));
	}

	@Test
	void addsNotNullColumnThatFillsItselfInOneStep() {
		var notNull = STATUS.withNullable(false);

		assertThat(List.of(notNull.withDefault("'NEW'"), notNull.withIdentity(Identity.BY_DEFAULT),
				notNull.withGeneratedAs("upper(name)")))
			.allSatisfy((wanted) -> assertThat(missing(wanted).changes()).containsExactly(add(wanted)));
	}

	@Test
	void addsCheckTogetherWithItsColumn() {
		var check = Compared.implicit("status in ('NEW')", "status");
		var other = Compared.found("ck_id", "id > 0", "id");
		var differences = Compared.tables((table) -> table.withColumns(List.of(Compared.ID)).withChecks(List.of(other)),
				(table) -> table.withColumns(List.of(Compared.ID, STATUS))
					.withChecks(List.of(check, Compared.declared("ck_id", "id > 0", "id"))));

		assertThat(Compared.only(differences).changes()).containsExactly(add(STATUS),
				new Change.AddCheck(Compared.NAME, check));
	}

	@Test
	void draftsNoColumnOfUnknownType() {
		var difference = missing(STATUS.withType(null));

		assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
		assertThat(difference.changes()).isEmpty();
	}

	@Test
	void notesTheNotNullThatOnlyThePrimaryKeyOfACollectionBrings() {
		var key = new PrimaryKey("pk", List.of("id", "status"));

		var differences = Compared.tables(
				(table) -> table.withColumns(List.of(Compared.ID, STATUS.withNullable(false))).withPrimaryKey(key),
				(table) -> table.withColumns(List.of(Compared.ID, STATUS)).withPrimaryKey(null));

		assertThat(Compared.only(differences.of(Impact.NOTE)))
			.isEqualTo(new Difference(Kind.COLUMN_NULLABILITY, "orders.status", "not null, as the primary key holds it",
					"null", Compared.STATUS_ORIGIN, Impact.NOTE, List.of()));
		assertThat(differences.disagreements()).isEmpty();
	}

	@Test
	void tellsButDoesNotDraftTheNotNullOfPartsOfAnElement() {
		var key = new PrimaryKey("pk", List.of("id", "status", "number"));

		var differences = Compared.tables((table) -> table
			.withColumns(List.of(Compared.ID, STATUS.withNullable(false), Compared.NUMBER.withNullable(false)))
			.withPrimaryKey(key), (table) -> table.withPrimaryKey(null));

		assertThat(differences.disagreements().stream()).extracting(Difference::object, Difference::impact)
			.containsExactly(tuple("orders.number", Impact.BREAKS), tuple("orders.status", Impact.BREAKS));
		assertThat(differences.changes()).isEmpty();
	}

	@Test
	void leavesUnmappedColumnInPlace() {
		assertThat(unmapped(STATUS)).isEqualTo(new Difference(Kind.COLUMN_LEFT, "orders.status",
				"character varying(20)", null, null, Impact.LEFT, List.of()));
	}

	@Test
	void leavesUnmappedNotNullColumnThatFillsItself() {
		var notNull = STATUS.withNullable(false);

		assertThat(List.of(notNull.withDefault("'NEW'"), notNull.withIdentity(Identity.BY_DEFAULT),
				notNull.withGeneratedAs("upper(name)")))
			.allSatisfy((column) -> assertThat(unmapped(column).kind()).isEqualTo(Kind.COLUMN_LEFT));
	}

	@Test
	void breaksOnUnmappedNotNullColumnWithoutDefault() {
		var column = STATUS.withNullable(false);

		assertThat(unmapped(column)).isEqualTo(new Difference(Kind.COLUMN_UNMAPPED, "orders.status",
				"character varying(20) not null", "not mapped, so inserts leave it out", Compared.ORIGIN, Impact.BREAKS,
				List.of(new AlterColumn(Compared.NAME, Aspect.NULLABILITY, column, STATUS))));
	}

	@Test
	void keepsUnmappedColumnOfPrimaryKeyNotNull() {
		var differences = Compared.tables(
				(table) -> table.withColumns(List.of(Compared.ID, STATUS.withNullable(false)))
					.withPrimaryKey(new PrimaryKey("pk", List.of("id", "status"))),
				(table) -> table.withColumns(List.of(Compared.ID)).withPrimaryKey(null));

		assertThat(differences).filteredOn((difference) -> difference.kind() == Kind.COLUMN_UNMAPPED)
			.singleElement()
			.satisfies((difference) -> assertThat(difference.changes()).isEmpty());
	}

	@Test
	void freesUnmappedColumnOfReplacedPrimaryKey() {
		var column = STATUS.withNullable(false);
		var there = new PrimaryKey("pk", List.of("id", "status"));
		var differences = Compared.tables(
				(table) -> table.withColumns(List.of(Compared.ID, column)).withPrimaryKey(there),
				(table) -> table.withColumns(List.of(Compared.ID)));

		assertThat(differences.changes()).containsExactly(
				new Change.ReplacePrimaryKey(Compared.NAME, there, new PrimaryKey("orders_pkey", List.of("id"))),
				new AlterColumn(Compared.NAME, Aspect.NULLABILITY, column, STATUS));
	}

	@Test
	void reportsOtherType() {
		var wanted = STATUS.withType(DataType.of("character varying(50)").writtenAs("varchar(50)"));

		assertThat(Compared.only(Compared.columns(STATUS, wanted))).isEqualTo(new Difference(Kind.COLUMN_TYPE,
				"orders.status", "character varying(20)", "character varying(50)", Compared.STATUS_ORIGIN,
				Impact.BREAKS, List.of(new AlterColumn(Compared.NAME, Aspect.TYPE, STATUS, wanted))));
	}

	@Test
	void draftsNoConversionThatChangesTheMeaning() {
		var number = STATUS.withType(DataType.of("TINYINT"));
		var enumerated = STATUS.withType(DataType.of("ENUM('NEW', 'PAID')"));

		assertThat(List.of(Compared.columns(number, enumerated), Compared.columns(enumerated, number)))
			.allSatisfy((differences) -> {
				assertThat(Compared.only(differences).impact()).isEqualTo(Impact.BREAKS);
				assertThat(differences.changes()).isEmpty();
			});
	}

	@Test
	void draftsNoTypeInPlaceOfDomain() {
		var there = STATUS.withType(DataType.of("character varying(9)", "code"));

		var difference = Compared.only(Compared.columns(there, STATUS));

		assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
		assertThat(difference.changes()).isEmpty();
	}

	@Test
	void saysWhatWillBreak() {
		assertThat(List.of(consequence("character varying(9)", "character varying(10)"),
				consequence("int unsigned", "int"), consequence("numeric(10,1)", "numeric(11,2)"),
				consequence("timestamp(3)", "timestamp(6)"), consequence("text", "character varying(10)")))
			.containsExactly("texts of more than 9 characters are rejected", "negative numbers are rejected",
					"digits after the point are lost, but for the first 1", "fractions of a second are rounded",
					"the database takes more, or keeps values in another form, than the model says");
	}

	private static String consequence(String from, String to) {
		return Compared.only(Compared.columns(STATUS.withType(DataType.of(from)), STATUS.withType(DataType.of(to))))
			.consequence();
	}

	@Test
	void comparesTypesInTheWordsOfTheDatabase() {
		var wanted = STATUS.withType(DataType.of("character varying(20)").writtenAs("varchar2(20 char)"));

		assertThat(Compared.columns(STATUS, wanted)).isEmpty();
	}

	@Test
	void comparesNothingWithUnknownType() {
		assertThat(Compared.columns(STATUS.withType(null), STATUS)).isEmpty();
		assertThat(Compared.columns(STATUS, STATUS.withType(null))).isEmpty();
	}

	@Test
	void divergesWhereColumnAcceptsNull() {
		var wanted = STATUS.withNullable(false);

		assertThat(Compared.only(Compared.columns(STATUS, wanted))).isEqualTo(
				new Difference(Kind.COLUMN_NULLABILITY, "orders.status", "null", "not null", Compared.STATUS_ORIGIN,
						Impact.DIVERGES, List.of(new AlterColumn(Compared.NAME, Aspect.NULLABILITY, STATUS, wanted))));
	}

	@Test
	void breaksWhereColumnRefusesNull() {
		var difference = Compared.only(Compared.columns(STATUS.withNullable(false), STATUS));

		assertThat(difference.kind()).isEqualTo(Kind.COLUMN_NULLABILITY);
		assertThat(difference.from()).isEqualTo("not null");
		assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
	}

	@Test
	void leavesDefaultThatModelDoesNotDeclare() {
		assertThat(Compared.only(Compared.columns(STATUS.withDefault("'NEW'"), STATUS)))
			.isEqualTo(left(Kind.COLUMN_DEFAULT_LEFT, "'NEW'"));
	}

	@Test
	void leavesNothingWhereThereWasNoScratchToTellTheModelsDefault() {
		assertThat(Compared.columns(STATUS.withDefault("'NEW'").withCollation("C"), STATUS.withType(null))).isEmpty();
	}

	@Test
	void reportsDeclaredDefaultThatIsMissing() {
		var wanted = STATUS.withDefault("'NEW'");

		assertThat(Compared.only(Compared.columns(STATUS, wanted))).isEqualTo(
				new Difference(Kind.COLUMN_DEFAULT, "orders.status", "no default", "'NEW'", Compared.STATUS_ORIGIN,
						Impact.DIVERGES, List.of(new AlterColumn(Compared.NAME, Aspect.DEFAULT, STATUS, wanted))));
	}

	@Test
	void reportsOtherDefault() {
		var difference = Compared.only(Compared.columns(STATUS.withDefault("'OLD'"), STATUS.withDefault("'NEW'")));

		assertThat(difference.from()).isEqualTo("'OLD'");
		assertThat(difference.to()).isEqualTo("'NEW'");
	}

	@Test
	void breaksWithoutWantedIdentity() {
		var difference = Compared.only(Compared.columns(STATUS, STATUS.withIdentity(Identity.BY_DEFAULT)));

		assertThat(difference.kind()).isEqualTo(Kind.COLUMN_IDENTITY);
		assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
	}

	@Test
	void takesDefaultFromSequenceForIdentity() {
		var wanted = STATUS.withIdentity(Identity.BY_DEFAULT);

		assertThat(Compared.columns(STATUS.withDefault("nextval('orders_id_seq'::regclass)"), wanted)).isEmpty();
		assertThat(Compared.columns(STATUS.withDefault("NEXT VALUE FOR \"PUBLIC\".\"ORDERS_SEQ\""), wanted)).isEmpty();
	}

	@Test
	void takesEitherIdentityForTheOther() {
		assertThat(Compared.columns(STATUS.withIdentity(Identity.ALWAYS), STATUS.withIdentity(Identity.BY_DEFAULT)))
			.isEmpty();
	}

	@Test
	void leavesIdentityThatLetsValuesThrough() {
		assertThat(Compared.only(Compared.columns(STATUS.withIdentity(Identity.BY_DEFAULT), STATUS)))
			.isEqualTo(left(Kind.COLUMN_IDENTITY_LEFT, "identity"));
	}

	@Test
	void breaksOnIdentityThatRefusesValues() {
		var there = STATUS.withIdentity(Identity.ALWAYS);

		var difference = Compared.only(Compared.columns(there, STATUS));

		assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
		assertThat(difference.changes()).containsExactly(
				new AlterColumn(Compared.NAME, Aspect.IDENTITY, there, STATUS.withIdentity(Identity.BY_DEFAULT)));
	}

	@Test
	void reportsOtherGeneratedExpression() {
		var there = STATUS.withGeneratedAs("lower(name)");
		var wanted = STATUS.withGeneratedAs("upper(name)");

		assertThat(Compared.only(Compared.columns(there, wanted))).isEqualTo(new Difference(Kind.COLUMN_GENERATED,
				"orders.status", "lower(name)", "upper(name)", Compared.STATUS_ORIGIN, Impact.DIVERGES,
				List.of(new AlterColumn(Compared.NAME, Aspect.GENERATED, there, wanted))));
	}

	@Test
	void draftsNothingThatMakesPlainColumnGenerated() {
		var difference = Compared
			.only(Compared.columns(STATUS.withNullable(false), STATUS.withGeneratedAs("upper(name)")));

		assertThat(difference.kind()).isEqualTo(Kind.COLUMN_GENERATED);
		assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
		assertThat(difference.changes()).isEmpty();
	}

	@Test
	void notesGeneratedColumnThatModelMayWrite() {
		var difference = Compared.only(Compared.columns(STATUS.withGeneratedAs("upper(name)"), STATUS));

		assertThat(difference.kind()).isEqualTo(Kind.COLUMN_GENERATED);
		assertThat(difference.impact()).isEqualTo(Impact.NOTE);
		assertThat(difference.changes()).isEmpty();
	}

	@Test
	void leavesCollationThatModelDoesNotDeclare() {
		assertThat(Compared.only(Compared.columns(STATUS.withCollation("C"), STATUS)))
			.isEqualTo(left(Kind.COLUMN_COLLATION_LEFT, "C"));
	}

	@Test
	void leavesCollationOfSeveralColumnsAtOnce() {
		var differences = Compared.tables(
				(table) -> table.withColumns(List.of(STATUS.withCollation("C"), Compared.NUMBER.withCollation("C"))),
				(table) -> table.withColumns(List.of(STATUS, Compared.NUMBER)));

		assertThat(differences).filteredOn((difference) -> difference.kind() == Kind.COLUMN_COLLATION_LEFT)
			.singleElement()
			.satisfies((difference) -> {
				assertThat(difference.object()).isEqualTo("orders");
				assertThat(difference.from()).isEqualTo("C (status, number)");
			});
	}

	@Test
	void reportsOtherCollation() {
		var difference = Compared.only(Compared.columns(STATUS, STATUS.withCollation("C")));

		assertThat(difference.kind()).isEqualTo(Kind.COLUMN_COLLATION);
		assertThat(difference.from()).isEqualTo("default");
		assertThat(difference.impact()).isEqualTo(Impact.DIVERGES);
	}

	@Test
	void leavesCommentThatModelDoesNotDeclare() {
		assertThat(Compared.only(Compared.columns(STATUS.withComment("by hand"), STATUS)))
			.isEqualTo(left(Kind.COLUMN_COMMENT_LEFT, "by hand"));
	}

	@Test
	void reportsOtherComment() {
		var difference = Compared.only(Compared.columns(STATUS, STATUS.withComment("how far it is")));

		assertThat(difference.kind()).isEqualTo(Kind.COLUMN_COMMENT);
		assertThat(difference.from()).isEqualTo("no comment");
		assertThat(difference.impact()).isEqualTo(Impact.DIVERGES);
	}

	@Test
	void changesSeveralAspectsOneUponTheOther() {
		var wanted = STATUS.withType(DataType.of("text")).withDefault("'NEW'").withNullable(false).withComment("state");

		var changes = Compared.columns(STATUS, wanted).changes();

		assertThat(changes).extracting((change) -> ((AlterColumn) change).aspect())
			.containsExactly(Aspect.TYPE, Aspect.DEFAULT, Aspect.NULLABILITY, Aspect.COMMENT);
		var column = STATUS;
		for (var change : changes) {
			assertThat(((AlterColumn) change).from()).isEqualTo(column);
			column = ((AlterColumn) change).to();
		}
		assertThat(column).isEqualTo(wanted);
	}

	private static Difference left(Kind kind, String description) {
		return new Difference(kind, "orders.status", description, null, Compared.STATUS_ORIGIN, Impact.LEFT, List.of());
	}

	private static Difference missing(Column wanted) {
		return Compared.only(Compared.tables((table) -> table.withColumns(List.of(Compared.ID)),
				(table) -> table.withColumns(List.of(Compared.ID, wanted))));
	}

	private static Difference unmapped(Column there) {
		return Compared.only(Compared.tables((table) -> table.withColumns(List.of(Compared.ID, there)),
				(table) -> table.withColumns(List.of(Compared.ID))));
	}

	private static Change add(Column column) {
		return new Change.AddColumn(Compared.NAME, column);
	}

}
