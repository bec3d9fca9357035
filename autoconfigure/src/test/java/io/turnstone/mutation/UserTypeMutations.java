package io.turnstone.mutation;

import java.util.List;

/**
 * Mutations of the types that the model makes in the database.
 */
final class UserTypeMutations {

	private static final String TONE = "type differs: tone | %s | PostgresqlLabel.tone";

	private static final String SIZE = "type differs: label_size | BREAKS | PostgresqlLabel.size";

	private UserTypeMutations() {
	}

	static List<Mutation> all() {
		return List.of(
				Mutation.of("value of a named enum renamed")
					.onPostgresql("alter type tone rename value 'DARK' to 'BLACK'")
					.tells(TONE.formatted("BREAKS")),
				Mutation.of("value of a named enum added")
					.onPostgresql("alter type tone add value 'GREY'")
					.tells(TONE.formatted("NOTE")),
				tone("value of a named enum removed", "('LIGHT')").tells(TONE.formatted("BREAKS")),
				tone("values of a named enum in another order", "('LIGHT', 'DARK')").tells(),
				Mutation.of("named enum made a text, and its type dropped")
					.onPostgresql("alter table label alter column tone type varchar(20)", "drop type tone cascade")
					.tells("type is missing: tone | BREAKS | PostgresqlLabel.tone",
							"type differs: label.tone | BREAKS | PostgresqlLabel.tone"),
				Mutation.of("type by hand")
					.onPostgresql("create type by_hand as enum ('A')")
					.tells("type is not mapped: by_hand | LEFT | null"),
				Mutation.of("attribute of a structure of another type")
					.onPostgresql(
							"alter type label_size drop attribute width cascade, add attribute width bigint cascade")
					.tells(SIZE),
				Mutation.of("attribute of a structure dropped")
					.onPostgresql("alter type label_size drop attribute width cascade")
					.tells(SIZE),
				Mutation.of("attribute of a structure added")
					.onPostgresql("alter type label_size add attribute depth integer cascade")
					.tells(SIZE));
	}

	private static Mutation tone(String name, String values) {
		return Mutation.of(name)
			.onPostgresql("alter table label drop column tone", "drop type tone cascade",
					"create type tone as enum " + values, "alter table label add column tone tone");
	}

}
