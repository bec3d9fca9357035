package io.turnstone.diff;

import java.util.List;

/**
 * Columns of a table that a change adds, alters, or builds a key, an index or a check on.
 */
final class TouchedColumns {

	private TouchedColumns() {
	}

	static List<String> of(Change change) {
		if (change instanceof Change.AddColumn add) {
			return List.of(add.column().name());
		}
		if (change instanceof Change.AlterColumn alter) {
			return List.of(alter.to().name());
		}
		if (change instanceof Change.FillColumn fill) {
			return List.of(fill.column().name());
		}
		if (change instanceof Change.AddPrimaryKey add) {
			return add.key().columns();
		}
		if (change instanceof Change.ReplacePrimaryKey replace) {
			return replace.to().columns();
		}
		if (change instanceof Change.AddUniqueKey add) {
			return add.key().columns();
		}
		if (change instanceof Change.AddForeignKey add) {
			return add.key().columns();
		}
		if (change instanceof Change.CreateIndex create) {
			return create.index().columns();
		}
		if (change instanceof Change.ReplaceCheck replace) {
			return replace.to().columns();
		}
		return (change instanceof Change.AddCheck add) ? add.check().columns() : List.of();
	}

}
