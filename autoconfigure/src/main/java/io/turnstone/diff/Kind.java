package io.turnstone.diff;

/**
 * Kind of a difference.
 */
public enum Kind {

	TABLE_MISSING("table is missing"),

	TABLE_COMMENT("comment differs"),

	COLUMN_MISSING("column is missing"),

	COLUMN_TYPE("type differs"),

	COLUMN_NULLABILITY("nullability differs"),

	COLUMN_DEFAULT("default differs"),

	COLUMN_IDENTITY("identity differs"),

	COLUMN_GENERATED("generated expression differs"),

	COLUMN_COLLATION("collation differs"),

	COLUMN_COMMENT("comment differs"),

	COLUMN_UNMAPPED("unmapped column must not be null"),

	PRIMARY_KEY_MISSING("primary key is missing"),

	PRIMARY_KEY_DIFFERENT("primary key differs"),

	UNIQUE_KEY_MISSING("unique key is missing"),

	FOREIGN_KEY_MISSING("foreign key is missing"),

	FOREIGN_KEY_DIFFERENT("foreign key differs"),

	INDEX_MISSING("index is missing"),

	CHECK_MISSING("check is missing"),

	CHECK_DIFFERENT("check differs"),

	SEQUENCE_MISSING("sequence is missing"),

	SEQUENCE_INCREMENT("increment differs"),

	NOT_COMPARED("could not be compared"),

	TABLE_LEFT("table is not mapped"),

	COLUMN_LEFT("column is not mapped"),

	PRIMARY_KEY_LEFT("primary key is not mapped"),

	UNIQUE_KEY_LEFT("unique key is not mapped"),

	FOREIGN_KEY_LEFT("foreign key is not mapped"),

	INDEX_LEFT("index is not mapped"),

	CHECK_LEFT("check is not mapped"),

	SEQUENCE_LEFT("sequence is not mapped");

	private final String text;

	Kind(String text) {
		this.text = text;
	}

	/**
	 * Return the kind in words, to follow the name of the object.
	 * @return the words
	 */
	public String text() {
		return this.text;
	}

}
