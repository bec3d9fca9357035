package io.turnstone.diff;

import io.turnstone.schema.DataType;
import org.jspecify.annotations.Nullable;

/**
 * What will happen to the application because of a difference, in one sentence.
 */
final class Consequence {

	private Consequence() {
	}

	static @Nullable String of(Difference difference) {
		boolean breaks = difference.impact() == Impact.BREAKS;
		return switch (difference.kind()) {
			case TABLE_MISSING -> "every statement on the table fails";
			case COLUMN_MISSING -> "every statement that reads or writes the column fails";
			case COLUMN_TYPE -> ofType(difference);
			case COLUMN_NULLABILITY -> breaks ? "rows that have no value, which the model allows, are rejected"
					: "rows without a value, which the model rules out, are accepted";
			case COLUMN_DEFAULT -> "rows that are inserted without the column get another value than the model says";
			case COLUMN_ATTRIBUTES ->
				"the column is kept up to date, shown or stored in another way than the model says";
			case COLUMN_IDENTITY -> "inserts leave the value to the database, and it has none, or it refuses theirs";
			case COLUMN_GENERATED ->
				breaks ? "nobody fills the column" : "the database refuses values for the column, or computes others";
			case COLUMN_COLLATION -> "texts are compared and sorted in another way than the model says";
			case COLUMN_UNMAPPED -> "every insert fails, as it leaves the column out";
			case PRIMARY_KEY_DIFFERENT -> breaks ? "rows that the model tells apart are rejected"
					: "rows that the model holds to be the same are accepted";
			case PRIMARY_KEY_MISSING, UNIQUE_KEY_MISSING -> "rows that the model holds to be the same are accepted";
			case FOREIGN_KEY_MISSING -> "references to rows that are not there are accepted";
			case FOREIGN_KEY_DIFFERENT -> breaks ? "the key points elsewhere, or a deletion does something else"
					: "references are checked later than the model says, or not all of them";
			case INDEX_MISSING -> "queries that the index is meant for read the whole table";
			case CHECK_MISSING -> "values that the condition rules out are accepted";
			case CHECK_DIFFERENT ->
				breaks ? "values that the model knows are rejected" : "other values are accepted than the model says";
			case SEQUENCE_MISSING -> "inserts fail, as they draw their keys from the sequence";
			case SEQUENCE_INCREMENT -> "keys are handed out twice, or the application does not start";
			case SEQUENCE_START ->
				"the first keys were others than the model says, which matters where they were agreed upon";
			case SCHEMA_MISSING -> "every statement on its tables fails";
			case TYPE_MISSING -> "tables whose columns are of the type cannot be made or read";
			case TYPE_DIFFERENT -> "values that the model knows are rejected, or read as something else";
			case TABLE_COMMENT, COLUMN_COMMENT -> "people who read the schema are told something else";
			case NOT_COMPARED, TABLE_LEFT, COLUMN_LEFT, PRIMARY_KEY_LEFT, UNIQUE_KEY_LEFT, FOREIGN_KEY_LEFT, INDEX_LEFT,
					CHECK_LEFT, SEQUENCE_LEFT, TYPE_LEFT, TABLE_COMMENT_LEFT, COLUMN_DEFAULT_LEFT,
					COLUMN_ATTRIBUTES_LEFT, COLUMN_IDENTITY_LEFT, COLUMN_COLLATION_LEFT, COLUMN_COMMENT_LEFT,
					FOREIGN_KEY_ACTION_LEFT, SEQUENCE_LIMIT_LEFT ->
				null;
		};
	}

	private static String ofType(Difference difference) {
		return TypeImpact.consequence(DataType.of(String.valueOf(difference.from())),
				DataType.of(String.valueOf(difference.to())));
	}

}
