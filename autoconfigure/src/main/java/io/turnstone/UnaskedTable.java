package io.turnstone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import io.turnstone.mapping.MappedTable;
import io.turnstone.schema.Column;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Table of the model that no scratch put into the words of the database: what is known of
 * it all the same, and what is not.
 *
 * @param mapped the table as the model has it
 * @param structure its structure, whose keys are final
 * @param typeNames the database's names of types, by the words of the model
 */
record UnaskedTable(MappedTable mapped, Table structure, Map<String, String> typeNames) {

	/**
	 * Return the table without what is not known of it.
	 */
	Table table() {
		return this.structure.withColumns(this.structure.columns()
			.stream()
			.map((column) -> column.withType(type(column)).withDefault(null).withGeneratedAs(null).withCollation(null))
			.toList());
	}

	private @Nullable DataType type(Column column) {
		String written = this.mapped.types().get(column.name());
		String name = (written != null) ? this.typeNames.get(written) : null;
		return (name != null) ? DataType.of(name).writtenAs(Objects.requireNonNull(written)) : null;
	}

	/**
	 * Return the columns whose definition says more than a type, or something that the
	 * database has no name for: it may hold anything, such as {@code bigserial}.
	 */
	Set<String> opaqueColumns() {
		return this.structure.columns()
			.stream()
			.filter((column) -> column.generatedAs() != null || !this.mapped.types().containsKey(column.name())
					|| (!this.typeNames.isEmpty() && type(column) == null))
			.map(Column::name)
			.collect(Collectors.toSet());
	}

	/**
	 * Return what of the table is not compared, in words.
	 */
	List<String> notCompared() {
		List<String> parts = new ArrayList<>();
		for (Column column : this.structure.columns()) {
			if (type(column) == null) {
				parts.add("the type of " + column.name());
			}
			if (column.defaultValue() != null) {
				parts.add("the default of " + column.name());
			}
			if (column.generatedAs() != null) {
				parts.add("the expression of " + column.name());
			}
			if (column.collation() != null) {
				parts.add("the collation of " + column.name());
			}
		}
		this.mapped.checks()
			.forEach((check) -> parts.add("the check " + Objects.requireNonNullElse(check.name(), check.condition())));
		this.mapped.askedIndexes()
			.values()
			.stream()
			.filter((index) -> index.columns().isEmpty() || index.filter() != null)
			.forEach((index) -> parts.add("the index " + index.name()));
		return parts;
	}

}
