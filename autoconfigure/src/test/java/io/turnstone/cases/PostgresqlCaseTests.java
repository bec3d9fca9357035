package io.turnstone.cases;

import io.turnstone.DraftResult;
import io.turnstone.change.Announced;
import io.turnstone.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresqlCaseTests extends CaseTests {

	PostgresqlCaseTests() {
		super(TestDatabase.POSTGRESQL);
	}

	@Override
	void assertObserved(DraftResult draft) {
		if (draft.proof() != null && draft.proof().proved()) {
			assertThat(draft.changeSets()).allMatch((changeSet) -> changeSet.locks() != null);
			Announced.assertMatch(draft);
		}
	}

}
