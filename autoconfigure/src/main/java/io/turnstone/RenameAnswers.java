package io.turnstone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.turnstone.MigrationsException.Reason;
import io.turnstone.diff.Rename;
import io.turnstone.diff.RenameCandidate;
import io.turnstone.schema.Column;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * What somebody answered about columns that may have got another name, such as
 * {@code customer.phone:phone_number}, or {@code -customer.phone} where it did not.
 *
 * @param renames the columns that got another name
 * @param kept the columns that did not, by their names with that of the table
 * @param spent the answers that nothing asks for any more
 */
record RenameAnswers(List<Rename> renames, Set<String> kept, List<String> spent) {

	private static final Pattern ANSWER = Pattern
		.compile("(?<no>-?)(?<table>[^:]+)\\.(?<from>[^.:]+)(?::(?<to>[^.:]+))?");

	RenameAnswers {
		renames = List.copyOf(renames);
		kept = Set.copyOf(kept);
		spent = List.copyOf(spent);
	}

	/**
	 * Look up what the answers are about.
	 * @param answers the answers
	 * @param from what is there
	 * @param to what the model has
	 * @return the answers
	 * @throws MigrationsException if one is about nothing that could be renamed
	 */
	static RenameAnswers of(List<String> answers, Schema from, Schema to) {
		List<Rename> renames = new ArrayList<>();
		Set<String> kept = new HashSet<>();
		List<String> spent = new ArrayList<>();
		for (String answer : answers) {
			Matcher matcher = ANSWER.matcher(answer.strip());
			if (!matcher.matches() || matcher.group("no").isEmpty() == (matcher.group("to") == null)) {
				throw new MigrationsException(Reason.BAD_REQUEST, "'%s' is no answer about a rename".formatted(answer),
						"Write customer.phone:phone_number for a rename, and -customer.phone for none.");
			}
			Table table = table(from, matcher.group("table"), answer);
			Optional<Column> column = column(table, matcher.group("from"));
			if (matcher.group("to") == null) {
				column.ifPresentOrElse((known) -> kept.add(table.name() + "." + known.name()), () -> spent.add(answer));
			}
			else if (column.isEmpty() && column(table, matcher.group("to")).isPresent()) {
				spent.add(answer);
			}
			else {
				renames.add(rename(answer, table, column, wanted(to, table), matcher.group("to")));
			}
		}
		return new RenameAnswers(renames, kept, spent);
	}

	private static Rename rename(String answer, Table table, Optional<Column> column, Table wanted, String to) {
		Column renamed = column.orElseThrow(() -> new MigrationsException(Reason.BAD_REQUEST,
				"The answer '%s' is about a column that %s does not have".formatted(answer, table.name()),
				"It has: " + String.join(", ", table.columns().stream().map(Column::name).toList())));
		if (wanted.column(renamed.name()).isPresent()) {
			throw new MigrationsException(
					Reason.BAD_REQUEST, "The answer '%s' renames %s.%s, which the model still has".formatted(answer,
							table.name(), renamed.name()),
					"Give the attribute its new column first, or leave the answer out.");
		}
		List<String> missing = wanted.columns()
			.stream()
			.map(Column::name)
			.filter((name) -> table.column(name).isEmpty())
			.toList();
		String name = missing.stream()
			.filter(to::equalsIgnoreCase)
			.findFirst()
			.orElseThrow(() -> new MigrationsException(Reason.BAD_REQUEST,
					"The answer '%s' gives %s a column that the model does not have, or that is there already"
						.formatted(answer, table.name()),
					missing.isEmpty() ? "Leave it out: the table has all columns of the model."
							: "The table lacks: " + String.join(", ", missing)));
		return new Rename(table.name(), renamed.name(), name);
	}

	private static Table table(Schema schema, String name, String answer) {
		return schema.tables()
			.values()
			.stream()
			.filter((table) -> table.name().toString().equalsIgnoreCase(name))
			.findFirst()
			.orElseThrow(() -> new MigrationsException(Reason.BAD_REQUEST,
					"The answer '%s' is about a table that is not there".formatted(answer), "There are: "
							+ String.join(", ", schema.tables().keySet().stream().map(Object::toString).toList())));
	}

	private static Table wanted(Schema to, Table table) {
		return to.table(table.name()).orElseGet(() -> Table.of(table.name(), List.of()));
	}

	private static Optional<Column> column(Table table, String name) {
		return table.columns().stream().filter((column) -> column.name().equalsIgnoreCase(name)).findFirst();
	}

	/**
	 * Tell whether nobody has answered for a candidate.
	 * @param candidate the candidate
	 * @return {@code true} if it has to be asked about
	 */
	boolean leaveOpen(RenameCandidate candidate) {
		return !this.kept.contains(candidate.rename().table() + "." + candidate.rename().from());
	}

}
