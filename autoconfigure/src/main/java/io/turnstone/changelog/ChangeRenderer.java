package io.turnstone.changelog;

import java.util.List;

import io.turnstone.diff.Change;
import io.turnstone.diff.ChangeVisitor;
import liquibase.change.core.EmptyChange;

/**
 * Puts changes into Liquibase's words.
 */
final class ChangeRenderer implements ChangeVisitor<List<liquibase.change.Change>> {

	private final TableRenderer tables;

	private final ColumnRenderer columns;

	private final AlterColumnRenderer alterations;

	private final KeyRenderer keys;

	private final ForeignKeyRenderer foreignKeys;

	private final CheckRenderer checks;

	private final IndexRenderer indexes;

	private final SequenceRenderer sequences;

	private final TypeRenderer types;

	private final SchemaRenderer schemas;

	ChangeRenderer(Rendering rendering) {
		this.columns = new ColumnRenderer(rendering);
		this.tables = new TableRenderer(rendering, this.columns);
		this.alterations = new AlterColumnRenderer(rendering);
		this.keys = new KeyRenderer(rendering);
		this.foreignKeys = new ForeignKeyRenderer(rendering);
		this.checks = new CheckRenderer(rendering);
		this.indexes = new IndexRenderer(rendering);
		this.sequences = new SequenceRenderer(rendering);
		this.types = new TypeRenderer(rendering);
		this.schemas = new SchemaRenderer(rendering);
	}

	@Override
	public List<liquibase.change.Change> visit(Change.CreateTable change) {
		return this.tables.create(change.table());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.DropTable change) {
		return this.tables.drop(change.table());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.SeedTable change) {
		return this.tables.seed(change.table());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.Leave change) {
		return List.of(new EmptyChange());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.CommentTable change) {
		return this.tables.comment(change);
	}

	@Override
	public List<liquibase.change.Change> visit(Change.AddColumn change) {
		return this.columns.add(change.object(), change.column());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.DropColumn change) {
		return this.columns.drop(change.object(), change.column());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.RenameTable change) {
		return this.tables.rename(change.object(), change.name());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.RenameSequence change) {
		return this.sequences.rename(change.sequence(), change.name());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.RenameColumn change) {
		return this.columns.rename(change.object(), change.column(), change.name());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.FillColumn change) {
		return this.columns.fill(change);
	}

	@Override
	public List<liquibase.change.Change> visit(Change.AlterColumn change) {
		return this.alterations.alter(change);
	}

	@Override
	public List<liquibase.change.Change> visit(Change.AddPrimaryKey change) {
		return this.keys.add(change.object(), change.key());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.DropPrimaryKey change) {
		return this.keys.drop(change.object(), change.key());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.ReplacePrimaryKey change) {
		return this.keys.replace(change.object(), change.from(), change.to());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.AddUniqueKey change) {
		return this.keys.add(change.object(), change.key());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.DropUniqueKey change) {
		return this.keys.drop(change.object(), change.key());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.AddForeignKey change) {
		return this.foreignKeys.add(change.object(), change.key());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.DropForeignKey change) {
		return this.foreignKeys.drop(change.object(), change.key(), change.index());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.CreateIndex change) {
		return this.indexes.create(change.object(), change.index());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.DropIndex change) {
		return this.indexes.drop(change.object(), change.index());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.AddCheck change) {
		return this.checks.add(change.object(), change.check());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.DropCheck change) {
		return this.checks.drop(change.object(), change.check());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.ReplaceCheck change) {
		return this.checks.replace(change.object(), change.from(), change.to());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.ValidateConstraint change) {
		return this.checks.validate(change.object(), change.name());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.CreateSequence change) {
		return this.sequences.create(change.sequence());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.AdvanceSequence change) {
		return this.sequences.advance(change.sequence(), change.keys());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.DropSequence change) {
		return this.sequences.drop(change.sequence());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.AlterSequence change) {
		return this.sequences.alter(change.to());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.CreateType change) {
		return this.types.create(change.type());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.DropType change) {
		return this.types.drop(change.type());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.AlterType change) {
		return this.types.alter(change.from(), change.to());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.CreateSchema change) {
		return this.schemas.create(change.name());
	}

	@Override
	public List<liquibase.change.Change> visit(Change.DropSchema change) {
		return this.schemas.drop(change.name());
	}

}
