package io.turnstone.schema;

import java.io.Serializable;
import java.util.Comparator;

import org.jspecify.annotations.Nullable;

/**
 * Name of a table or sequence, as the database stores it.
 *
 * @param schema the schema, or {@code null} for the one that the connection uses by
 * default
 * @param name the name within the schema
 */
public record ObjectName(@Nullable String schema, String name) implements Comparable<ObjectName>, Serializable {

	private static final Comparator<ObjectName> ORDER = Comparator
		.comparing(ObjectName::schema, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(ObjectName::name);

	public ObjectName {
		if (name.isEmpty()) {
			throw new IllegalArgumentException("The name of a table or sequence must not be empty");
		}
	}

	/**
	 * Return the name of an object in the default schema.
	 * @param name the name within the schema
	 * @return the name
	 */
	public static ObjectName of(String name) {
		return new ObjectName(null, name);
	}

	@Override
	public int compareTo(ObjectName other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name;
	}

}
