package io.turnstone.schema;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

/**
 * Column of a table.
 *
 * @param name the name, as the database stores it
 * @param type the type, or {@code null} where it could not be determined
 * @param nullable whether the column accepts null
 * @param defaultValue the expression of the default, in the database's own words
 * @param identity how the database generates the values of an identity column
 * @param generatedAs the expression of a generated column, in the database's own words
 * @param collation the collation, where it is not the default of the database
 * @param comment the comment
 * @param inlineCheck the condition of a check that is part of the column's definition and
 * cannot be dropped by a name, in the database's own words
 * @param attributes what else the definition says, in the database's own words, such as
 * {@code on update current_timestamp(6)} or {@code invisible}
 */
public record Column(String name, @Nullable DataType type, boolean nullable, @Nullable String defaultValue,
		@Nullable Identity identity, @Nullable String generatedAs, @Nullable String collation, @Nullable String comment,
		@Nullable String inlineCheck, @Nullable String attributes) implements Serializable {

	/**
	 * Create a column without a check and attributes in its definition.
	 * @param name the name, as the database stores it
	 * @param type the type, or {@code null} where it could not be determined
	 * @param nullable whether the column accepts null
	 * @param defaultValue the expression of the default, in the database's own words
	 * @param identity how the database generates the values of an identity column
	 * @param generatedAs the expression of a generated column, in the database's own
	 * words
	 * @param collation the collation, where it is not the default of the database
	 * @param comment the comment
	 */
	public Column(String name, @Nullable DataType type, boolean nullable, @Nullable String defaultValue,
			@Nullable Identity identity, @Nullable String generatedAs, @Nullable String collation,
			@Nullable String comment) {
		this(name, type, nullable, defaultValue, identity, generatedAs, collation, comment, null, null);
	}

	/**
	 * Return a nullable column.
	 * @param name the name
	 * @param type the type in the database's own words
	 * @return the column
	 */
	public static Column of(String name, String type) {
		return new Column(name, DataType.of(type), true, null, null, null, null, null);
	}

	public Column withName(String name) {
		return new Column(name, this.type, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				this.collation, this.comment, this.inlineCheck, this.attributes);
	}

	public Column withType(@Nullable DataType type) {
		return new Column(this.name, type, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				this.collation, this.comment, this.inlineCheck, this.attributes);
	}

	public Column withNullable(boolean nullable) {
		return new Column(this.name, this.type, nullable, this.defaultValue, this.identity, this.generatedAs,
				this.collation, this.comment, this.inlineCheck, this.attributes);
	}

	public Column withDefault(@Nullable String defaultValue) {
		return new Column(this.name, this.type, this.nullable, defaultValue, this.identity, this.generatedAs,
				this.collation, this.comment, this.inlineCheck, this.attributes);
	}

	public Column withIdentity(@Nullable Identity identity) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, identity, this.generatedAs,
				this.collation, this.comment, this.inlineCheck, this.attributes);
	}

	public Column withGeneratedAs(@Nullable String generatedAs) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, generatedAs,
				this.collation, this.comment, this.inlineCheck, this.attributes);
	}

	public Column withCollation(@Nullable String collation) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				collation, this.comment, this.inlineCheck, this.attributes);
	}

	public Column withComment(@Nullable String comment) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				this.collation, comment, this.inlineCheck, this.attributes);
	}

	public Column withInlineCheck(@Nullable String inlineCheck) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				this.collation, this.comment, inlineCheck, this.attributes);
	}

	public Column withAttributes(@Nullable String attributes) {
		return new Column(this.name, this.type, this.nullable, this.defaultValue, this.identity, this.generatedAs,
				this.collation, this.comment, this.inlineCheck, attributes);
	}

	/**
	 * Tell whether the database has a value where a row brings none.
	 * @return {@code true} if there is a default, an identity or an expression
	 */
	public boolean fillsItself() {
		return this.defaultValue != null || this.identity != null || this.generatedAs != null;
	}

	/**
	 * Describe the column in one line, such as {@code numeric(5,2) not null default 0}.
	 * @return the description
	 */
	public String describe() {
		StringBuilder description = new StringBuilder((this.type != null) ? this.type.text() : "unknown type");
		if (!this.nullable) {
			description.append(" not null");
		}
		if (this.defaultValue != null) {
			description.append(" default ").append(this.defaultValue);
		}
		if (this.identity != null) {
			description.append((this.identity == Identity.ALWAYS) ? " generated always as identity"
					: " generated by default as identity");
		}
		if (this.generatedAs != null) {
			description.append(" generated always as (").append(this.generatedAs).append(')');
		}
		if (this.attributes != null) {
			description.append(' ').append(this.attributes);
		}
		return description.toString();
	}

}
