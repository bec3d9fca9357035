package io.turnstone.diff;

/**
 * Kind of a difference.
 */
public enum Kind {

	TABLE_MISSING("table is missing", "a mapped table exists"),

	TABLE_COMMENT("comment differs", "a declared comment is there"),

	COLUMN_MISSING("column is missing", "a mapped column exists"),

	COLUMN_TYPE("type differs", "a mapped column has the model's type, length, precision and scale"),

	COLUMN_NULLABILITY("nullability differs", "a mapped column accepts null where the model does"),

	COLUMN_DEFAULT("default differs", "a declared default is there"),

	COLUMN_ATTRIBUTES("attributes differ", "declared attributes are there"),

	COLUMN_IDENTITY("identity differs", "an identity column generates its values"),

	COLUMN_GENERATED("generated expression differs", "a generated column has the declared expression"),

	COLUMN_COLLATION("collation differs", "a declared collation is there"),

	COLUMN_COMMENT("comment differs", "a declared comment is there"),

	COLUMN_UNMAPPED("unmapped column must not be null", "a column that nothing maps fills itself"),

	PRIMARY_KEY_MISSING("primary key is missing", "a table with a mapped key has a primary key"),

	PRIMARY_KEY_DIFFERENT("primary key differs", "a primary key has the mapped columns"),

	UNIQUE_KEY_MISSING("unique key is missing", "a declared unique key is there, as a constraint or as an index"),

	FOREIGN_KEY_MISSING("foreign key is missing", "a mapped reference has a foreign key"),

	FOREIGN_KEY_DIFFERENT("foreign key differs", "a foreign key points where the model does"),

	INDEX_MISSING("index is missing", "a declared index is there"),

	CHECK_MISSING("check is missing", "a declared check is there"),

	CHECK_DIFFERENT("check differs", "a check accepts the model's values"),

	SEQUENCE_MISSING("sequence is missing", "a mapped sequence exists"),

	SEQUENCE_INCREMENT("increment differs", "a sequence has the mapped increment"),

	SEQUENCE_START("start differs", "a sequence began where the model says"),

	NOT_COMPARED("could not be compared", "what could not be compared is told"),

	SCHEMA_MISSING("schema is missing", "a schema that the model names exists"),

	TYPE_MISSING("type is missing", "a type that the model makes exists"),

	TYPE_DIFFERENT("type differs", "a type has the values or attributes of the model"),

	TABLE_LEFT("table is not mapped", "what nothing maps is left in place"),

	COLUMN_LEFT("column is not mapped", "what nothing maps is left in place"),

	PRIMARY_KEY_LEFT("primary key is not mapped", "what nothing maps is left in place"),

	UNIQUE_KEY_LEFT("unique key is not mapped", "what nothing maps is left in place"),

	FOREIGN_KEY_LEFT("foreign key is not mapped", "what nothing maps is left in place"),

	INDEX_LEFT("index is not mapped", "what nothing maps is left in place"),

	CHECK_LEFT("check is not mapped", "what nothing maps is left in place"),

	SEQUENCE_LEFT("sequence is not mapped", "what nothing maps is left in place"),

	TYPE_LEFT("type is not mapped", "what nothing maps is left in place"),

	TABLE_COMMENT_LEFT("comment is not declared", "what the model does not declare is left in place"),

	COLUMN_DEFAULT_LEFT("default is not declared", "what the model does not declare is left in place"),

	COLUMN_ATTRIBUTES_LEFT("attributes are not declared", "what the model does not declare is left in place"),

	COLUMN_IDENTITY_LEFT("identity is not declared", "what the model does not declare is left in place"),

	COLUMN_COLLATION_LEFT("collation is not declared", "what the model does not declare is left in place"),

	COLUMN_COMMENT_LEFT("comment is not declared", "what the model does not declare is left in place"),

	FOREIGN_KEY_ACTION_LEFT("action is not declared", "what the model does not declare is left in place"),

	SEQUENCE_LIMIT_LEFT("limit is not declared", "what the model does not declare is left in place");

	private final String text;

	private final String rule;

	Kind(String text, String rule) {
		this.text = text;
		this.rule = rule;
	}

	/**
	 * Return the kind in words, to follow the name of the object.
	 * @return the words
	 */
	public String text() {
		return this.text;
	}

	/**
	 * Return the rule that a difference of this kind breaks or follows.
	 * @return the rule, in words
	 */
	public String rule() {
		return this.rule;
	}

}
