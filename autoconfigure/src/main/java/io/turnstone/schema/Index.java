package io.turnstone.schema;

import java.io.Serializable;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Index of a table that no constraint brought along.
 *
 * @param name the name, or {@code null} where the model leaves it to the database
 * @param unique whether the index keeps out duplicates
 * @param parts the parts, in index order
 * @param filter the condition of a partial index, in the database's own words
 * @param definition what the index is, in the database's own words, where its parts do
 * not tell it all, such as {@code gin (features)}
 * @param validity how far the database uses it
 */
public record Index(@Nullable String name, boolean unique, List<Part> parts, @Nullable String filter,
		@Nullable String definition, Validity validity) implements Serializable {

	public Index {
		parts = List.copyOf(parts);
	}

	/**
	 * Create an index that its parts and its condition tell all about, and that is in
	 * use.
	 * @param name the name, or {@code null} where the model leaves it to the database
	 * @param unique whether the index keeps out duplicates
	 * @param parts the parts, in index order
	 * @param filter the condition of a partial index, in the database's own words
	 */
	public Index(@Nullable String name, boolean unique, List<Part> parts, @Nullable String filter) {
		this(name, unique, parts, filter, null, Validity.VALID);
	}

	public Index withParts(List<Part> parts) {
		return new Index(this.name, this.unique, parts, this.filter, this.definition, this.validity);
	}

	public Index withName(@Nullable String name) {
		return new Index(name, this.unique, this.parts, this.filter, this.definition, this.validity);
	}

	/**
	 * Tell whether the index is about all rows and of the usual kind.
	 * @return {@code true} if its parts tell all about it
	 */
	public boolean isPlain() {
		return this.filter == null && this.definition == null;
	}

	/**
	 * Return the columns of an index over plain columns.
	 * @return the columns, or an empty list where a part is an expression
	 */
	public List<String> columns() {
		if (this.parts.stream().anyMatch(Part::isExpression)) {
			return List.of();
		}
		return this.parts.stream().map(Part::text).toList();
	}

	/**
	 * Part of an index.
	 *
	 * @param text the column's name, or the expression in the database's own words
	 * @param isExpression whether the part is an expression
	 * @param descending whether the part is ordered from the largest value to the
	 * smallest
	 */
	public record Part(String text, boolean isExpression, boolean descending) implements Serializable {

		public static Part column(String name) {
			return new Part(name, false, false);
		}

		@Override
		public String toString() {
			return this.descending ? this.text + " desc" : this.text;
		}

	}

}
