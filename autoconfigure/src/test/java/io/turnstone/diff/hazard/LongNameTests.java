package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LongNameTests {

	private final Judged judged = Judged.by(new LongName());

	@ParameterizedTest
	@CsvSource({ "PostgreSQL,63,is cut", "MariaDB,64,is refused", "MySQL,64,is refused", "H2,256,is refused" })
	void tellsNameThatIsTooLong(String product, int longest, String fate) {
		Change change = new Change.AddUniqueKey(Judged.ORDERS, new UniqueKey("u".repeat(longest + 1), List.of("note")));
		Change shorter = new Change.AddUniqueKey(Judged.ORDERS, new UniqueKey("u".repeat(longest), List.of("note")));

		assertThat(this.judged.on(product).of(change)).singleElement()
			.extracting(Hazard::message)
			.asString()
			.contains(fate);
		assertThat(this.judged.on(product).of(shorter)).isEmpty();
	}

	@Test
	void countsBytesOnPostgresql() {
		Column wide = Judged.NOTE.withName("\u00e4".repeat(32));

		assertThat(this.judged.of(new Change.AddColumn(Judged.ORDERS, wide))).hasSize(1);
		assertThat(this.judged.on("MariaDB").of(new Change.AddColumn(Judged.ORDERS, wide))).isEmpty();
	}

	@Test
	void looksAtAllThatIsCreated() {
		String longName = "c".repeat(70);
		Table table = Table.of(ObjectName.of(longName), List.of(Judged.NOTE.withName(longName + "d")));

		assertThat(this.judged.of(new Change.CreateTable(table))).hasSize(2);
		assertThat(this.judged.of(new Change.RenameTable(Judged.ORDERS, longName),
				new Change.RenameColumn(Judged.ORDERS, Judged.NOTE, longName)))
			.hasSize(2);
	}

}
