package io.turnstone;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.turnstone.mapping.EntityModel;
import io.turnstone.mapping.MappedCheck;
import io.turnstone.mapping.MappedTable;
import io.turnstone.mapping.MappedType;
import io.turnstone.schema.Check;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Finding;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ForeignKey.DeleteAction;
import io.turnstone.schema.GeneratedKey;
import io.turnstone.schema.Index;
import io.turnstone.schema.Limits;
import io.turnstone.schema.Model;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Origin;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.UserType;
import io.turnstone.scratch.SchemaReader;
import io.turnstone.scratch.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * Translation of captured models into the words of the database: what only the database
 * can put into words is created in a lean scratch and read back.
 */
final class ModelNormaliser {

	private static final Pattern GIVEN_NAME = Pattern.compile(".*_(c|part)\\d+");

	private final Scratch scratch;

	private final SchemaReader reader;

	private final Predicate<DeleteAction> known;

	private final String defaultSchema;

	private final TypeNames typeNames;

	private final List<Finding> findings = new ArrayList<>();

	private final Map<ObjectName, Set<String>> limits = new HashMap<>();

	/**
	 * Create the normaliser.
	 * @param scratch lends the lean scratch
	 * @param reader reads it back
	 * @param typeNames asks for the names of types where there can be no scratch
	 * @param known tells whether the product does what a foreign key asks for
	 * @param defaultSchema the schema that the connection uses by default
	 */
	ModelNormaliser(Scratch scratch, SchemaReader reader, TypeNames typeNames, Predicate<DeleteAction> known,
			String defaultSchema) {
		this.scratch = scratch;
		this.reader = reader;
		this.typeNames = typeNames;
		this.known = known;
		this.defaultSchema = defaultSchema;
	}

	/**
	 * Put a model into the words of the database.
	 * @param model the captured model
	 * @return the model
	 * @throws SQLException if the database cannot be asked
	 */
	Model normalise(EntityModel model) throws SQLException {
		Map<ObjectName, MappedTable> tables = new TreeMap<>();
		Map<ObjectName, Sequence> sequences = new TreeMap<>();
		model.tables().forEach((table) -> tables.putIfAbsent(named(table.structure().name()), table));
		model.sequences()
			.forEach((sequence) -> sequences.putIfAbsent(named(sequence.name()),
					new Sequence(named(sequence.name()), sequence.increment(), sequence.start())));
		this.findings.addAll(model.findings());
		ModelAnswers answers = ModelAnswers.of(model.types(), tables, this.scratch, this.reader);
		this.findings.addAll(answers.findings());
		Schema schema = Schema.of(normalise(tables, answers), sequences.values(), List.of())
			.withTypes(normalise(model.types(), answers.types()));
		return new Model(schema, renamed(model.origins()), this.findings, new Limits(answers.obstacle(), this.limits));
	}

	private static List<UserType> normalise(List<MappedType> types, List<UserType> told) {
		return types.stream()
			.flatMap((type) -> told.stream()
				.filter((answer) -> answer.name().equals(type.name()))
				.map((answer) -> answer.writtenAs(type.statements())))
			.toList();
	}

	private List<Table> normalise(Map<ObjectName, MappedTable> tables, ModelAnswers answers) throws SQLException {
		String obstacle = answers.obstacle();
		Map<String, String> names = (obstacle != null) ? this.typeNames.of(writtenTypes(tables)) : Map.of();
		if (obstacle != null) {
			this.findings.add(new Finding(names.isEmpty() ? "column types, defaults, generated columns and checks"
					: "defaults, generated columns and checks", obstacle));
		}
		List<Table> normalised = new ArrayList<>();
		tables.forEach((name, mapped) -> {
			Table structure = mapped.structure()
				.withName(name)
				.withForeignKeys(mapped.structure()
					.foreignKeys()
					.stream()
					.map((key) -> new ForeignKey(key.name(), key.columns(), named(key.target()), key.targetColumns(),
							action(name, key)))
					.toList());
			Table answer = answers.tables().get(name.toString());
			normalised.add((answer != null) ? translated(mapped, structure, answer) : answers.columns()
				.complete(limited(new UnaskedTable(mapped, withPlainIndexes(mapped, structure), names), obstacle)));
		});
		return normalised;
	}

	private DeleteAction action(ObjectName table, ForeignKey key) {
		if (this.known.test(key.onDelete())) {
			return key.onDelete();
		}
		this.findings.add(new Finding("%s (%s)".formatted(table, String.join(", ", key.columns())),
				"on delete %s, which this product does nothing about".formatted(key.onDelete().toSql())));
		return DeleteAction.NO_ACTION;
	}

	private static Set<String> writtenTypes(Map<ObjectName, MappedTable> tables) {
		return tables.values().stream().flatMap((table) -> table.types().values().stream()).collect(Collectors.toSet());
	}

	private Table limited(UnaskedTable unasked, @Nullable String obstacle) {
		ObjectName name = unasked.structure().name();
		this.limits.put(name, unasked.opaqueColumns());
		List<String> notCompared = unasked.notCompared();
		if (obstacle != null && !notCompared.isEmpty()) {
			this.findings.add(new Finding(name.toString(), "without a scratch: " + String.join(", ", notCompared)));
		}
		return unasked.table();
	}

