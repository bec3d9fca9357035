package io.turnstone;

import java.util.Set;

/**
 * What a program can ask of Turnstone. A database is known by the name of its
 * {@link javax.sql.DataSource} bean.
 * <p>
 * Every method but {@link #upgrade}, {@link #downgrade}, {@link #baseline} and
 * {@link #unlock} leaves the database as it is, Liquibase's own tables included;
 * {@link #check} and {@link #draft} use a scratch that is gone afterwards.
 */
public interface Migrations {

	/**
	 * Return the databases that Turnstone knows.
	 * @return the names, in the order in which they are upgraded
	 */
	Set<String> databases();

	/**
	 * Tell how a database stands, without asking it for more than its history and without
	 * comparing anything.
	 * @param database the name of the database
	 * @return the status; its model part is that of the last check
	 * @throws UnknownDatabaseException if there is no such database
	 */
	DatabaseStatus status(String database);

	/**
	 * Compare the model with the changelog or with the live database.
	 * @param request what to compare
	 * @return the differences
	 * @throws MigrationsException if the comparison cannot be made
	 */
	CheckResult check(CheckRequest request);

	/**
	 * Draft the changelog that the model lacks, prove it, and write it into the source
	 * tree.
	 * @param request what to draft
	 * @return the draft, or an empty one where there is nothing to draft
	 * @throws MigrationsException if nothing could be drafted; nothing is written then
	 */
	DraftResult draft(DraftRequest request);

	/**
	 * Examine change sets for what makes them dangerous, whoever wrote them. Nothing of
	 * them is run.
	 * @param request what to examine
	 * @return the hazards, and what could not be judged
	 * @throws MigrationsException if the changelog cannot be read
	 */
	LintResult lint(LintRequest request);

	/**
	 * Adopt a database that is there already: draft a changelog of its whole schema,
	 * prove that it makes the same from nothing, write it, and mark its change sets as
	 * run in this database.
	 * @param request which database
	 * @return what was written and marked
	 * @throws MigrationsException if the database has a history or the changelog has
	 * change sets, or the proof fails; nothing is written or marked then
	 */
	BaselineResult baseline(BaselineRequest request);

	/**
	 * Run the change sets that are pending.
	 * @param database the name of the database
	 * @return what ran
	 * @throws MigrationsException if a change set could not be applied
	 */
	default UpgradeResult upgrade(String database) {
		return upgrade(new UpgradeRequest(database, null));
	}

	/**
	 * Run change sets that are pending.
	 * @param request on which database, and how far
	 * @return what ran
	 * @throws MigrationsException if the request means no change set, or a change set
	 * could not be applied
	 */
	UpgradeResult upgrade(UpgradeRequest request);

	/**
	 * Write down what an upgrade would run. Nothing is locked or created.
	 * @param request on which database, and how far
	 * @return the script
	 * @throws MigrationsException if the request means no change set
	 */
	SqlResult planUpgrade(UpgradeRequest request);

	/**
	 * Write down what an upgrade would run, as a script for somebody else to read or run.
	 * Nothing is locked or created.
	 * @param request where the script begins and ends
	 * @return the script
	 * @throws MigrationsException if the request means no change set, or no product
	 */
	SqlResult sql(SqlRequest request);

	/**
	 * Tell what a downgrade would do, and what it would lose.
	 * @param request what would be rolled back
	 * @return the steps with their SQL, and the losses
	 * @throws MigrationsException if the request means no change set, or one of those to
	 * be rolled back cannot be
	 */
	DowngradePlan planDowngrade(DowngradeRequest request);

	/**
	 * Roll back the change sets that were applied last.
	 * @param request which, on which database, and what becomes of it where data would be
	 * lost
	 * @return what was rolled back
	 * @throws MigrationsException if a change set could not be rolled back, or data would
	 * be lost and nobody allowed it; in these cases nothing was rolled back but what the
	 * message names
	 */
	UpgradeResult downgrade(DowngradeRequest request);

	/**
	 * Release the lock that Liquibase, or an instance that is gone, left behind.
	 * @param database the name of the database
	 * @return whose lock it was
	 * @throws MigrationsException if an upgrade is at work
	 */
	UnlockResult unlock(String database);

}
