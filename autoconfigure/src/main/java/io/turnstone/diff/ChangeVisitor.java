package io.turnstone.diff;

/**
 * Answers for each kind of change.
 *
 * @param <R> the type of the answer
 */
public interface ChangeVisitor<R> {

	R visit(Change.CreateTable change);

	R visit(Change.DropTable change);

	R visit(Change.SeedTable change);

	R visit(Change.Leave change);

	R visit(Change.CommentTable change);

	R visit(Change.AddColumn change);

	R visit(Change.DropColumn change);

	R visit(Change.RenameTable change);

	R visit(Change.RenameSequence change);

	R visit(Change.RenameColumn change);

	R visit(Change.FillColumn change);

	R visit(Change.AlterColumn change);

	R visit(Change.AddPrimaryKey change);

	R visit(Change.DropPrimaryKey change);

	R visit(Change.ReplacePrimaryKey change);

	R visit(Change.AddUniqueKey change);

	R visit(Change.DropUniqueKey change);

	R visit(Change.AddForeignKey change);

	R visit(Change.DropForeignKey change);

	R visit(Change.CreateIndex change);

	R visit(Change.DropIndex change);

	R visit(Change.AddCheck change);

	R visit(Change.DropCheck change);

	R visit(Change.ReplaceCheck change);

	R visit(Change.ValidateConstraint change);

	R visit(Change.CreateSequence change);

	R visit(Change.AdvanceSequence change);

	R visit(Change.DropSequence change);

	R visit(Change.AlterSequence change);

	R visit(Change.CreateSchema change);

	R visit(Change.DropSchema change);

	R visit(Change.CreateType change);

	R visit(Change.DropType change);

	R visit(Change.AlterType change);

}
