package io.turnstone.changelog;

import io.turnstone.diff.Change;
import io.turnstone.diff.ChangeVisitor;

/**
 * Visitor that has an answer of its own for some kinds of change only.
 *
 * @param <R> the type of the answer
 */
interface SelectiveVisitor<R> extends ChangeVisitor<R> {

	/**
	 * Answer for all other kinds of change.
	 * @param change the change
	 * @return the answer
	 */
	R otherwise(Change change);

	@Override
	default R visit(Change.CreateTable change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.DropTable change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.SeedTable change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.Leave change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.CommentTable change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.AddColumn change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.DropColumn change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.FillColumn change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.RenameTable change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.RenameSequence change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.RenameColumn change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.AlterColumn change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.AddPrimaryKey change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.DropPrimaryKey change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.ReplacePrimaryKey change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.AddUniqueKey change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.DropUniqueKey change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.AddForeignKey change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.DropForeignKey change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.CreateIndex change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.DropIndex change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.AddCheck change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.DropCheck change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.ReplaceCheck change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.ValidateConstraint change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.CreateSequence change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.AdvanceSequence change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.DropSequence change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.AlterSequence change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.CreateType change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.DropType change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.AlterType change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.CreateSchema change) {
		return otherwise(change);
	}

	@Override
	default R visit(Change.DropSchema change) {
		return otherwise(change);
	}

}
