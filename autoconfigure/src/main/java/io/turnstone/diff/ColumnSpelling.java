package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.turnstone.schema.Column;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * Names of columns in the spelling of another schema, for a product to which {@code ID}
 * and {@code id} are the same column.
 */
public final class ColumnSpelling {

	private ColumnSpelling() {
	}

	/**
	 * Spell the columns of a schema as another one does.
	 * @param schema the schema
	 * @param wanted the schema that has the spelling
	 * @return the schema, which is the same for the product
	 */
	public static Schema align(Schema schema, Schema wanted) {
		List<Rename> spellings = new ArrayList<>();
		schema.tables().forEach((name, table) -> wanted.table(name).ifPresent((other) -> {
			for (Column column : table.columns()) {
				spelling(column.name(), other).filter((spelling) -> !spelling.equals(column.name()))
					.ifPresent((spelling) -> spellings.add(new Rename(name, column.name(), spelling)));
			}
		}));
		return RenamedColumns.in(schema, spellings);
	}

	private static Optional<String> spelling(String column, Table table) {
		return table.columns().stream().map(Column::name).filter(column::equalsIgnoreCase).findFirst();
	}

}