	private static Table translated(MappedTable mapped, Table structure, Table answer) {
		List<Column> columns = structure.columns()
			.stream()
			.map((column) -> answer.column(column.name())
				.map((told) -> translated(column, told, mapped.types().get(column.name())))
				.map((told) -> isInPrimaryKey(structure, told) ? told.withNullable(false) : told)
				.orElseGet(() -> unknown(column)))
			.toList();
		return structure.withColumns(columns)
			.withChecks(checks(mapped, answer))
			.withIndexes(indexes(mapped, structure, answer));
	}

	private static Column translated(Column column, Column told, @Nullable String written) {
		DataType type = told.type();
		return told.withType((type != null && written != null) ? type.writtenAs(written) : type)
			.withComment(column.comment());
	}

	private static boolean isInPrimaryKey(Table table, Column column) {
		return table.primaryKey() != null && table.primaryKey().columns().contains(column.name());
	}

	private static List<Check> checks(MappedTable mapped, Table answer) {
		Map<String, Check> told = new LinkedHashMap<>();
		answer.checks().forEach((check) -> told.put(suffix(check), check));
		List<Check> checks = new ArrayList<>();
		for (MappedCheck check : mapped.checks()) {
			Check answered = told.remove(check.suffix());
			if (answered != null) {
				checks.add(new Check(check.name(), answered.expression(), check.condition(), answered.columns(),
						check.source()));
			}
		}
		told.forEach((suffix, check) -> {
			if (!suffix.startsWith(MappedCheck.PART)) {
				checks.add(unnamed(mapped, check));
			}
		});
		return checks;
	}

	/**
	 * Return what the name of a check ends with, or all of it where it is not one of
	 * those that the capture gave.
	 */
	private static String suffix(Check check) {
		String name = Optional.ofNullable(check.name()).orElse(check.expression()).toLowerCase(Locale.ROOT);
		return GIVEN_NAME.matcher(name).matches() ? name.substring(name.lastIndexOf('_')) : name;
	}

	/**
	 * A check that has no name of ours comes from a definition in SQL, or Hibernate wrote
	 * it for what a document must contain.
	 */
	private static Check unnamed(MappedTable mapped, Check check) {
		boolean ofDocument = check.columns().stream().anyMatch(mapped.documents()::contains);
		return new Check(null, check.expression(), null, check.columns(),
				ofDocument ? Check.Source.IMPLICIT : Check.Source.DECLARED);
	}

	private static List<Index> indexes(MappedTable mapped, Table structure, Table answer) {
		List<Index> indexes = new ArrayList<>(structure.indexes());
		for (Index index : answer.indexes()) {
			String name = Optional.ofNullable(index.name()).orElse("").toLowerCase(Locale.ROOT);
			Index wanted = mapped.askedIndexes().get(name.substring(Math.max(0, name.lastIndexOf('_'))));
			if (wanted != null) {
				indexes.add(index.withName(wanted.name()));
			}
		}
		return indexes;
	}

	private static Column unknown(Column column) {
		return column.withDefault(null).withGeneratedAs(null).withCollation(null);
	}

	/**
	 * What nobody can be asked about is taken as the model says it, or left out.
	 */
	private static Table withPlainIndexes(MappedTable mapped, Table structure) {
		List<Index> indexes = new ArrayList<>(structure.indexes());
		mapped.askedIndexes()
			.values()
			.stream()
			.filter((index) -> !index.columns().isEmpty() && index.filter() == null)
			.forEach(indexes::add);
		return structure.withIndexes(indexes);
	}

	private Origins renamed(Origins origins) {
		Map<ObjectName, Origin> objects = new LinkedHashMap<>();
		origins.objects().forEach((name, origin) -> objects.put(named(name), origin));
		Map<ObjectName, Map<String, Origin>> columns = new LinkedHashMap<>();
		origins.columns().forEach((name, byColumn) -> columns.put(named(name), byColumn));
		Map<ObjectName, List<GeneratedKey>> keys = new LinkedHashMap<>();
		origins.keys()
			.forEach((sequence, handed) -> keys.put(named(sequence),
					handed.stream().map((key) -> new GeneratedKey(named(key.table()), key.column())).toList()));
		return new Origins(objects, columns, keys);
	}

	/**
	 * Return a name as the catalog reader returns it: without the schema where that is
	 * the default one.
	 */
	private ObjectName named(ObjectName name) {
		return this.defaultSchema.equals(name.schema()) ? ObjectName.of(name.name()) : name;
	}

	/**
	 * Asks a database for its names of types.
	 */
	@FunctionalInterface
	interface TypeNames {

		/**
		 * Return the names of types.
		 * @param written the types as the model writes them
		 * @return the database's own names, by what was written
		 * @throws SQLException if the database cannot be asked
		 */
		Map<String, String> of(Set<String> written) throws SQLException;

	}

}
