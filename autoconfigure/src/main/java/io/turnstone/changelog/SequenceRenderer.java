package io.turnstone.changelog;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

import io.turnstone.schema.GeneratedKey;
import io.turnstone.schema.Sequence;
import liquibase.change.Change;
import liquibase.change.core.CreateSequenceChange;
import liquibase.change.core.DropSequenceChange;

/**
 * Creates, alters and drops sequences.
 */
final class SequenceRenderer {

	private final Rendering rendering;

	private final ChangeNames names;

	SequenceRenderer(Rendering rendering) {
		this.rendering = rendering;
		this.names = rendering.names();
	}

	List<Change> create(Sequence sequence) {
		CreateSequenceChange change = new CreateSequenceChange();
		change.setSchemaName(this.names.schema(sequence.name()));
		change.setSequenceName(this.names.of(sequence.name().name()));
		change.setIncrementBy(BigInteger.valueOf(sequence.increment()));
		change.setStartValue((sequence.start() != null) ? BigInteger.valueOf(sequence.start()) : null);
		return List.of(change);
	}

	/**
	 * Let a sequence go on after keys that are there. Its values are at least one
	 * increment above them, as some generators count down from a value to the one before.
	 */
	List<Change> advance(Sequence sequence, List<GeneratedKey> keys) {
		String all = keys.stream()
			.map((key) -> "select max(%s) as id from %s".formatted(this.rendering.inSql(key.column()),
					this.rendering.inSql(key.table())))
			.collect(Collectors.joining(" union all "));
		return this.rendering.sql(this.rendering.target()
			.product()
			.advance(this.rendering.inSql(sequence.name()), sequence, "(%s) handed_out".formatted(all))
			.stream()
			.toList());
	}

	/**
	 * Change the increment in SQL, because Liquibase refuses to do it on H2.
	 */
	List<Change> alter(Sequence to) {
		return this.rendering
			.sql("alter sequence %s increment by %d".formatted(this.rendering.inSql(to.name()), to.increment()));
	}

	List<Change> rename(Sequence sequence, String name) {
		return this.rendering
			.sql(this.rendering.target().product().renameSequence(sequence, name, this.rendering.target().names()));
	}

	List<Change> drop(Sequence sequence) {
		DropSequenceChange change = new DropSequenceChange();
		change.setSchemaName(this.names.schema(sequence.name()));
		change.setSequenceName(this.names.of(sequence.name().name()));
		return List.of(change);
	}

}
