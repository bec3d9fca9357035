package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Hazard.Level;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.TableStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SmallKeyTests {

	private static final Change ADDITION = new Change.AddColumn(Judged.ORDERS, Column.of("state", "text"));

	private final Judged judged = Judged.by(new SmallKey());

	@ParameterizedTest
	@CsvSource({ "1073000000,", "1073741824,CAUTION", "1932735283,DANGER" })
	void tellsHowManyNumbersAreUsed(long last, Level level) {
		List<Hazard> hazards = this.judged.with(new TableStatistics(null, null, last)).of(ADDITION);

		assertThat(hazards).extracting(Hazard::level)
			.containsExactlyElementsOf((level != null) ? List.of(level) : List.of());
	}

	@Test
	void mentionsSmallNumbersOfANewTable() {
		Table large = Judged.TABLE.withColumns(List.of(Judged.ID.withType(DataType.of("bigint"))));
		Table assigned = Judged.TABLE.withColumns(List.of(Judged.ID.withIdentity(null)));

		assertThat(this.judged.of(Judged.creation())).extracting(Hazard::level).containsExactly(Level.SAFE);
		assertThat(this.judged.with(large).of(new Change.CreateTable(large))).isEmpty();
		assertThat(this.judged.with(assigned).of(new Change.CreateTable(assigned))).isEmpty();
	}

	@Test
	void countsTheSequenceThatHibernateTakes() {
		Table assigned = Judged.TABLE.withColumns(List.of(Judged.ID.withIdentity(null)));
		Change sequence = new Change.CreateSequence(new Sequence(ObjectName.of("orders_seq"), 50, 1L));

		assertThat(this.judged.with(assigned).of(sequence, new Change.CreateTable(assigned))).hasSize(1);
	}

	@Test
	void leavesWhatIsNotKnownAlone() {
		assertThat(this.judged.of(ADDITION)).isEmpty();
	}

}
