package io.turnstone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Finding;
import io.turnstone.schema.Limits;
import io.turnstone.schema.Model;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Origins;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Sequence;
import io.turnstone.schema.Table;
import io.turnstone.schema.UserType;
import org.jspecify.annotations.Nullable;

/**
 * Models that are mapped to one database, as one: what any of them maps is mapped. A
 * table that several of them map has the columns, keys and indexes of all; where they say
 * different things of one column, the first counts, and a finding tells so.
 */
final class UnitedModels {

	private final SortedMap<ObjectName, Table> tables = new TreeMap<>();

	private final SortedMap<ObjectName, Sequence> sequences = new TreeMap<>();

	private final SortedMap<ObjectName, UserType> types = new TreeMap<>();

	private final Set<Finding> findings = new LinkedHashSet<>();

	private final Map<ObjectName, Set<String>> limits = new HashMap<>();

	private @Nullable String obstacle;

	private Origins origins = Origins.none();

	private UnitedModels() {
	}

	/**
	 * Unite models.
	 * @param models the models, of which the first counts where they disagree
	 * @return the united model
	 */
	static Model of(List<Model> models) {
		if (models.size() == 1) {
			return models.get(0);
		}
		UnitedModels united = new UnitedModels();
		models.forEach(united::add);
		return new Model(
				Schema.of(united.tables.values(), united.sequences.values(), List.of())
					.withTypes(united.types.values()),
				united.origins, List.copyOf(united.findings), new Limits(united.obstacle, united.limits));
	}

	private void add(Model model) {
		model.schema().tables().forEach((name, table) -> this.tables.merge(name, table, this::united));
		model.schema().sequences().forEach(this::add);
		model.schema().types().forEach(this.types::putIfAbsent);
		this.findings.addAll(model.findings());
		this.origins = model.origins().and(this.origins);
		this.obstacle = (this.obstacle != null) ? this.obstacle : model.limits().obstacle();
		model.limits().tables().forEach((table, columns) -> this.limits.merge(table, columns, UnitedModels::both));
	}

	private void add(ObjectName name, Sequence sequence) {
		Sequence known = this.sequences.putIfAbsent(name, sequence);
		if (known != null && known.increment() != sequence.increment()) {
			contradict(name.toString(), "increment %d".formatted(known.increment()),
					"increment %d".formatted(sequence.increment()));
		}
	}

	private Table united(Table first, Table second) {
		return first.withColumns(columns(first, second))
			.withPrimaryKey((first.primaryKey() != null) ? first.primaryKey() : second.primaryKey())
			.withUniqueKeys(both(first.uniqueKeys(), second.uniqueKeys()))
			.withForeignKeys(both(first.foreignKeys(), second.foreignKeys()))
			.withIndexes(both(first.indexes(), second.indexes()))
			.withChecks(both(first.checks(), second.checks()))
			.withComment((first.comment() != null) ? first.comment() : second.comment())
			.withSeeds(both(first.seeds(), second.seeds()));
	}

	private List<Column> columns(Table first, Table second) {
		Map<String, Column> columns = new LinkedHashMap<>();
		first.columns().forEach((column) -> columns.put(column.name(), column));
		for (Column column : second.columns()) {
			Column known = columns.putIfAbsent(column.name(), column);
			if (known != null && !isSame(known.type(), column.type())) {
				contradict(first.name() + "." + column.name(), known.describe(), column.describe());
			}
		}
		return new ArrayList<>(columns.values());
	}

	private static boolean isSame(@Nullable DataType type, @Nullable DataType other) {
		return type == null || other == null || type.sameAs(other);
	}

	private void contradict(String object, String first, String second) {
		this.findings.add(new Finding(object,
				"Two models map it, one as %s and one as %s: only the first is compared".formatted(first, second)));
	}

	private static Set<String> both(Set<String> some, Set<String> others) {
		Set<String> both = new HashSet<>(some);
		both.addAll(others);
		return both;
	}

	private static <T> List<T> both(List<T> some, List<T> others) {
		return Stream.concat(some.stream(), others.stream()).distinct().toList();
	}

}
