package io.turnstone.diff;

import java.util.ArrayList;
import java.util.List;

import io.turnstone.diff.Change.AlterColumn;
import io.turnstone.diff.Change.Aspect;
import io.turnstone.diff.Change.DropForeignKey;
import io.turnstone.diff.Change.KeyIndex;
import io.turnstone.schema.ForeignKey;
import io.turnstone.schema.ObjectName;
import io.turnstone.schema.Schema;
import io.turnstone.schema.Table;

/**
 * Columns that a foreign key joins, on a product that refuses to give either of them
 * another type: the key is dropped before and added again after.
 */
public final class JoinedColumns {

	private JoinedColumns() {
	}

	/**
	 * Take the foreign keys out of the way.
	 * @param changes the changes, in the order in which they are to be made
	 * @param base the schema that they change
	 * @return the changes, with those of the keys
	 */
	public static List<Change> apart(List<Change> changes, Schema base) {
		List<Change> result = new ArrayList<>(changes);
		for (Table table : base.tables().values()) {
			for (ForeignKey key : table.foreignKeys()) {
				Change dropped = new DropForeignKey(table.name(), key, KeyIndex.BEFORE_THE_KEY);
				if (changes.stream().noneMatch((change) -> drops(change, table.name(), key))) {
					takeApart(result, dropped, table.name(), key);
				}
			}
		}
		return result;
	}

	private static void takeApart(List<Change> changes, Change dropped, ObjectName table, ForeignKey key) {
		List<Change> retyped = changes.stream().filter((change) -> retypes(change, table, key)).toList();
		if (!retyped.isEmpty()) {
			changes.add(changes.indexOf(retyped.get(retyped.size() - 1)) + 1, dropped.reverse());
			changes.add(changes.indexOf(retyped.get(0)), dropped);
		}
	}

	private static boolean drops(Change change, ObjectName table, ForeignKey key) {
		return change instanceof DropForeignKey drop && drop.object().equals(table) && drop.key().equals(key);
	}

	/**
	 * Tell whether a change gives another type to a column that a foreign key joins.
	 */
	static boolean retypes(Change change, ObjectName table, ForeignKey key) {
		return change instanceof AlterColumn alteration && alteration.aspect() == Aspect.TYPE
				&& ((change.object().equals(table) && key.columns().contains(alteration.to().name()))
						|| (change.object().equals(key.target())
								&& key.targetColumns().contains(alteration.to().name())));
	}

}
