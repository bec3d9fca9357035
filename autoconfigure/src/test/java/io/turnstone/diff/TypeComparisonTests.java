package io.turnstone.diff;

import java.util.List;
import java.util.Map;

import io.turnstone.schema.Column;
import io.turnstone.schema.Model;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Origin;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.UserType;
import io.turnstone.schema.UserType.Form;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TypeComparisonTests {

	private static final ObjectName MOOD = ObjectName.of("mood");

	@Test
	void createsTypeBeforeTheTableThatNeedsIt() {
		var table = Table.of(ObjectName.of("party"), List.of(Column.of("mood", "mood")));
		var origins = new Origins(Map.of(), Map.of(table.name(), Map.of("mood", new Origin("Party", "mood"))));
		var model = new Model(Schema.of(List.of(table), List.of(), List.of()).withTypes(List.of(mood("SAD"))), origins,
				List.of());

		var differences = Comparison.of(Schema.empty(), model, ImplicitChecks.STALE);

		assertThat(differences.changes()).containsExactly(new Change.CreateType(mood("SAD")),
				new Change.CreateTable(table));
		assertThat(differences).filteredOn((difference) -> difference.kind() == Kind.TYPE_MISSING)
			.extracting(Difference::origin)
			.containsExactly(new Origin("Party", "mood"));
	}

	@Test
	void holdsTheOrderOfValuesToBeFree() {
		assertThat(compare(mood("SAD", "CALM"), mood("CALM", "SAD"))).isEmpty();
	}

	@Test
	void addsValuesThatTheModelKnows() {
		var difference = Compared.only(compare(mood("SAD", "OLD"), mood("CALM", "SAD")));

		assertThat(difference.impact()).isEqualTo(Impact.BREAKS);
		assertThat(difference.from()).isEqualTo("lacks CALM");
		assertThat(difference.changes())
			.containsExactly(new Change.AlterType(mood("SAD", "OLD"), mood("SAD", "OLD", "CALM")));
	}

	@Test
	void notesValuesThatTheModelDoesNotKnow() {
		var difference = Compared.only(compare(mood("SAD", "OLD"), mood("SAD")));

		assertThat(difference.impact()).isEqualTo(Impact.NOTE);
		assertThat(difference.changes()).isEmpty();
	}

	@Test
	void addsAttributesAtTheEndOnly() {
		assertThat(Compared.only(compare(place("a text"), place("a text", "b text"))).changes())
			.containsExactly(new Change.AlterType(place("a text"), place("a text", "b text")));
		assertThat(Compared.only(compare(place("b text"), place("a text", "b text"))).changes()).isEmpty();
		assertThat(Compared.only(compare(place("a text", "b text"), place("a text"))).changes()).isEmpty();
		assertThat(Compared.only(compare(place("a text"), place("a integer"))).impact()).isEqualTo(Impact.BREAKS);
	}

	@Test
	void leavesInPlaceWhatNothingMaps() {
		var difference = Compared.only(compare(mood("SAD"), null));

		assertThat(difference.kind()).isEqualTo(Kind.TYPE_LEFT);
		assertThat(difference.from()).isEqualTo("enum ('SAD')");
	}

	@Test
	void doesNotTakeBackValues() {
		assertThat(SchemaChange.between(schema(mood("SAD")), schema(mood("CALM", "SAD")))).isEmpty();
		assertThat(SchemaChange.between(schema(mood("SAD", "CALM")), schema(mood("SAD")))).hasSize(1);
		assertThat(SchemaChange.between(schema(place("a text")), schema(place("a text", "b text")))).hasSize(1);
	}

	private static Differences compare(UserType from, @Nullable UserType to) {
		return Comparison.of(schema(from), new Model(schema(to), Origins.none(), List.of()), ImplicitChecks.STALE);
	}

	private static Schema schema(@Nullable UserType type) {
		return Schema.empty().withTypes((type != null) ? List.of(type) : List.of());
	}

	private static UserType mood(String... values) {
		return UserType.of(MOOD, Form.ENUM, List.of(values));
	}

	private static UserType place(String... attributes) {
		return UserType.of(ObjectName.of("place"), Form.STRUCTURE, List.of(attributes));
	}

}
