package io.turnstone;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.turnstone.MigrationsException.Reason;
import io.turnstone.upgrade.ChangeSetReference;
import io.turnstone.upgrade.ChangelogRunner;
import io.turnstone.upgrade.ScriptTarget;
import io.turnstone.upgrade.ScriptedChangeSet;
import io.turnstone.upgrade.UpdateScript;
import io.turnstone.upgrade.UpdateScripts;
import io.turnstone.upgrade.UpdateScripts.ScriptStart;
import io.turnstone.upgrade.UpgradeExtent;

/**
 * Writing of what an upgrade would run.
 *
 * @param request what to write
 * @param optionOfTo the option that says where it ends
 * @param changelog the changelog
 */
record SqlScripting(SqlRequest request, String optionOfTo, ManagedChangelog changelog) {

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
		ChangelogRunner runner = this.changelog.runner();
		// One that waits until it is asked for can be named, though it is not written
		List<ScriptedChangeSet> all = runner.scripts(target).changeSets();
		int from = (this.request.from() != null) ? position(this.request.from(), SqlRequest.FROM, all) : -1;
		int end = (this.request.to() != null) ? position(this.request.to(), this.optionOfTo, all) + 1 : all.size();
		UpdateScripts scripts = runner.within(this.changelog.extent()).scripts(target);
		Set<ChangeSetReference> asked = ((this.changelog.extent() == UpgradeExtent.ALL) ? all : scripts.changeSets())
			.stream()
			.map(ScriptedChangeSet::reference)
			.collect(Collectors.toSet());
		List<ChangeSetReference> chosen = IntStream.range(0, end)
			.filter((i) -> all.get(i).always() || ((this.request.from() != null) ? i > from : all.get(i).pending()))
			.mapToObj((i) -> all.get(i).reference())
			.filter(asked::contains)
			.toList();
		UpdateScript script = scripts.write(chosen,
				(this.request.from() != null) ? ScriptStart.NAMED : ScriptStart.HISTORY);
		return new SqlResult(this.request.database(), script.product(), chosen.stream().map(Descriptions::of).toList(),
				script.sql());
	}

	private int position(String name, String option, List<ScriptedChangeSet> all) {
		return ChangeSetNames.position(all, name, option, this.request.database());
	}

}
