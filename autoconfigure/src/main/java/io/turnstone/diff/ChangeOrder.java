package io.turnstone.diff;

/**
 * Rank of a change among others: what a change needs comes before it.
 */
enum ChangeOrder implements ChangeVisitor<Integer> {

	INSTANCE;

	@Override
	public Integer visit(Change.CreateSchema change) {
		return -1;
	}

	@Override
	public Integer visit(Change.DropSchema change) {
		return 80;
	}

	@Override
	public Integer visit(Change.CreateSequence change) {
		return 0;
	}

	@Override
	public Integer visit(Change.AlterSequence change) {
		return 1;
	}

	@Override
	public Integer visit(Change.CreateType change) {
		return 2;
	}

	@Override
	public Integer visit(Change.AlterType change) {
		return 3;
	}

	@Override
	public Integer visit(Change.RenameTable change) {
		return 4;
	}

	@Override
	public Integer visit(Change.RenameSequence change) {
		return 4;
	}

	@Override
	public Integer visit(Change.RenameColumn change) {
		return 5;
	}

	@Override
	public Integer visit(Change.DropForeignKey change) {
		return 10;
	}

	@Override
	public Integer visit(Change.DropCheck change) {
		return 11;
	}

	@Override
	public Integer visit(Change.DropIndex change) {
		return 12;
	}

	@Override
	public Integer visit(Change.DropUniqueKey change) {
		return 13;
	}

	@Override
	public Integer visit(Change.DropPrimaryKey change) {
		return 14;
	}

	@Override
	public Integer visit(Change.CreateTable change) {
		return 20;
	}

	@Override
	public Integer visit(Change.AddColumn change) {
		// What a column is generated from may be new too
		return (change.column().generatedAs() != null) ? 22 : 21;
	}

	@Override
	public Integer visit(Change.SeedTable change) {
		return 23;
	}

	@Override
	public Integer visit(Change.AdvanceSequence change) {
		return 23;
	}

	@Override
	public Integer visit(Change.FillColumn change) {
		// A value may be made of another that is filled in
		return 24;
	}

	@Override
	public Integer visit(Change.AlterColumn change) {
		return switch (change.aspect()) {
			case CHECK -> 11;
			case TYPE -> 30;
			case COLLATION -> 31;
			case DEFAULT, ATTRIBUTES -> 32;
			// A column must not be null before it is in a primary key, and may be after
			case NULLABILITY -> change.to().nullable() ? 35 : 33;
			case IDENTITY -> 37;
			case GENERATED -> 38;
			case COMMENT -> 60;
		};
	}

	@Override
	public Integer visit(Change.ReplacePrimaryKey change) {
		return 34;
	}

	@Override
	public Integer visit(Change.AddPrimaryKey change) {
		return 36;
	}

	@Override
	public Integer visit(Change.AddUniqueKey change) {
		return 41;
	}

	@Override
	public Integer visit(Change.AddCheck change) {
		return 42;
	}

	@Override
	public Integer visit(Change.ReplaceCheck change) {
		return 42;
	}

	@Override
	public Integer visit(Change.ValidateConstraint change) {
		return 51;
	}

	@Override
	public Integer visit(Change.CreateIndex change) {
		return 43;
	}

	@Override
	public Integer visit(Change.AddForeignKey change) {
		return 50;
	}

	@Override
	public Integer visit(Change.CommentTable change) {
		return 61;
	}

	@Override
	public Integer visit(Change.DropColumn change) {
		return 70;
	}

	@Override
	public Integer visit(Change.Leave change) {
		return 71;
	}

	@Override
	public Integer visit(Change.DropTable change) {
		return 72;
	}

	@Override
	public Integer visit(Change.DropSequence change) {
		return 73;
	}

	@Override
	public Integer visit(Change.DropType change) {
		return 74;
	}

}
