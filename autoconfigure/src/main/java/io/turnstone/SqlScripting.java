package io.turnstone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import io.turnstone.ChangeSetNames.Named;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.ScriptTarget;
import io.turnstone.upgrade.ScriptedChangeSet;
import io.turnstone.upgrade.UpdateScript;
import io.turnstone.upgrade.UpdateScripts;
import io.turnstone.upgrade.UpdateScripts.ScriptStart;
import org.jspecify.annotations.Nullable;

/**
 * Writing of what an upgrade would run.
 *
 * @param request what to write
 * @param changelog the changelog
 */
record SqlScripting(SqlRequest request, ManagedChangelog changelog) {

	/**
	 * Return the product of a request that goes without a database.
	 * @param product the product
	 * @return what the script is for
	 * @throws MigrationsException if there is no such product
	 */
	static ScriptTarget offline(String product) {
		try {
			return new ScriptTarget.Offline(product);
		}
		catch (IllegalArgumentException ex) {
			throw new MigrationsException(Reason.BAD_REQUEST, String.valueOf(ex.getMessage()),
					"Name a product, and its version where that matters: --turnstone.sql.offline=postgresql or "
							+ "--turnstone.sql.offline=\"mariadb?version=11.4\"",
					ex);
		}
	}

	SqlResult write(ScriptTarget target) {
		UpdateScripts scripts = this.changelog.runner().scripts(target);
		List<ScriptedChangeSet> all = scripts.changeSets();
		Integer from = position(this.request.from(), "turnstone.sql.from", all);
		Integer to = position(this.request.to(), "turnstone.sql.to", all);
		List<ChangeSetReference> chosen = IntStream.range(0, (to != null) ? to + 1 : all.size())
			.filter((i) -> all.get(i).always() || ((from != null) ? i > from : all.get(i).pending()))
			.mapToObj((i) -> all.get(i).reference())
			.toList();
		UpdateScript script = scripts.write(chosen, (from != null) ? ScriptStart.NAMED : ScriptStart.HISTORY);
		return new SqlResult(this.request.database(), script.product(), chosen.stream().map(Descriptions::of).toList(),
				script.sql());
	}

	private @Nullable Integer position(@Nullable String name, String option, List<ScriptedChangeSet> all) {
		if (name == null) {
			return null;
		}
		List<Named> lastFirst = new ArrayList<>(
				all.stream().map((each) -> new Named(each.reference(), each.tag())).toList());
		Collections.reverse(lastFirst);
		return all.size() - 1 - new ChangeSetNames(lastFirst).find(name, option,
				"the changelog of the database " + this.request.database());
	}

}
