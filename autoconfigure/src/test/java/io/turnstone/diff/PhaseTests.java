package io.turnstone.diff;

import java.util.List;

import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Check;
import io.turnstone.schema.Check.Source;
import io.turnstone.schema.Column;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.UniqueKey;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhaseTests {

	private static final ObjectName ORDERS = ObjectName.of("orders");

	private static final Column NOTE = Column.of("note", "character varying(255)");

	private static final Change UNIQUE = new Change.AddUniqueKey(ORDERS, new UniqueKey(null, List.of("note")));

	private static final Change CHECK = new Change.AddCheck(ORDERS,
			new Check("ck_note", "note <> ''", null, List.of("note"), Source.DECLARED));

	private static final Change FOREIGN_KEY = new Change.AddForeignKey(ORDERS,
			new ForeignKey(null, List.of("note"), ObjectName.of("notes"), List.of("note"), DeleteAction.NO_ACTION));

	@Test
	void aConstraintOfAColumnThatIsThereWaitsForTheOldVersion() {
		assertThat(List.of(UNIQUE, CHECK, FOREIGN_KEY))
			.allSatisfy((change) -> assertThat(phase(change, change)).isEqualTo(Phase.CONTRACT));
	}

	@Test
	void aConstraintOfANewColumnConcernsNothingThatTheOldVersionWrites() {
		Change added = new Change.AddColumn(ORDERS, NOTE);

		assertThat(List.of(UNIQUE, CHECK, FOREIGN_KEY))
			.allSatisfy((change) -> assertThat(phase(change, added, change)).isEqualTo(Phase.EXPAND));
	}

	@Test
	void theOldVersionWritesTheDefaultOfANewColumn() {
		Change added = new Change.AddColumn(ORDERS, NOTE.withDefault("'none'"));

		assertThat(List.of(UNIQUE, CHECK, FOREIGN_KEY))
			.allSatisfy((change) -> assertThat(phase(change, added, change)).isEqualTo(Phase.CONTRACT));
	}

	@Test
	void aForeignKeyWaitsForTheKeyThatItRefersTo() {
		Change added = new Change.AddColumn(ORDERS, NOTE);
		Change key = new Change.AddUniqueKey(ObjectName.of("notes"), new UniqueKey(null, List.of("note")));

		assertThat(phase(FOREIGN_KEY, added, key, FOREIGN_KEY)).isEqualTo(Phase.CONTRACT);
	}

	@Test
	void anAlterationThatTakesAnotherForGrantedWaitsForIt() {
		Column required = NOTE.withNullable(false);
		Column numbered = required.withGeneratedAs("upper(title)");
		Change restriction = new Change.AlterColumn(ORDERS, Aspect.NULLABILITY, NOTE, required);
		Change generation = new Change.AlterColumn(ORDERS, Aspect.GENERATED, required, numbered);
		Change comment = new Change.AlterColumn(ORDERS, Aspect.COMMENT, numbered, numbered.withComment("in capitals"));

		assertThat(phase(comment, restriction, generation, comment)).isEqualTo(Phase.CONTRACT);
		assertThat(phase(comment, generation, comment)).isEqualTo(Phase.EXPAND);
	}

	@Test
	void aForeignKeyToAnotherTableRejectsWhatTheOldVersionWrites() {
		ForeignKey elsewhere = new ForeignKey(null, List.of("note"), ObjectName.of("remarks"), List.of("note"),
				DeleteAction.NO_ACTION);
		Change dropped = new Change.DropForeignKey(ORDERS, elsewhere);
		Change sameTarget = new Change.DropForeignKey(ORDERS, ((Change.AddForeignKey) FOREIGN_KEY).key());

		assertThat(phase(FOREIGN_KEY, dropped, FOREIGN_KEY)).isEqualTo(Phase.CONTRACT);
		assertThat(phase(dropped, dropped, FOREIGN_KEY)).isEqualTo(Phase.EXPAND);
		assertThat(phase(FOREIGN_KEY, sameTarget, FOREIGN_KEY)).isEqualTo(Phase.EXPAND);
	}

	@Test
	void whatBelongsToADroppedColumnGoesNoSooner() {
		Change key = new Change.DropUniqueKey(ORDERS, new UniqueKey("uk_note", List.of("note")));
		Change column = new Change.DropColumn(ORDERS, NOTE);

		assertThat(phase(key, key, column)).isEqualTo(Phase.CONTRACT);
		assertThat(phase(key, key)).isEqualTo(Phase.EXPAND);
	}

	private static Phase phase(Change change, Change... changes) {
		return Phase.of(List.of(changes)).get(change);
	}

}
