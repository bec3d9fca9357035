package io.turnstone.diff;

import java.util.List;

import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.diff.Change.DropForeignKey;
import io.turnstone.diff.Change.KeyIndex;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JoinedColumnsTests {

	private static final ObjectName CUSTOMER = ObjectName.of("customer");

	private static final ObjectName ORDERS = ObjectName.of("orders");

	private static final Column NUMBER = Column.of("number", "int");

	private static final ForeignKey KEY = new ForeignKey("fk_customer", List.of("number"), CUSTOMER, List.of("number"),
			DeleteAction.NO_ACTION);

	private static final Schema BASE = Schema.of(
			List.of(Table.of(CUSTOMER, List.of(NUMBER)),
					Table.of(ORDERS, List.of(NUMBER, Column.of("note", "int"))).withForeignKeys(List.of(KEY))),
			List.of(), List.of());

	private static final Change DROPPED = new DropForeignKey(ORDERS, KEY, KeyIndex.BEFORE_THE_KEY);

	@Test
	void takesTheKeyAwayWhileEitherColumnGetsAnotherType() {
		Change referred = retype(CUSTOMER, NUMBER);
		Change comment = new Change.CommentTable(ORDERS, null, "who buys");
		Change referring = retype(ORDERS, NUMBER);

		assertThat(JoinedColumns.apart(List.of(referred, comment, referring), BASE)).containsExactly(DROPPED, referred,
				comment, referring, DROPPED.reverse());
		assertThat(JoinedColumns.apart(List.of(referring), BASE)).containsExactly(DROPPED, referring,
				DROPPED.reverse());
	}

	@Test
	void leavesTheKeyInPlaceWhereItsColumnsStayAsTheyAre() {
		List<Change> changes = List.of(retype(ORDERS, Column.of("note", "int")));

		assertThat(JoinedColumns.apart(changes, BASE)).isEqualTo(changes);
	}

	@Test
	void leavesAKeyAloneThatIsDroppedAnyway() {
		List<Change> changes = List.of(new DropForeignKey(ORDERS, KEY), retype(ORDERS, NUMBER));

		assertThat(JoinedColumns.apart(changes, BASE)).isEqualTo(changes);
	}

	private static Change retype(ObjectName table, Column column) {
		return new AlterColumn(table, Aspect.TYPE, column, column.withType(DataType.of("bigint")));
	}

}
