package io.turnstone.changelog;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.diff.Phase;

/**
 * Small drafts.
 */
final class TestDrafts {

	private TestDrafts() {
	}

	/**
	 * Return a draft with a change set per statement.
	 */
	static Draft of(String path, String... statements) {
		StringBuilder body = new StringBuilder("databaseChangeLog:\n- logicalFilePath: %s\n".formatted(path));
		List<DraftedChangeSet> changeSets = new ArrayList<>();
		for (String statement : statements) {
			String id = "1-" + (changeSets.size() + 1);
			changeSets.add(new DraftedChangeSet(id, "mia", "orders", statement, true, Phase.EXPAND, null));
			body.append("""
					- changeSet:
					    id: %s
					    author: mia
					    changes:
					    - sql:
					        sql: %s
					""".formatted(id, statement));
		}
		return new Draft(path, DraftText.of(path, List.of("orders"), body.toString()).toString(), changeSets,
				List.of());
	}

}
