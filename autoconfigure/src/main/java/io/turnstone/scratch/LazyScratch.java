package io.turnstone.scratch;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Scratch that is chosen when it is needed first.
 */
final class LazyScratch implements Scratch {

	private final Supplier<Scratch> choice;

	private @Nullable Scratch chosen;

	LazyScratch(Supplier<Scratch> choice) {
		this.choice = choice;
	}

	private synchronized Scratch chosen() {
		Scratch scratch = this.chosen;
		if (scratch == null) {
			scratch = this.choice.get();
			this.chosen = scratch;
		}
		return scratch;
	}

	@Override
	public String product() {
		return chosen().product();
	}

	@Override
	public boolean isApart(Lending lending) {
		return chosen().isApart(lending);
	}

	@Override
	public boolean showsLocks(Lending lending) {
		return chosen().showsLocks(lending);
	}

	@Override
	public LeanResult lean(List<ScratchType> types, List<ScratchTable> tables, SchemaReader reader) {
		return chosen().lean(types, tables, reader);
	}

	@Override
	public Loan lend(Lending lending) throws SQLException {
		return chosen().lend(lending);
	}

}
