package io.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.turnstone.diff.Change;
import io.turnstone.diff.Comparison;
import io.turnstone.diff.ImplicitChecks;
import io.turnstone.schema.Index;
import io.turnstone.schema.Model;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;

/**
 * Schema that a baseline is to make.
 *
 * @param schema the schema
 * @param leftOut what of the live schema is not in it, in words
 */
record BaselineDraft(Schema schema, List<String> leftOut) {

	/**
	 * Return what a changelog can make of a live schema. A sequence that belongs to a
	 * column comes with an identity, and stands for itself otherwise.
	 * @param live the schema
	 * @param leftOut what it holds beside tables and sequences, in words
	 */
	static BaselineDraft of(Schema live, List<String> leftOut) {
		List<String> left = new ArrayList<>(leftOut);
		Set<String> identities = live.tables()
			.values()
			.stream()
			.flatMap((table) -> table.columns()
				.stream()
				.filter((column) -> column.identity() != null)
				.map((column) -> table.name().name() + "." + column.name()))
			.collect(Collectors.toSet());
		List<Sequence> sequences = new ArrayList<>();
		for (Sequence sequence : live.sequences().values()) {
			if (sequence.owner() == null) {
				sequences.add(sequence);
			}
			else if (!identities.contains(sequence.owner())) {
				left.add("that sequence %s goes with column %s".formatted(sequence.name(), sequence.owner()));
				sequences
					.add(new Sequence(sequence.name(), sequence.increment(), sequence.start(), sequence.limit(), null));
			}
		}
		return new BaselineDraft(live.withSequences(sequences), left);
	}

	/**
	 * Return the changes that make the schema from nothing.
	 */
	List<Change> changes() {
		return Comparison
			.of(Schema.empty().withAbsent(this.schema.otherSchemas()),
					new Model(this.schema, Origins.none(), List.of()), ImplicitChecks.ALL)
			.changes();
	}

	/**
	 * Leave out the indexes that only the database's own words describe: they may need
	 * operators that are not everywhere.
	 */
	BaselineDraft withoutSpecialIndexes() {
		List<String> left = new ArrayList<>(this.leftOut);
		List<Table> tables = new ArrayList<>();
		for (Table table : this.schema.tables().values()) {
			List<Index> plain = table.indexes().stream().filter((index) -> index.definition() == null).toList();
			table.indexes()
				.stream()
				.filter((index) -> index.definition() != null)
				.forEach((index) -> left
					.add("index %s of %s: %s".formatted(index.name(), table.name(), index.definition())));
			tables.add(table.withIndexes(plain));
		}
		return new BaselineDraft(Schema.of(tables, this.schema.sequences().values(), this.schema.findings())
			.withTypes(this.schema.types().values()), left);
	}

}
