package io.turnstone;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turnstone.MigrationsException.Reason;
import io.turnstone.diff.Rename;
import io.turnstone.diff.Renames;
import io.turnstone.schema.Column;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered about tables, sequences and columns that may have got another
 * name, such as {@code client:customer} and {@code customer.phone:phone_number}, or
 * {@code -customer.phone} where it did not.
 *
 * @param renames what got another name
 * @param kept what did not: the names of tables and sequences, and those of columns with
 * that of the table
 * @param spent the answers of the file that nothing asks for any more
 */
record RenameAnswers(Renames renames, Set<String> kept, List<String> spent) {

	private static final Pattern ANSWER = Pattern
		.compile("(?<no>-?)(?<table>[^:]+)\\.(?<from>[^.:]+)(?::(?<to>[^.:]+))?");

	RenameAnswers {
		kept = Set.copyOf(kept);
		spent = List.copyOf(spent);
	}

	/**
	 * Look up what the answers are about.
	 * @param asked the answers of whoever asks for the draft
	 * @param filed the answers of a file, which may have outlived what they are about
	 * @param from what is there
	 * @param to what the model has
	 * @return the answers
	 * @throws MigrationsException if one cannot be understood, or is asked for and about
	 * nothing that could be renamed
	 */
	static RenameAnswers of(List<String> asked, List<String> filed, Schema from, Schema to) {
		ObjectAnswers objects = new ObjectAnswers(from, to);
		List<String> askedOfColumns = new ArrayList<>(asked);
		askedOfColumns.sort(Comparator.comparing(ObjectAnswers.RESPELLED::equalsIgnoreCase));
		askedOfColumns.removeIf((answer) -> objects.take(answer, RenameAnswers::refuse));
		objects.spent().clear();
		List<String> filedOfColumns = new ArrayList<>(filed);
		filedOfColumns.removeIf((answer) -> asked.stream().anyMatch((other) -> subject(other).equals(subject(answer))));
		filedOfColumns.removeIf((answer) -> objects.take(answer, (problem) -> objects.spent().add(answer)));

		Reading reading = new Reading(objects.renames(), from, to);
		askedOfColumns.forEach((answer) -> reading.take(answer, RenameAnswers::refuse));
		reading.spent.clear();
		filedOfColumns.forEach((answer) -> reading.take(answer, (problem) -> reading.spent.add(answer)));
		return new RenameAnswers(objects.renames().withColumns(List.copyOf(reading.renames)),
				union(objects.kept(), reading.kept), List.copyOf(union(objects.spent(), reading.spent)));
	}

	/**
	 * Return what an answer is about: whoever asks for a draft knows better than a file.
	 */
	private static String subject(String answer) {
		return answer.strip().replaceFirst("^-", "").replaceFirst(":.*", "").toLowerCase(Locale.ROOT);
	}

	/**
	 * Return no answers.
	 * @return the empty answers
	 */
	static RenameAnswers none() {
		return new RenameAnswers(Renames.none(), Set.of(), List.of());
	}

	private static void refuse(MigrationsException problem) {
		throw problem;
	}

	private static Set<String> union(Set<String> some, Set<String> others) {
		Set<String> union = new LinkedHashSet<>(some);
		union.addAll(others);
		return union;
	}

	/**
	 * Tell whether a table or sequence, or the spelling of all names, is known to have
	 * stayed.
	 * @param name the name
	 * @return {@code true} if somebody said so
	 */
	boolean isKept(String name) {
		return this.kept.contains(name);
	}

	/**
	 * Tell whether a column is known to have kept its name.
	 * @param table the table
	 * @param column the column
	 * @return {@code true} if somebody said so
	 */
	boolean isKept(ObjectName table, String column) {
		return this.kept.contains(table + "." + column);
	}

	/**
	 * Answers that are taken one after another.
	 */
	private static final class Reading {

		private final Schema from;

		private final Schema to;

		private final Set<Rename> renames = new LinkedHashSet<>();

		private final Set<String> kept = new HashSet<>();

		private final Set<String> spent = new LinkedHashSet<>();

		private final Renames objects;

		Reading(Renames objects, Schema from, Schema to) {
			this.objects = objects;
			this.from = objects.withColumns(List.of()).in(from);
			this.to = to;
			this.renames.addAll(objects.columns());
		}

