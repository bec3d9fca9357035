package io.turnstone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import io.turnstone.diff.Respelled;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Answers about tables and sequences that are taken one after another, such as
 * {@code client:customer} or {@code -client}, and about all names that are spelled in
 * another way.
 */
final class ObjectAnswers {

	/**
	 * Stands for all names that differ in underscores and case only.
	 */
	static final String RESPELLED = "respelled";

	private static final Pattern ANSWER = Pattern.compile("(?<no>-?)(?<from>[^:]+)(?::(?<to>[^:]+))?");

	private final Schema from;

	private final Schema to;

	private final Map<ObjectName, ObjectName> tables = new HashMap<>();

	private final Map<ObjectName, ObjectName> sequences = new HashMap<>();

	private final List<Rename> columns = new ArrayList<>();

	private final Set<String> kept = new HashSet<>();

	private final Set<String> spent = new LinkedHashSet<>();

	/**
	 * Prepare for answers.
	 * @param from what is there
	 * @param to what the model has
	 */
	ObjectAnswers(Schema from, Schema to) {
		this.from = from;
		this.to = to;
	}

	/**
	 * Take an answer, if it is one about a table, a sequence or the spelling.
	 * @param answer the answer
	 * @param aboutNothing what to do if nothing is there that it could be about
	 * @return whether it was taken
	 */
	boolean take(String answer, Consumer<MigrationsException> aboutNothing) {
		Matcher matcher = ANSWER.matcher(answer.strip());
		if (!matcher.matches()) {
			return false;
		}
		String name = matcher.group("from");
		boolean no = !matcher.group("no").isEmpty();
		if (name.equalsIgnoreCase(RESPELLED) && matcher.group("to") == null) {
			respell(no);
			return true;
		}
		ObjectName table = find(this.from.tables().keySet(), name).orElse(null);
		ObjectName sequence = find(sequences(), name).orElse(null);
		if (table == null && sequence == null && name.contains(".") || no == (matcher.group("to") != null)) {
			return false;
		}
		if (no) {
			keep(answer, (table != null) ? table : sequence);
		}
		else if (table != null) {
			rename(answer, table, matcher.group("to"), this.to.tables().keySet(), this.from.tables().keySet(),
					this.tables, aboutNothing);
		}
		else if (sequence != null) {
			rename(answer, sequence, matcher.group("to"), this.to.sequences().keySet(), this.from.sequences().keySet(),
					this.sequences, aboutNothing);
		}
		else {
			missing(answer, matcher.group("to"), aboutNothing);
		}
		return true;
	}

	private void respell(boolean no) {
		if (no) {
			this.kept.add(RESPELLED);
			return;
		}
		Renames respelled = Respelled.in(this.from, this.to);
		if (respelled.isEmpty()) {
			this.spent.add(RESPELLED);
		}
		addTo(this.tables, respelled.tables());
		addTo(this.sequences, respelled.sequences());
		respelled.columns()
			.stream()
			.filter((column) -> this.tables.values().contains(column.table())
					|| this.from.table(column.table()).isPresent())
			.forEach(this.columns::add);
	}

	/**
	 * Add what nobody gave another answer about.
	 */
	private void addTo(Map<ObjectName, ObjectName> renames, Map<ObjectName, ObjectName> respelled) {
		respelled.forEach((from, to) -> {
			if (!this.kept.contains(from.toString()) && !renames.containsKey(from) && !renames.containsValue(to)) {
				renames.put(from, to);
			}
		});
	}

	private void keep(String answer, @Nullable ObjectName object) {
		if (object != null) {
			refuseContradiction(answer, this.tables.containsKey(object) || this.sequences.containsKey(object));
			this.kept.add(object.toString());
		}
		else {
			this.spent.add(answer);
		}
	}

	private void rename(String answer, ObjectName object, String name, Set<ObjectName> wanted, Set<ObjectName> there,
			Map<ObjectName, ObjectName> renames, Consumer<MigrationsException> aboutNothing) {
		if (wanted.contains(object)) {
			aboutNothing
				.accept(refused("The answer '%s' renames %s, which the model still has".formatted(answer, object),
						"Give the entity its new table first, or leave the answer out."));
			return;
		}
		List<ObjectName> missing = wanted.stream()
			.filter((candidate) -> !there.contains(candidate) && Objects.equals(candidate.schema(), object.schema()))
			.toList();
		Optional<ObjectName> found = missing.stream()
			.filter((candidate) -> candidate.name().equalsIgnoreCase(name)
					|| candidate.toString().equalsIgnoreCase(name))
			.findFirst();
		if (found.isEmpty()) {
			aboutNothing.accept(refused(
					"The answer '%s' gives %s a name that the model does not have, or that is there already"
						.formatted(answer, object),
					missing.isEmpty() ? "Leave it out: nothing of the model is missing."
							: "Missing: " + list(missing)));
			return;
		}
		ObjectName other = renames.put(object, found.get());
		boolean taken = renames.values().stream().filter(found.get()::equals).count() > 1;
		refuseContradiction(answer,
				taken || this.kept.contains(object.toString()) || (other != null && !other.equals(found.get())));
	}

	private static void refuseContradiction(String answer, boolean contradicts) {
		if (contradicts) {
			throw refused("The answer '%s' contradicts another one".formatted(answer),
					"Give each table and sequence one new name, and each name to one of them.");
		}
	}

	private void missing(String answer, String to, Consumer<MigrationsException> aboutNothing) {
		if (find(this.from.tables().keySet(), to).or(() -> find(sequences(), to)).isPresent()) {
			this.spent.add(answer);
			return;
		}
		aboutNothing.accept(refused("The answer '%s' is about a table or sequence that is not there".formatted(answer),
				"There are: "
						+ list(Stream.concat(this.from.tables().keySet().stream(), sequences().stream()).toList())));
	}

	private Set<ObjectName> sequences() {
		return this.from.freeSequences().stream().map(Sequence::name).collect(Collectors.toSet());
	}

	private static Optional<ObjectName> find(Set<ObjectName> names, String name) {
		return names.stream().filter((candidate) -> candidate.toString().equalsIgnoreCase(name)).findFirst();
	}

	private static String list(List<ObjectName> names) {
		return names.stream().map(ObjectName::toString).collect(Collectors.joining(", "));
	}

	private static MigrationsException refused(String message, String action) {
		return new MigrationsException(Reason.BAD_REQUEST, message, action);
	}

	/**
	 * Return what got another name: tables, sequences, and columns that are spelled in
	 * another way.
	 */
	Renames renames() {
		return new Renames(this.tables, this.sequences, this.columns);
	}

	Set<String> kept() {
		return this.kept;
	}

	Set<String> spent() {
		return this.spent;
	}

}
