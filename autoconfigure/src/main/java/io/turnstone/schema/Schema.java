package io.turnstone.schema;

import java.io.Serializable;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tables, sequences and types, and what is not known of them.
 *
 * @param tables the tables by name
 * @param sequences the sequences by name
 * @param types the types that were made in the database, by name
 * @param others what else has the name of a table, by name: the kind in words, such as
 * {@code view}
 * @param absent the names of schemas that were asked for and are not there
 * @param findings what could not be read
 */
public record Schema(SortedMap<ObjectName, Table> tables, SortedMap<ObjectName, Sequence> sequences,
		SortedMap<ObjectName, UserType> types, SortedMap<ObjectName, String> others, SortedSet<String> absent,
		List<Finding> findings) implements Serializable {

	public Schema {
		tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
		sequences = Collections.unmodifiableSortedMap(new TreeMap<>(sequences));
		types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
		others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
		absent = Collections.unmodifiableSortedSet(new TreeSet<>(absent));
		findings = List.copyOf(findings);
	}

	/**
	 * Return a schema without any object.
	 * @return the schema
	 */
	public static Schema empty() {
		return of(List.of(), List.of(), List.of());
	}

	/**
	 * Return a schema of the given objects, without types.
	 * @param tables the tables
	 * @param sequences the sequences
	 * @param findings what could not be read
	 * @return the schema
	 */
	public static Schema of(Collection<Table> tables, Collection<Sequence> sequences, List<Finding> findings) {
		return new Schema(byName(tables, Table::name), byName(sequences, Sequence::name), new TreeMap<>(),
				new TreeMap<>(), new TreeSet<>(), findings);
	}

	/**
	 * Return the table of a name.
	 * @param name the name
	 * @return the table, or empty where there is none of that name
	 */
	public Optional<Table> table(ObjectName name) {
		return Optional.ofNullable(this.tables.get(name));
	}

	/**
	 * Return the sequences that stand for themselves, and belong to no column.
	 * @return the sequences, by name
	 */
	public List<Sequence> freeSequences() {
		return this.sequences.values().stream().filter((sequence) -> sequence.owner() == null).toList();
	}

	/**
	 * Return this schema with other tables.
	 * @param tables the tables by name
	 * @return the schema
	 */
	public Schema withTables(SortedMap<ObjectName, Table> tables) {
		return new Schema(tables, this.sequences, this.types, this.others, this.absent, this.findings);
	}

	/**
	 * Return this schema with other sequences.
	 * @param sequences the sequences
	 * @return the schema
	 */
	public Schema withSequences(Collection<Sequence> sequences) {
		return new Schema(this.tables, byName(sequences, Sequence::name), this.types, this.others, this.absent,
				this.findings);
	}

	/**
	 * Return this schema with types that were made in the database.
	 * @param types the types
	 * @return the schema
	 */
	public Schema withTypes(Collection<UserType> types) {
		return new Schema(this.tables, this.sequences, byName(types, UserType::name), this.others, this.absent,
				this.findings);
	}

	/**
	 * Return this schema together with what else has the name of a table.
	 * @param others the kinds in words, by name
	 * @return the schema
	 */
	public Schema withOthers(SortedMap<ObjectName, String> others) {
		return new Schema(this.tables, this.sequences, this.types, others, this.absent, this.findings);
	}

	/**
	 * Return this schema with names of schemas that are not there.
	 * @param absent the names
	 * @return the schema
	 */
	public Schema withAbsent(Collection<String> absent) {
		return new Schema(this.tables, this.sequences, this.types, this.others, new TreeSet<>(absent), this.findings);
	}

	/**
	 * Return the names of the schemas of all objects, but for the default one.
	 * @return the names
	 */
	public SortedSet<String> otherSchemas() {
		return Stream.concat(this.tables.keySet().stream(), this.sequences.keySet().stream())
			.map(ObjectName::schema)
			.flatMap(Stream::ofNullable)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Return this schema without some of its tables.
	 * @param names the names of the tables to leave out
	 * @return the smaller schema
	 */
	public Schema without(Collection<ObjectName> names) {
		SortedMap<ObjectName, Table> kept = new TreeMap<>(this.tables);
		kept.keySet().removeAll(names);
		return withTables(kept);
	}

	private static <T> SortedMap<ObjectName, T> byName(Collection<T> objects, Function<T, ObjectName> name) {
		return objects.stream().collect(Collectors.toMap(name, Function.identity(), (first, second) -> {
			throw new IllegalArgumentException("Two objects have the name " + name.apply(first));
		}, TreeMap::new));
	}

}
