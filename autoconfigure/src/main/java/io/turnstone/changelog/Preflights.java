package io.turnstone.changelog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turnstone.diff.Change;
import io.turnstone.diff.Narrowing;
import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.Index.Part;
import io.turnstone.schema.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the rows of a table can have against a change.
 */
final class Preflights implements SelectiveVisitor<Optional<Preflight>> {

	private final SqlNames names;

	private final Set<String> added = new HashSet<>();

	private final Set<String> filled = new HashSet<>();

	private final Set<String> retyped = new HashSet<>();

	Preflights(SqlNames names) {
		this.names = names;
	}

	@Override
	public Optional<Preflight> visit(Change.AlterColumn change) {
		return switch (change.aspect()) {
			case NULLABILITY -> (change.to().nullable() || this.filled.contains(key(change.object(), change.to())))
					? Optional.empty() : Optional.of(rows(change.object(), List.of(change.to().name()),
							this.names.of(change.to().name()) + " is null", "without a value"));
			case TYPE -> narrowed(change);
			default -> Optional.empty();
		};
	}

	private Optional<Preflight> narrowed(Change.AlterColumn change) {
		String column = this.names.of(change.to().name());
		this.retyped.add(key(change.object(), change.to()));
		return narrowing(change.from().type(), change.to().type()).map((narrowing) -> rows(change.object(),
				List.of(change.to().name()), narrowing.beyond(column), "whose value does not fit"));
	}

	@Override
	public Optional<Preflight> visit(Change.AddColumn change) {
		this.added.add(key(change.object(), change.column()));
		return Optional.empty();
	}

	@Override
	public Optional<Preflight> visit(Change.DropColumn change) {
		String column = change.column().name();
		String sql = "select count(*) from %s where %s is not null".formatted(this.names.of(change.object()),
				this.names.of(column));
		return Optional.of(new Preflight(null, sql, "values that are lost", Map.of(change.object(), Set.of(column))));
	}

	@Override
	public Optional<Preflight> visit(Change.DropTable change) {
		return Optional.of(new Preflight(null, "select count(*) from " + this.names.of(change.object()),
				"rows that are lost", Map.of(change.object(), Set.of())));
	}

	@Override
	public Optional<Preflight> visit(Change.FillColumn change) {
		String rows = "select count(*) from " + this.names.of(change.object());
		String column = key(change.object(), change.column());
		this.filled.add(column);
		boolean all = this.added.contains(column);
		String count = all ? rows : "%s where %s is null".formatted(rows, this.names.of(change.column().name()));
		return Optional.of(new Preflight(null, count, "rows to fill",
				Map.of(change.object(), all ? Set.of() : Set.of(change.column().name()))));
	}

	@Override
	public Optional<Preflight> visit(Change.AddPrimaryKey change) {
		return primaryKey(change.object(), change.key().columns());
	}

	@Override
	public Optional<Preflight> visit(Change.ReplacePrimaryKey change) {
		return primaryKey(change.object(), change.to().columns());
	}

	@Override
	public Optional<Preflight> visit(Change.AddUniqueKey change) {
		List<String> columns = change.key().columns();
		return duplicates(change.object(), columns, columns.stream().map(this.names::of).toList(), "");
	}

	@Override
	public Optional<Preflight> visit(Change.CreateIndex change) {
		Index index = change.index();
		if (!index.unique() || index.definition() != null) {
			return Optional.empty();
		}
		List<String> parts = index.parts()
			.stream()
			.map((part) -> part.isExpression() ? "(%s)".formatted(part.text()) : this.names.of(part.text()))
			.toList();
		List<String> columns = index.parts().stream().filter((part) -> !part.isExpression()).map(Part::text).toList();
		return duplicates(change.object(), columns, parts,
				(index.filter() != null) ? " and (%s)".formatted(index.filter()) : "");
	}

	@Override
	public Optional<Preflight> visit(Change.AddForeignKey change) {
		ForeignKey key = change.key();
		String present = key.columns()
			.stream()
			.map((column) -> "child.%s is not null".formatted(this.names.of(column)))
			.collect(Collectors.joining(" and "));
		String same = IntStream.range(0, key.columns().size())
			.mapToObj((i) -> "parent.%s = child.%s".formatted(this.names.of(key.targetColumns().get(i)),
					this.names.of(key.columns().get(i))))
			.collect(Collectors.joining(" and "));
		Map<ObjectName, Set<String>> reads = new HashMap<>();
		reads.put(change.object(), Set.copyOf(key.columns()));
		reads.merge(key.target(), Set.copyOf(key.targetColumns()),
				(some, others) -> Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet()));
		String sql = "select count(*) from %s child where %s and not exists (select 1 from %s parent where %s)"
			.formatted(this.names.of(change.object()), present, this.names.of(key.target()), same);
		return Optional.of(known(new Preflight(sql, sql, "rows that refer to nothing", reads)));
	}

	@Override
	public Optional<Preflight> visit(Change.AddCheck change) {
		return check(change.object(), change.check());
	}

	@Override
	public Optional<Preflight> visit(Change.ReplaceCheck change) {
		return check(change.object(), change.to());
	}

	@Override
	public Optional<Preflight> otherwise(Change change) {
		return Optional.empty();
	}

	private Optional<Preflight> check(ObjectName table, Check check) {
		return Optional
			.of(known(rows(table, check.columns(), "not (%s)".formatted(check.toDdl()), "that break the check")));
	}

	/**
	 * Leave out the count of now where a column has another type by then.
	 */
	private Preflight known(Preflight preflight) {
		boolean retyped = preflight.reads()
			.entrySet()
			.stream()
			.anyMatch((read) -> read.getValue()
				.stream()
				.anyMatch((column) -> this.retyped.contains(read.getKey() + "." + column)));
		return retyped ? preflight.guardOnly() : preflight;
	}

	private Preflight rows(ObjectName table, List<String> columns, String condition, String what) {
		return Preflight.halting(table, columns,
				"select count(*) from %s where %s".formatted(this.names.of(table), condition), "rows " + what);
	}

	private Optional<Preflight> primaryKey(ObjectName table, List<String> columns) {
		List<String> parts = columns.stream().map(this.names::of).toList();
		String absent = parts.stream().map((part) -> part + " is null").collect(Collectors.joining(" or "));
		return Optional.of(Preflight.halting(
				table, columns, "select (select count(*) from %s where %s) + (%s)".formatted(this.names.of(table),
						absent, duplicates(table, parts, "")),
				"rows without a value, and values that several rows have"));
	}

	private Optional<Preflight> duplicates(ObjectName table, List<String> columns, List<String> parts, String filter) {
		return Optional
			.of(Preflight.halting(table, columns, duplicates(table, parts, filter), "values that several rows have"));
	}

	private String duplicates(ObjectName table, List<String> parts, String filter) {
		String present = parts.stream().map((part) -> part + " is not null").collect(Collectors.joining(" and "));
		return "select count(*) from (select 1 as one from %s where %s%s group by %s having count(*) > 1) duplicates"
			.formatted(this.names.of(table), present, filter, String.join(", ", parts));
	}

	private static String key(ObjectName table, Column column) {
		return table + "." + column.name();
	}

	private static Optional<Narrowing> narrowing(@Nullable DataType from, @Nullable DataType to) {
		return (from != null && to != null) ? Narrowing.of(from, to) : Optional.empty();
	}

}
