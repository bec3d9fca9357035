package io.turnstone.schema;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Check constraint of a table.
 *
 * @param name the name, or {@code null} where the model leaves it to the database
 * @param expression the condition, in the database's own words
 * @param written the condition as the model writes it, or {@code null} where it was read
 * from a database
 * @param columns the columns that the condition speaks of, sorted; empty where the
 * catalog does not tell
 * @param source who asked for the check
 * @param validity how far the database keeps to it
 */
public record Check(@Nullable String name, String expression, @Nullable String written, List<String> columns,
		Source source, Validity validity) implements Serializable {

	public Check {
		columns = columns.stream().sorted().toList();
	}

	/**
	 * Create a check that all rows keep to.
	 * @param name the name, or {@code null} where the model leaves it to the database
	 * @param expression the condition, in the database's own words
	 * @param written the condition as the model writes it, or {@code null} where it was
	 * read from a database
	 * @param columns the columns that the condition speaks of, sorted; empty where the
	 * catalog does not tell
	 * @param source who asked for the check
	 */
	public Check(@Nullable String name, String expression, @Nullable String written, List<String> columns,
			Source source) {
		this(name, expression, written, columns, source, Validity.VALID);
	}

	public Check withName(@Nullable String name) {
		return new Check(name, this.expression, this.written, this.columns, this.source, this.validity);
	}

	public Check withValidity(Validity validity) {
		return new Check(this.name, this.expression, this.written, this.columns, this.source, validity);
	}

	public Check withExpression(String expression) {
		return new Check(this.name, expression, this.written, this.columns, this.source, this.validity);
	}

	/**
	 * Return the condition to use where the check is written down.
	 * @return the model's words where there are any, else those of the database
	 */
	public String toDdl() {
		return (this.written != null) ? this.written : this.expression;
	}

	/**
	 * Who asked for a check.
	 */
	public enum Source {

		/**
		 * The model declares the check.
		 */
		DECLARED,

		/**
		 * Hibernate adds the check by itself, for an enum, a discriminator or an index
		 * column.
		 */
		IMPLICIT,

		/**
		 * The check was found in a database.
		 */
		DATABASE

	}

}
