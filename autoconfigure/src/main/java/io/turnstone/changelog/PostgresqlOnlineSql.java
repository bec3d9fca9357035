package io.turnstone.changelog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.turnstone.diff.Change;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.schema.Check;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Validity;
import org.jspecify.annotations.Nullable;

/**
 * How PostgreSQL changes a table while others read and write it: indexes are built
 * concurrently, constraints first hold for new rows only, and what scans the rows locks
 * out neither readers nor writers.
 */
final class PostgresqlOnlineSql implements OnlineSql {

	/**
	 * Drops what an interrupted build left behind: the server neither uses nor completes
	 * it.
	 */
	private static final String DROP_INVALID = "do $$ begin if exists (select from pg_index where not indisvalid "
			+ "and indexrelid = to_regclass(%1$s) and indrelid = to_regclass(%2$s)) then drop index %3$s; "
			+ "elsif to_regclass(%1$s) is not null and not exists (select from pg_index where indexrelid = to_regclass(%1$s) "
			+ "and indrelid = to_regclass(%2$s)%4$s) then raise exception 'There is another %% already', %1$s; end if; end $$";

	private static final String OF_COLUMNS = " and %s = (select string_agg(attname, ',' order by number) "
			+ "from unnest(indkey) with ordinality as key (column_number, number) "
			+ "join pg_attribute on attrelid = indrelid and attnum = column_number)";

	private static final String ADD_ONCE = "do $$ begin if not exists (select from pg_constraint where conname = %s "
			+ "and conrelid = to_regclass(%s)) then alter table %s add constraint %s %s using index %s; end if; end $$";

	@Override
	public List<Change> steps(Change change) {
		return change.accept(new Steps());
	}

	@Override
	public Optional<List<String>> statements(Change change, Rendering rendering) {
		return change.accept(new Statements(rendering));
	}

	@Override
	public boolean runsOutsideOfTransaction() {
		return true;
	}

	/**
	 * Adds a constraint for new rows, and then looks for old ones that break it.
	 */
	private static final class Steps implements SelectiveVisitor<List<Change>> {

		@Override
		public List<Change> visit(Change.AddForeignKey change) {
			ForeignKey key = change.key();
			return validated(change.object(), key.name(), key.validity(),
					new Change.AddForeignKey(change.object(), key.withValidity(Validity.NOT_VALIDATED), change.index()),
					change);
		}

		@Override
		public List<Change> visit(Change.AddCheck change) {
			Check check = change.check();
			return validated(change.object(), check.name(), check.validity(),
					new Change.AddCheck(change.object(), check.withValidity(Validity.NOT_VALIDATED)), change);
		}

		@Override
		public List<Change> visit(Change.ReplaceCheck change) {
			Check to = change.to();
			return validated(change.object(), to.name(), to.validity(),
					new Change.ReplaceCheck(change.object(), change.from(), to.withValidity(Validity.NOT_VALIDATED)),
					change);
		}

		@Override
		public List<Change> otherwise(Change change) {
			return List.of(change);
		}

		private static List<Change> validated(ObjectName table, @Nullable String name, Validity validity,
				Change forNewRows, Change usual) {
			return (name == null || validity != Validity.VALID) ? List.of(usual)
					: List.of(forNewRows, new Change.ValidateConstraint(table, name));
		}

	}

	/**
	 * Makes changes outside of a transaction.
	 */
	private static final class Statements implements SelectiveVisitor<Optional<List<String>>> {

		private final Rendering rendering;

		Statements(Rendering rendering) {
			this.rendering = rendering;
		}

		@Override
		public Optional<List<String>> visit(Change.CreateIndex change) {
			return Optional.of(List.of(
					dropInvalid(change.object(), Objects.requireNonNull(change.index().name()),
							change.index().isPlain() ? change.index().columns() : List.of()),
					new IndexRenderer(this.rendering).sql(change.object(), change.index(),
							"concurrently if not exists ")));
		}

		@Override
		public Optional<List<String>> visit(Change.DropIndex change) {
			return Optional.of(List.of("drop index concurrently if exists "
					+ qualified(change.object(), Objects.requireNonNull(change.index().name()))));
		}

		@Override
		public Optional<List<String>> visit(Change.AddUniqueKey change) {
			return key(change.object(), Objects.requireNonNull(change.key().name()), change.key().columns(), "unique");
		}

		@Override
		public Optional<List<String>> visit(Change.AddPrimaryKey change) {
			return key(change.object(), Objects.requireNonNull(change.key().name()), change.key().columns(),
					"primary key");
		}

		@Override
		public Optional<List<String>> visit(Change.DropUniqueKey change) {
			return drop(change.object(), change.key().name());
		}

		@Override
		public Optional<List<String>> visit(Change.DropPrimaryKey change) {
			return drop(change.object(), change.key().name());
		}

		private Optional<List<String>> drop(ObjectName table, @Nullable String key) {
			return Optional.ofNullable(key)
				.map((name) -> List.of("alter table %s drop constraint if exists %s"
					.formatted(this.rendering.inSql(table), this.rendering.inSql(name))));
		}

		/**
		 * A check that was validated spares the server the scan under a lock.
		 */
		@Override
		public Optional<List<String>> visit(Change.AlterColumn change) {
			if (change.aspect() != Aspect.NULLABILITY || change.to().nullable()) {
				return Optional.empty();
			}
			String table = "alter table " + this.rendering.inSql(change.object());
			String column = this.rendering.inSql(change.to().name());
			String check = "turnstone_not_null_" + Digest.of(change.to().name()).substring(0, 8);
			return Optional.of(List.of("%s drop constraint if exists %s".formatted(table, check),
					"%s add constraint %s check (%s is not null) not valid".formatted(table, check, column),
					"%s validate constraint %s".formatted(table, check),
					"%s alter column %s set not null".formatted(table, column),
					"%s drop constraint %s".formatted(table, check)));
		}

		@Override
		public Optional<List<String>> otherwise(Change change) {
			return Optional.empty();
		}

		private Optional<List<String>> key(ObjectName table, String name, List<String> columns, String kind) {
			String sql = this.rendering.inSql(table);
			String index = this.rendering.inSql(name);
			return Optional.of(List.of(dropInvalid(table, name, columns),
					"create unique index concurrently if not exists %s on %s (%s)".formatted(index, sql,
							this.rendering.inSql(columns)),
					ADD_ONCE.formatted(Literals.of(name), Literals.of(sql), sql, index, kind, index)));
		}

		private String dropInvalid(ObjectName table, String name, List<String> columns) {
			String index = qualified(table, name);
			String same = columns.isEmpty() ? "" : OF_COLUMNS.formatted(Literals.of(String.join(",", columns)));
			return DROP_INVALID.formatted(Literals.of(index), Literals.of(this.rendering.inSql(table)), index, same);
		}

		private String qualified(ObjectName table, String name) {
			return this.rendering.target().names().qualified(table, name);
		}

	}

}
