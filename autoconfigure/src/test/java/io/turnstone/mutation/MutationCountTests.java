package io.turnstone.mutation;

import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MutationCountTests {

	@Test
	void thereAreManyMutationsAndEachIsAnother() {
		assertThat(Mutations.all()).extracting(Mutation::name).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(80);
		assertThat(Mutations.all()).extracting(Mutation::statements).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@EnumSource
	void productKnowsManyAndTellsWhatComesOfEach(TestDatabase database) {
		assertThat(Mutations.all()).filteredOn((mutation) -> mutation.statements().containsKey(database))
			.hasSizeGreaterThanOrEqualTo(80)
			.allSatisfy((mutation) -> assertThat(mutation.lines()).containsKey(database));
	}

}
