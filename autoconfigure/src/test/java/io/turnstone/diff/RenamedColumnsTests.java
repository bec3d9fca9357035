package io.turnstone.diff;

import java.util.List;

import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RenamedColumnsTests {

	private static final ObjectName TABLE = ObjectName.of("t");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					date     | day        | ((date > '2000-01-01'::date) AND (date(date) = date)) | ((day > '2000-01-01'::date) AND (date(day) = day))
					name     | Full Name  | (name <> 'name'::text)                   | ("Full Name" <> 'name'::text)
					Kind     | sort       | ("Kind" = 'a'::"Kind")                   | ("sort" = 'a'::"Kind")
					DATE     | START_DATE | "DATE" > DATE '2000-01-01'               | "START_DATE" > DATE '2000-01-01'
					NAME     | name       | `NAME` <> 'it\\'s' and `NAME` <> 'x'     | `name` <> 'it\\'s' and `name` <> 'x'
					date     | day        | cast(`date` as date) > '`date`'          | cast(`day` as date) > '`date`'
					a        | b          | (aa > a)                                 | (aa > b)
					""")
	void spellsAColumnInExpressions(String from, String to, String expression, String renamed) {
		Table table = Table.of(TABLE, List.of(Column.of(from, "text")))
			.withChecks(List.of(new Check("c", expression, null, List.of(from), Check.Source.DATABASE)));

		Schema schema = RenamedColumns.in(Schema.of(List.of(table), List.of(), List.of()),
				List.of(new Rename(TABLE, from, to)));

		assertThat(schema.tables().get(TABLE).checks().get(0).expression()).isEqualTo(renamed);
		assertThat(schema.tables().get(TABLE).checks().get(0).columns()).containsExactly(to);
		assertThat(schema.tables().get(TABLE).column(to)).isPresent();
	}

}