		/**
		 * Take an answer.
		 * @param answer the answer
		 * @param aboutNothing what to do if nothing is there that it could be about
		 */
		void take(String answer, Consumer<MigrationsException> aboutNothing) {
			Matcher matcher = ANSWER.matcher(answer.strip());
			if (!matcher.matches() || matcher.group("no").isEmpty() == (matcher.group("to") == null)) {
				throw refused("'%s' is no answer about a rename".formatted(answer),
						"Write customer.phone:phone_number for a rename, and -customer.phone for none.");
			}
			table(matcher.group("table")).ifPresentOrElse(
					(table) -> take(answer, table, matcher.group("from"), matcher.group("to"), aboutNothing),
					() -> aboutNothing
						.accept(refused("The answer '%s' is about a table that is not there".formatted(answer),
								"There are: " + list(this.from.tables().keySet().stream().map(Object::toString)))));
		}

		private void take(String answer, Table table, String from, @Nullable String to,
				Consumer<MigrationsException> aboutNothing) {
			Column column = column(table, from).orElse(null);
			if (to == null && column != null) {
				this.kept.add(table.name() + "." + column.name());
			}
			else if (to == null || column == null && column(table, to).isPresent()) {
				this.spent.add(answer);
			}
			else if (column == null) {
				aboutNothing.accept(refused(
						"The answer '%s' is about a column that %s does not have".formatted(answer, table.name()),
						"It has: " + list(table.columns().stream().map(Column::name))));
			}
			else {
				rename(answer, table, column, to, aboutNothing);
			}
		}

		private void rename(String answer, Table table, Column column, String to,
				Consumer<MigrationsException> aboutNothing) {
			Table wanted = this.to.table(table.name()).orElseGet(() -> Table.of(table.name(), List.of()));
			List<String> missing = wanted.columns()
				.stream()
				.map(Column::name)
				.filter((name) -> table.column(name).isEmpty())
				.toList();
			if (wanted.column(column.name()).isPresent()) {
				aboutNothing
					.accept(refused(
							"The answer '%s' renames %s.%s, which the model still has".formatted(answer, table.name(),
									column.name()),
							"Give the attribute its new column first, or leave the answer out."));
				return;
			}
			missing.stream()
				.filter(to::equals)
				.findFirst()
				.or(() -> missing.stream().filter(to::equalsIgnoreCase).findFirst())
				.ifPresentOrElse((name) -> add(new Rename(table.name(), column
					.name(), name), answer), () -> aboutNothing.accept(refused(
							"The answer '%s' gives %s a column that the model does not have, or that is there already"
								.formatted(answer, table.name()),
							missing.isEmpty() ? "Leave it out: the table has all columns of the model."
									: "The table lacks: " + list(missing.stream()))));
		}

		private void add(Rename rename, String answer) {
			boolean contradicts = this.renames.stream()
				.anyMatch((other) -> !other.equals(rename) && other.table().equals(rename.table())
						&& (other.from().equals(rename.from()) || other.to().equals(rename.to())));
			if (contradicts) {
				throw refused("The answer '%s' contradicts another one".formatted(answer),
						"Give each column one new name, and each name to one column.");
			}
			this.renames.add(rename);
		}

		private Optional<Table> table(String name) {
			String renamed = this.objects.tables()
				.entrySet()
				.stream()
				.filter((table) -> table.getKey().toString().equalsIgnoreCase(name))
				.map((table) -> table.getValue().toString())
				.findFirst()
				.orElse(name);
			return this.from.tables()
				.values()
				.stream()
				.filter((table) -> table.name().toString().equalsIgnoreCase(renamed))
				.findFirst();
		}

		private static MigrationsException refused(String message, String action) {
			return new MigrationsException(Reason.BAD_REQUEST, message, action);
		}

		private static String list(Stream<String> names) {
			return names.collect(Collectors.joining(", "));
		}

		private static Optional<Column> column(Table table, String name) {
			return table.column(name)
				.or(() -> table.columns()
					.stream()
					.filter((column) -> column.name().equalsIgnoreCase(name))
					.findFirst());
		}

	}

}
