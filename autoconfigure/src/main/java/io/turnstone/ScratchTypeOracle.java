package io.turnstone;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.turnstone.catalog.CatalogReader;
import io.turnstone.catalog.CatalogScope;
import io.turnstone.changelog.TypeOracle;
import io.turnstone.schema.DataType;
import io.turnstone.schema.Table;
import io.turnstone.scratch.Scratch;
import io.turnstone.scratch.ScratchTable;
import org.jspecify.annotations.Nullable;

/**
 * {@link TypeOracle} that asks the database itself: two types are the same when columns
 * of both read back the same.
 *
 * @param scratch lends the lean scratch
 * @param reader reads it back
 */
record ScratchTypeOracle(Scratch scratch, CatalogReader reader) implements TypeOracle {

	@Override
	public Set<String> differing(Map<String, String> renderedByWanted) {
		if (renderedByWanted.isEmpty()) {
			return Set.of();
		}
		List<ScratchTable> questions = new ArrayList<>();
		renderedByWanted.forEach((wanted, rendered) -> questions.add(new ScratchTable(wanted,
				List.of("create table %s (wanted %s, rendered %s)".formatted(ScratchTable.TABLE, wanted, rendered)))));
		Map<String, Table> answers = this.scratch
			.lean(questions,
					(connection, schema, tables) -> this.reader.read(connection, CatalogScope.of(schema, tables)))
			.tables();
		Set<String> differing = new HashSet<>();
		renderedByWanted.keySet()
			.stream()
			.filter((wanted) -> !readsBackTheSame(answers.get(wanted)))
			.forEach(differing::add);
		return differing;
	}

	private static boolean readsBackTheSame(@Nullable Table table) {
		if (table == null || table.columns().size() != 2) {
			return false;
		}
		Optional<DataType> wanted = Optional.ofNullable(table.columns().get(0).type());
		Optional<DataType> rendered = Optional.ofNullable(table.columns().get(1).type());
		return wanted.isPresent() && rendered.isPresent() && wanted.get().sameAs(rendered.get());
	}

}
