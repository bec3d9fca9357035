package io.turnstone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import io.turnstone.mapping.MappedTable;
import io.turnstone.mapping.MappedType;
import io.turnstone.schema.Finding;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Table;
import io.turnstone.schema.UserType;
import io.turnstone.scratch.IndependentColumns;
import io.turnstone.scratch.LeanResult;
import io.turnstone.scratch.SchemaReader;
import io.turnstone.scratch.Scratch;
import io.turnstone.scratch.ScratchTable;
import io.turnstone.scratch.ScratchType;
import io.turnstone.scratch.ScratchUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * What a database makes of the statements of a model. A table that it refuses is tried
 * again without its indexes, and then column by column.
 */
final class ModelAnswers {

	private final Scratch scratch;

	private final SchemaReader reader;

	private final Map<String, Table> tables = new HashMap<>();

	private final Set<Finding> findings = new LinkedHashSet<>();

	private final List<ScratchType> needed;

	private final Map<ObjectName, UserType> types = new LinkedHashMap<>();

	private SingleColumns columns = SingleColumns.none();

	private @Nullable String obstacle;

	private ModelAnswers(List<MappedType> types, Scratch scratch, SchemaReader reader) {
		this.needed = types.stream().map((type) -> new ScratchType(type.name().toString(), type.statements())).toList();
		this.scratch = scratch;
		this.reader = reader;
	}

	/**
	 * Ask the database.
	 * @param types the types of the model
	 * @param tables the tables of the model, by name
	 * @param scratch lends the lean scratch
	 * @param reader reads it back
	 * @return the answers
	 */
	static ModelAnswers of(List<MappedType> types, Map<ObjectName, MappedTable> tables, Scratch scratch,
			SchemaReader reader) {
		ModelAnswers answers = new ModelAnswers(types, scratch, reader);
		try {
			answers.ask(tables);
		}
		catch (ScratchUnavailableException ex) {
			answers.obstacle = Objects.requireNonNullElse(ex.getMessage(), "there is no scratch");
			answers.needed.forEach((type) -> answers.findings
				.add(new Finding(type.key(), "it could not be compared, as there is no scratch")));
		}
		return answers;
	}

	private void ask(Map<ObjectName, MappedTable> tables) {
		Map<ObjectName, String> refusals = ask(tables, MappedTable::statements);
		Map<ObjectName, MappedTable> indexed = only(tables, refusals);
		indexed.values().removeIf((table) -> table.statements().size() == 1);
		Map<ObjectName, String> again = ask(indexed, (table) -> table.statements().subList(0, 1));
		refusals.forEach((name, reason) -> {
			boolean isCreated = indexed.containsKey(name) && !again.containsKey(name);
			this.findings.add(new Finding(name.toString(),
					(isCreated ? "its indexes over expressions could not be compared, as the database refuses them: "
							: "its defaults, generated columns and checks could not be compared, as the database "
									+ "refuses to create it: ")
							+ reason));
		});
		refusals.keySet().removeIf((name) -> this.tables.containsKey(name.toString()));
		this.columns = SingleColumns.of(only(tables, refusals), this.needed, this.scratch, this.reader);
		this.findings.addAll(this.columns.findings());
		this.needed.stream()
			.filter((type) -> this.types.values()
				.stream()
				.noneMatch((told) -> told.name().toString().equals(type.key())))
			.filter((type) -> this.findings.stream().noneMatch((finding) -> finding.object().equals(type.key())))
			.forEach((type) -> this.findings.add(
					new Finding(type.key(), "it could not be compared, as nothing is known of types on this product")));
	}

	private static Map<ObjectName, MappedTable> only(Map<ObjectName, MappedTable> tables,
			Map<ObjectName, String> refusals) {
		Map<ObjectName, MappedTable> refused = new TreeMap<>(tables);
		refused.keySet().retainAll(refusals.keySet());
		return refused;
	}

	/**
	 * Keep the tables that are created.
	 * @return why the others are refused
	 */
	private Map<ObjectName, String> ask(Map<ObjectName, MappedTable> tables,
			Function<MappedTable, List<String>> statements) {
		Map<ObjectName, String> refusals = new TreeMap<>();
		if (tables.isEmpty() && (this.needed.isEmpty() || !this.types.isEmpty())) {
			return refusals;
		}
		List<ScratchTable> questions = new ArrayList<>();
		tables.forEach((name, table) -> questions
			.add(new ScratchTable(name.toString(), statements.apply(table), columns(table))));
		LeanResult result = this.scratch.lean(this.needed, questions, this.reader);
		this.tables.putAll(result.tables());
		result.types().forEach((type) -> this.types.put(type.name(), type));
		for (Finding finding : result.findings()) {
			tables.keySet()
				.stream()
				.filter((name) -> name.toString().equals(finding.object())
						&& !result.tables().containsKey(name.toString()))
				.findFirst()
				.ifPresentOrElse((name) -> refusals.put(name, finding.reason()), () -> this.findings.add(finding));
		}
		return refusals;
	}

	private static IndependentColumns columns(MappedTable table) {
		return new IndependentColumns(table.columns().types(), table.columns().names(), table.columns().notNull(),
				table.columns().definitions());
	}

	/**
	 * Return the tables that the database creates, by the text of their names.
	 * @return the tables in the words of the database
	 */
	Map<String, Table> tables() {
		return this.tables;
	}

	/**
	 * Return the types that it creates.
	 * @return the types in the words of the database
	 */
	List<UserType> types() {
		return List.copyOf(this.types.values());
	}

	/**
	 * Return what stands in the way of asking at all.
	 * @return the obstacle, or {@code null} if there is none
	 */
	@Nullable String obstacle() {
		return this.obstacle;
	}

	/**
	 * Return the columns of the tables that it does not create.
	 * @return the columns
	 */
	SingleColumns columns() {
		return this.columns;
	}

	/**
	 * Return what could not be compared.
	 * @return the findings
	 */
	List<Finding> findings() {
		return List.copyOf(this.findings);
	}

}
