package io.turnstone.diff;

import java.util.List;

import io.turnstone.schema.Column;
import io.turnstone.schema.Index;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.PrimaryKey;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.UniqueKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SchemaAfterTests {

	private static final ObjectName ORDERS = ObjectName.of("orders");

	private static final Column NOTE = Column.of("note", "text");

	private static final Table TABLE = Table.of(ORDERS, List.of(NOTE));

	private Schema schema = Schema.of(List.of(TABLE), List.of(), List.of());

	@Test
	void createsRenamesAndDropsTables() {
		make(new Change.CreateTable(TABLE.withName(ObjectName.of("bill"))));
		assertThat(this.schema.tables()).containsOnlyKeys(ObjectName.of("bill"), ORDERS);
		make(new Change.RenameTable(ORDERS, "purchase"));
		assertThat(this.schema.tables()).containsOnlyKeys(ObjectName.of("bill"), ObjectName.of("purchase"));
		make(new Change.DropTable(TABLE.withName(ObjectName.of("bill"))));
		assertThat(this.schema.tables()).containsOnlyKeys(ObjectName.of("purchase"));
		assertThat(this.schema.tables().values()).singleElement()
			.extracting(Table::name)
			.isEqualTo(ObjectName.of("purchase"));
	}

	@Test
	void changesColumns() {
		Column state = Column.of("state", "text");
		make(new Change.AddColumn(ORDERS, state));
		assertThat(columns()).containsExactly(NOTE, state);
		make(new Change.AlterColumn(ORDERS, Change.Aspect.NULLABILITY, state, state.withNullable(false)));
		make(new Change.RenameColumn(ORDERS, state, "condition"));
		assertThat(columns()).containsExactly(NOTE, state.withNullable(false).withName("condition"));
		make(new Change.DropColumn(ORDERS, NOTE));
		assertThat(columns()).hasSize(1);
	}

	@Test
	void addsKeysIndexesAndSequences() {
		make(new Change.AddPrimaryKey(ORDERS, new PrimaryKey("pk", List.of("note"))));
		make(new Change.AddUniqueKey(ORDERS, new UniqueKey("uk", List.of("note"))));
		make(new Change.CreateIndex(ORDERS, new Index("ix", false, List.of(Index.Part.column("note")), null)));
		make(new Change.CreateSequence(new Sequence(ObjectName.of("s"), 1, null)));

		assertThat(this.schema.table(ORDERS)).hasValueSatisfying((table) -> {
			assertThat(table.primaryKey()).isNotNull();
			assertThat(table.uniqueKeys()).hasSize(1);
			assertThat(table.indexes()).hasSize(1);
		});
		assertThat(this.schema.sequences()).containsOnlyKeys(ObjectName.of("s"));
	}

	@Test
	void leavesUnknownTablesAlone() {
		Schema before = this.schema;
		make(new Change.AddColumn(ObjectName.of("other"), NOTE));
		make(new Change.RenameTable(ObjectName.of("other"), "another"));

		assertThat(this.schema).isEqualTo(before);
	}

	private void make(Change change) {
		this.schema = SchemaAfter.of(this.schema, change);
	}

	private List<Column> columns() {
		return this.schema.table(ORDERS).orElseThrow().columns();
	}

}
