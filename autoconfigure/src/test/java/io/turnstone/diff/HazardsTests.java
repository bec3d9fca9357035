package io.turnstone.diff;

import java.util.List;

import io.turnstone.diff.Change.Aspect;
import io.turnstone.diff.Hazard.Level;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HazardsTests {

	private static final ObjectName ORDERS = ObjectName.of("orders");

	private static final Column NOTE = Column.of("note", "character varying(255)");

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(255)         | character varying(50)
			text                           | character varying(255)
			numeric(10,4)                  | numeric(8,2)
			numeric(12,2)                  | numeric(10,2)
			bigint                         | integer
			timestamp(6) without time zone | timestamp(3) without time zone
			ENUM('A', 'B')                 | ENUM('A')
			""")
	void warnsOfTypeThatHoldsLess(String from, String to) {
		assertThat(Hazards.of(List.of(retype(from, to)))).extracting(Hazard::code).containsExactly("TS102");
		assertThat(Hazards.of(List.of(retype(to, from)))).isEmpty();
	}

	@Test
	void saysWhatHoldsLess() {
		assertThat(Hazards.of(List.of(retype("numeric(10,4)", "numeric(10,2)")))).singleElement()
			.satisfies((hazard) -> {
				assertThat(hazard.code()).isEqualTo("TS102");
				assertThat(hazard.level()).isEqualTo(Level.DANGER);
				assertThat(hazard.object()).isEqualTo("orders.note");
				assertThat(hazard.message()).startsWith("numeric(10,2) holds less than numeric(10,4)");
			});
	}

	@Test
	void warnsOfNotNullOnATableThatIsThere() {
		Change change = new Change.AlterColumn(ORDERS, Aspect.NULLABILITY, NOTE, NOTE.withNullable(false));

		assertThat(Hazards.of(List.of(change))).extracting(Hazard::code).containsExactly("TS110");
		assertThat(Hazards.of(List.of(change.reverse()))).isEmpty();
		var fill = new Change.FillColumn(ORDERS, NOTE, "''", List.of());
		assertThat(Hazards.of(List.of(fill, change))).isEmpty();
	}

	@Test
	void warnsOfAConstraintOnATableThatIsThere() {
		Change change = new Change.AddUniqueKey(ORDERS, new UniqueKey("uk", List.of("note")));

		assertThat(Hazards.of(List.of(change))).extracting(Hazard::code).containsExactly("TS111");
		assertThat(Hazards.of(List.of(new Change.CreateTable(Table.of(ORDERS, List.of(NOTE))), change))).isEmpty();
	}

	private static Change retype(String from, String to) {
		return new Change.AlterColumn(ORDERS, Aspect.TYPE, NOTE.withType(DataType.of(from)),
				NOTE.withType(DataType.of(to)));
	}

}
