package io.turnstone.schema;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Type that was made in the database, for columns of tables.
 *
 * @param name the name
 * @param form what kind of type it is
 * @param parts what it is made of, in the database's own words: the values of an
 * enumerated type, the attributes of a structure with their types, or the base type and
 * the conditions of a domain
 * @param written the statements with which the model creates it, or an empty list where
 * it was read from a database
 */
public record UserType(ObjectName name, Form form, List<String> parts, List<String> written) implements Serializable {

	public UserType {
		parts = List.copyOf(parts);
		written = List.copyOf(written);
	}

	/**
	 * Return a type that was read from a database.
	 * @param name the name
	 * @param form what kind of type it is
	 * @param parts what it is made of, in the database's own words
	 * @return the type
	 */
	public static UserType of(ObjectName name, Form form, List<String> parts) {
		return new UserType(name, form, parts, List.of());
	}

	/**
	 * Return this type together with the statements that the model has for it.
	 * @param written the statements with which the model creates it
	 * @return the type
	 */
	public UserType writtenAs(List<String> written) {
		return new UserType(this.name, this.form, this.parts, written);
	}

	/**
	 * Return the statements that create the type.
	 * @param quotedName the name as it stands in SQL
	 * @return the model's statements where there are any, else one in the words of the
	 * database
	 */
	public List<String> toDdl(String quotedName) {
		return this.written.isEmpty() ? List.of(this.form.create(quotedName, this.parts)) : this.written;
	}

	/**
	 * Describe the type in one line, such as {@code enum ('NEW', 'PAID')}.
	 * @return the description
	 */
	public String describe() {
		return this.form.describe(this.parts);
	}

	/**
	 * What kind of type it is.
	 */
	public enum Form {

		/**
		 * List of values.
		 */
		ENUM {

			@Override
			String describe(List<String> parts) {
				return parts.stream().map(UserType::literal).collect(Collectors.joining(", ", "enum (", ")"));
			}

		},

		/**
		 * Structure of attributes.
		 */
		STRUCTURE {

			@Override
			String describe(List<String> parts) {
				return "(" + String.join(", ", parts) + ")";
			}

		},

		/**
		 * Another type with conditions.
		 */
		DOMAIN {

			@Override
			String describe(List<String> parts) {
				return String.join(" ", parts);
			}

			@Override
			String create(String quotedName, List<String> parts) {
				return "create domain %s as %s".formatted(quotedName, describe(parts));
			}

		};

		abstract String describe(List<String> parts);

		String create(String quotedName, List<String> parts) {
			return "create type %s as %s".formatted(quotedName, describe(parts));
		}

	}

	/**
	 * Return a value as a literal.
	 * @param value the value
	 * @return the value in quotes
	 */
	public static String literal(String value) {
		return "'" + value.replace("'", "''") + "'";
	}

}
