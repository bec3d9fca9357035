package io.turnstone.diff.hazard;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReservedWordTests {

	private final Judged judged = Judged.by(new ReservedWord());

	@Test
	void tellsReservedWords() {
		Column user = Judged.NOTE.withName("USER");

		assertThat(this.judged.of(new Change.AddColumn(Judged.ORDERS, user),
				new Change.CreateTable(Table.of(ObjectName.of("order"), List.of(Judged.NOTE))),
				new Change.RenameTable(Judged.ORDERS, "order"),
				new Change.RenameColumn(Judged.ORDERS, Judged.NOTE, "user")))
			.extracting(Hazard::object)
			.containsExactly("USER", "order", "order", "user");
	}

	@Test
	void leavesOtherNamesAlone() {
		assertThat(
				this.judged.of(Judged.creation(), new Change.DropColumn(Judged.ORDERS, Judged.NOTE.withName("user"))))
			.isEmpty();
	}

}
