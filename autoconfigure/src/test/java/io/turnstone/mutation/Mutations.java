package io.turnstone.mutation;

import java.util.List;
import java.util.stream.Stream;

/**
 * All mutations.
 */
final class Mutations {

	private Mutations() {
	}

	static List<Mutation> all() {
		return Stream
			.of(TableMutations.all(), ColumnMutations.all(), TypeMutations.all(), UserTypeMutations.all(),
					KeyMutations.all(), ForeignKeyMutations.all(), IndexMutations.all(), CheckMutations.all(),
					SequenceMutations.all(), HandMadeMutations.all())
			.flatMap(List::stream)
			.toList();
	}

}
