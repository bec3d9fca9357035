package io.turnstone.changelog.lint;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.turnstone.diff.Change;
import io.turnstone.diff.hazard.Step;
import io.turnstone.diff.hazard.Step.Manner;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import io.turnstone.schema.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqlReaderTests {

	private final Script script = new Script(
			Schema.of(
					List.of(Table.of(ObjectName.of("orders"),
							List.of(Column.of("id", "bigint").withNullable(false), Column.of("note", "text")))),
					List.of(), List.of()),
			new Words("public", (name) -> name.toLowerCase(Locale.ROOT), (type) -> type.toLowerCase(Locale.ROOT),
					Set.of("order", "key", "index")::contains, Quotes.DOUBLED));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			drop table orders                                             | DropTable orders
			drop table if exists public.orders, "Other" cascade           | DropTable orders, DropTable Other
			DROP TABLE ORDERS -- gone                                     | DropTable orders
			truncate table orders restart identity                        | TRUNCATE orders
			delete from orders                                            | DELETE orders
			update orders set note = 'x; y'                               | UPDATE orders
			lock table orders in exclusive mode                           | Locking orders
			rename table orders to purchase                               | RenameTable orders
			create index ix on orders (note)                              | CreateIndex orders
			create index concurrently if not exists ix on orders (note)   | CreateIndex orders ONLINE
			create index ix on orders (note) algorithm=inplace lock=none  | CreateIndex orders
			create unique index on only orders using btree (lower(note))  | CreateIndex orders
			drop index concurrently ix                                    | DropIndex ix ONLINE
			drop index ix on orders                                       | DropIndex orders
			create table t (id bigint primary key, a text references orders) | CreateTable t, AddForeignKey t
			create sequence s                                             | CreateSequence s
			alter sequence s rename to z                                  | RenameSequence s
			vacuum full orders                                            | Alone vacuum
			insert into orders values (1, 'drop table orders;')           |
			update orders set note = 'x' where id = 1                     |
			delete from orders where id in (select 1)                     |
			create or replace view v as select 1                          |
			select setval('s', 100)                                       |
			select 1                                                      |
			drop table if exists orders; truncate t                       | DropTable orders, TRUNCATE t
			""")
	void readsStatements(String sql, String expected) {
		new SqlReader(this.script).read(sql);

		assertThat(this.script.steps().stream().map(SqlReaderTests::describe))
			.containsExactlyElementsOf((expected != null) ? List.of(expected.split(", ")) : List.of());
		assertThat(this.script.unjudged()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			add column a text                                   | AddColumn orders
			add a numeric(5,2) default 0 not null, add b text   | AddColumn orders, AddColumn orders
			add (a int, b int)                                  | AddColumn orders, AddColumn orders
			add constraint c check (note <> 'a')                | AddCheck orders
			add constraint c foreign key (note) references t(x) | AddForeignKey orders
			add unique index u (note)                           | AddUniqueKey orders
			add index i (note)                                  | CreateIndex orders
			add constraint u unique (note), algorithm=inplace, lock=none | AddUniqueKey orders
			add primary key (id)                                | AddPrimaryKey orders
			add constraint u unique using index ix              | AddUniqueKey orders ONLINE
			drop column note                                    | DropColumn orders
			drop note                                           | DropColumn orders
			drop constraint c                                   |
			drop foreign key c                                  |
			alter column note set not null                      | AlterColumn orders
			alter note drop not null                            | AlterColumn orders
			alter column note type varchar(50) using (note::varchar(50)) | AlterColumn orders
			alter column note set data type varchar(50)         | AlterColumn orders
			alter column note varchar(50)                       | AlterColumn orders
			modify note varchar(50) not null                    | AlterColumn orders, AlterColumn orders
			change column note remark text                      | RenameColumn orders
			rename column note to remark                        | RenameColumn orders
			rename note to remark                               | RenameColumn orders
			alter column note rename to remark                  | RenameColumn orders
			rename to purchase                                  | RenameTable orders
			validate constraint c                               | ValidateConstraint orders
			owner to mia                                        |
			""")
	void readsActionsOnATable(String action, String expected) {
		new SqlReader(this.script).read("alter table if exists \"orders\" " + action);

		assertThat(this.script.steps().stream().map(SqlReaderTests::describe))
			.containsExactlyElementsOf((expected != null) ? List.of(expected.split(", ")) : List.of());
		assertThat(this.script.unjudged()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "do $$ begin delete from orders; end $$", "call clean_up()", "drop view v",
			"select clean_up()", "explain analyze delete from orders", "with x as (delete from orders) select 1",
			"create or replace table orders (id int)", "alter table orders engine = memory",
			"merge into orders using t" })
	void saysWhatItCannotJudge(String sql) {
		new SqlReader(this.script).read(sql);

		assertThat(this.script.steps()).isEmpty();
		assertThat(this.script.unjudged()).containsExactly(sql);
	}

	@Test
	void quotesNoValue() {
		new SqlReader(this.script).read("call clean_up('secret')");

		assertThat(this.script.unjudged()).containsExactly("call clean_up('...')");
	}

	@Test
	void saysThatATypeIsNotKnown() {
		new SqlReader(this.script).read("alter table other alter column note type text");

		assertThat(this.script.steps()).isEmpty();
		assertThat(this.script.unjudged())
			.containsExactly("other.note gets the type text: which one it has is not known");
	}

	@Test
	void knowsWhatColumnsBecome() {
		new SqlReader(this.script).read("""
				alter table orders add column state varchar(20) default 'NEW' not null;
				alter table orders alter column state type varchar(10);
				alter table orders rename column state to condition;
				alter table orders alter column condition type varchar(5)""");

		assertThat(this.script.steps()).last()
			.isEqualTo(new Step.OfSchema(new Change.AlterColumn(ObjectName.of("orders"), Change.Aspect.TYPE,
					state("varchar(10)"), state("varchar(5)"))));
	}

	private static Column state(String type) {
		return new Column("condition", DataType.of(type), false, "'NEW'", null, null, null, null);
	}

	@Test
	void knowsThatAColumnWhichWasJustAddedHasNothingToLose() {
		new SqlReader(this.script).read("""
				alter table orders add column state text, add column place text;
				update orders set state = 'NEW', place = (select 'x, y');
				update orders set state = 'NEW', note = ''""");

		assertThat(this.script.steps().stream().map(SqlReaderTests::describe)).containsExactly("AddColumn orders",
				"AddColumn orders", "FillColumn orders", "FillColumn orders", "UPDATE orders");
	}

	@ParameterizedTest
	@ValueSource(strings = { "update orders set note = '\\'' where id = 1; delete from orders where note = '\\';'",
			"update orders set note = 'it''s; ' where id = 1", "# delete from orders;\nselect 1" })
	void knowsQuotesOfMariaDb(String sql) {
		Script mariaDb = new Script(this.script.schema(),
				new Words("shop", (name) -> name, (type) -> type, (word) -> false, Quotes.WITH_BACKSLASH));

		new SqlReader(mariaDb).read(sql);

		assertThat(mariaDb.steps()).isEmpty();
		assertThat(mariaDb.unjudged()).isEmpty();
	}

	@Test
	void knowsThatABackslashIsOneElsewhere() {
		new SqlReader(this.script).read("update orders set note = 'C:\\' where id = 1; truncate orders");

		assertThat(this.script.steps().stream().map(SqlReaderTests::describe)).containsExactly("TRUNCATE orders");
	}

	@Test
	void knowsAFillAndAConstraintThatIsNotValidated() {
		new SqlReader(this.script).read("""
				update orders set note = '' where note is null;
				alter table orders add constraint c check (note is not null) not valid;
				alter table orders validate constraint c;
				alter table orders alter column note set not null;
				alter table orders add constraint f foreign key (note) references t (x) not valid""");

		assertThat(this.script.steps().stream().map(SqlReaderTests::describe)).containsExactly("FillColumn orders",
				"AddCheck orders", "AlterColumn orders ONLINE", "AddForeignKey orders");
		assertThat(this.script.steps()).last()
			.satisfies((step) -> assertThat(((Change.AddForeignKey) ((Step.OfSchema) step).change()).key().validity())
				.isEqualTo(Validity.NOT_VALIDATED));
	}

	private static String describe(Step step) {
		if (step instanceof Step.OfSchema change) {
			return change.change().getClass().getSimpleName() + " " + change.change().object()
					+ ((change.manner() == Manner.ONLINE) ? " ONLINE" : "");
		}
		if (step instanceof Step.OfRows rows) {
			return rows.action() + " " + rows.table();
		}
		return (step instanceof Step.Locking locking) ? "Locking " + locking.table()
				: "Alone " + ((Step.Alone) step).statement();
	}

}
