package io.turnstone.boot.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.turnstone.Base;
import io.turnstone.DraftFiles;
import io.turnstone.DraftFormat;
import io.turnstone.FailOn;
import io.turnstone.LintScope;
import io.turnstone.Unproved;
import io.turnstone.changelog.AddedColumns;
import io.turnstone.upgrade.UnexpectedPolicy;
import io.turnstone.upgrade.UpgradeExtent;
import io.turnstone.upgrade.UpgradeMode;
import io.turnstone.upgrade.lock.LockKind;
import io.turnstone.upgrade.lock.LockSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties of Turnstone.
 *
 * @param enabled Whether Turnstone takes part. If not, Spring Boot behaves as without it.
 * @param command Command to run instead of the application, which then exits: "check",
 * "draft", "lint", "upgrade", "downgrade", "sql", "baseline", "unlock" or "status".
 * @param message What the change to be drafted is about, such as "orders: add discount".
 * Becomes part of the file's name and its first line.
 * @param renames Which columns got another name, such as "customer.phone:phone_number",
 * and which did not, such as "-orders.note".
 * @param backfill What the rows of a table get in a column that becomes NOT NULL, such as
 * "orders.status='NEW'", and which columns get nothing, such as "-orders.customer_id".
 * @param drops What a draft drops, instead of anything else: tables, sequences and
 * columns by name, such as "orders.legacy_code" or "old_table", or "unmapped-columns".
 * @param database Name of the DataSource bean that a command is about. Only needed where
 * there are several.
 * @param output Form in which a command prints its result.
 * @param verbose Whether a command also lists what was left in place and what is merely
 * worth knowing.
 * @param upgrade How pending change sets are applied.
 * @param downgrade How change sets are rolled back.
 * @param baseline How an existing database is adopted.
 * @param sql What the command "sql" writes.
 * @param draft How changelogs are drafted.
 * @param lint How changelogs are examined.
 * @param scratch Where the model is rendered and drafts are proved.
 * @param compare How model and database are compared.
 * @param devtools What happens after a restart by devtools.
 * @param databases Databases besides that of "spring.liquibase", by the names of their
 * DataSource beans, each with a changelog of its own: "change-log", "mode", "order", and
 * whatever else "spring.liquibase" has.
 */
@ConfigurationProperties("turnstone")
public record TurnstoneProperties(@DefaultValue("true") boolean enabled, @Nullable String command,
		@Nullable String message, @DefaultValue List<String> renames, @Nullable String backfill,
		@DefaultValue List<String> drops, @Nullable String database, @DefaultValue("text") Output output,
		@DefaultValue("false") boolean verbose, @DefaultValue Upgrade upgrade, @DefaultValue Downgrade downgrade,
		@DefaultValue Baseline baseline, @DefaultValue Sql sql, @DefaultValue Draft draft, @DefaultValue Lint lint,
		@DefaultValue Scratch scratch, @DefaultValue Compare compare, @DefaultValue Devtools devtools,
		@DefaultValue Map<String, Database> databases) {

	/**
	 * Tell whether the application was started for a command.
	 * @return {@code true} if it is to run a command and exit
	 */
	public boolean isCommandMode() {
		return this.command != null && !this.command.isBlank();
	}

	/**
	 * Return what becomes of pending change sets while the application starts. A command
	 * upgrades by itself where it is asked to.
	 * @return the mode
	 */
	public UpgradeMode upgradeModeAtStart() {
		return isCommandMode() ? UpgradeMode.OFF : this.upgrade.mode();
	}

	/**
	 * Database with a changelog of its own.
	 *
	 * @param enabled Whether it is upgraded at all.
	 * @param changeLog Location of the master changelog.
	 * @param mode What becomes of change sets that are pending while the application
	 * starts. That of "turnstone.upgrade.mode" if not set.
	 * @param order Place in the order in which databases are upgraded, lower ones first.
	 * Those of the same place are upgraded as they are listed.
	 */
	public record Database(@DefaultValue("true") boolean enabled, @Nullable String changeLog,
			@Nullable UpgradeMode mode, @DefaultValue("0") int order) {

	}

	/**
	 * How pending change sets are applied.
	 *
	 * @param mode What becomes of change sets that are pending while the application
	 * starts.
	 * @param waitTimeout Time to wait for someone else to apply pending change sets, in
	 * mode "wait".
	 * @param fastPath Whether an upgrade ends without reading the changelog where neither
	 * its files nor its settings nor the history have changed since the last one.
	 * @param lock What keeps upgrades of one database apart: a lock of the session that
	 * does the work, or, for proxies that lend a session for a transaction only, the row
	 * of Liquibase's lock table, which its holder renews.
	 * @param lockTimeout Time to wait for the upgrade of another instance to end.
	 * @param foreignLockTimeout Time to wait for a lock that something else holds, such
	 * as Liquibase by itself.
	 * @param foreignLockExpiry Age at which such a lock is taken for a leftover, such as
	 * one that came with a restored backup, and released.
	 * @param tableLockTimeout Time that a statement waits for the lock of a table, before
	 * it gives way and comes back, so that nobody waits behind it for longer. Zero to
	 * wait as long as it takes. On PostgreSQL.
	 * @param tableLockRetries How often a change set that gave way comes back, after
	 * pauses that grow up to ten seconds, before the upgrade fails.
	 * @param run Which of the pending change sets are run. With "expand", those labelled
	 * "contract" wait until "all" is asked for, as older versions of the application
	 * cannot live with them.
	 * @param to Tag or change set that the command "upgrade" ends with, such as
	 * "release-1", an id, or "path::id::author". It goes to the end of the changelog if
	 * not set.
	 * @param dryRun Whether the command "upgrade" only prints the SQL of what it would
	 * run.
	 * @param unexpected What becomes of an upgrade where the history of the database
	 * holds change sets that the changelog does not, as after one by a newer build.
	 * @param progressFile File that tells how the upgrade goes, for probes that look
	 * while no port is open yet. None is written if not set.
	 */
	public record Upgrade(@DefaultValue("run") UpgradeMode mode, @DefaultValue("5m") Duration waitTimeout,
			@DefaultValue("true") boolean fastPath, @DefaultValue("session") LockKind lock,
			@DefaultValue("5m") Duration lockTimeout, @DefaultValue("5m") Duration foreignLockTimeout,
			@DefaultValue("7d") Duration foreignLockExpiry, @DefaultValue("3s") Duration tableLockTimeout,
			@DefaultValue("20") int tableLockRetries, @DefaultValue("all") UpgradeExtent run, @Nullable String to,
			@DefaultValue("false") boolean dryRun, @DefaultValue("warn") UnexpectedPolicy unexpected,
			@Nullable Path progressFile) {

		LockSettings lockSettings(String instance) {
			return new LockSettings(this.lock, this.lockTimeout, this.foreignLockTimeout, this.foreignLockExpiry,
					instance);
		}

	}

	/**
	 * How change sets are rolled back.
	 *
	 * @param count Number of change sets that the command "downgrade" rolls back, the
	 * last one first. One if neither this nor "to" is set.
	 * @param to Tag or change set to go back to, such as "release-1", an id, or
	 * "path::id::author". It stays applied, and all that were applied after it are rolled
	 * back.
	 * @param dryRun Whether the command only tells what it would roll back, with the SQL
	 * and what would be lost.
	 * @param allowDataLoss Whether to roll back even if that loses data, or may lose it.
	 */
	public record Downgrade(@Nullable Integer count, @Nullable String to, @DefaultValue("false") boolean dryRun,
			@DefaultValue("false") boolean allowDataLoss) {

	}

	/**
	 * How an existing database is adopted.
	 *
	 * @param message What the file's name and its first line say.
	 */
	public record Baseline(@DefaultValue("baseline") String message) {

	}

	/**
	 * What the command "sql" writes.
	 *
	 * @param from Tag or change set after which the script begins, whatever the history
	 * of the database holds. It begins where the history ends if not set.
	 * @param to Tag or change set that the script ends with. It goes to the end of the
	 * changelog if not set.
	 * @param offline Product that the script is for, such as "postgresql" or
	 * "mariadb?version=11.4", so that no database is asked.
	 */
	public record Sql(@Nullable String from, @Nullable String to, @Nullable String offline) {

	}

	/**
	 * How changelogs are drafted.
	 *
	 * @param base What the model is compared with by the commands "draft" and "check".
	 * @param directory Directory in the source tree that receives drafts. Found next to
	 * the master changelog if not set.
	 * @param author Author of drafted change sets. The user.name of Git if not set, else
	 * the user who runs the process.
	 * @param online Whether drafts change tables so that others can read and write them
	 * meanwhile, where the product can do that. If not, the statements are the plain
	 * ones.
	 * @param dropLimit Share of all columns that one draft may drop, from 0 to 1.
	 * @param format Format of drafted files. That of the master changelog if not set.
	 * @param fileName Template of the names of drafted files, with {timestamp},
	 * {sequence}, {slug}, {version} and {author}.
	 * @param changeSetId Template of what the ids of drafted change sets begin with, with
	 * the same placeholders. The number in the file comes after it.
	 * @param failOn Level from which on a hazard makes the command "draft" end with exit
	 * code 3. The draft is written all the same.
	 * @param rollbackAddedColumns What the rollback of a draft does with the columns that
	 * it adds to tables that are there already.
	 * @param unproved What becomes of a draft that could not be proved, not even without
	 * what stands in the way: it is handed out with a label, or refused.
	 * @param keepReplays Whether to remember for a day what a changelog made of an empty
	 * schema, so that the next draft need not replay it.
	 */
	public record Draft(@DefaultValue("auto") Base base, @Nullable Path directory, @Nullable String author,
			@DefaultValue("true") boolean online, @DefaultValue("0.25") double dropLimit, @Nullable DraftFormat format,
			@DefaultValue(DraftFiles.FILE_NAME) String fileName,
			@DefaultValue(DraftFiles.CHANGE_SET_ID) String changeSetId, @DefaultValue("none") FailOn failOn,
			@DefaultValue("drop") AddedColumns rollbackAddedColumns, @DefaultValue("label") Unproved unproved,
			@DefaultValue("true") boolean keepReplays) {

	}

	/**
	 * How changelogs are examined.
	 *
	 * @param scope Which change sets the command "lint" examines.
	 * @param changeLog Location of the changelog that the command "lint" examines, such
	 * as "classpath:/db/changelog/changes/20261122-orders.sql". That of the database if
	 * not set.
	 * @param failOn Level from which on a hazard that nobody accepted makes the command
	 * "lint" end with exit code 3.
	 */
	public record Lint(@DefaultValue("pending") LintScope scope, @Nullable String changeLog,
			@DefaultValue("danger") FailOn failOn) {

	}

	/**
	 * Where the model is rendered and drafts are proved.
	 *
	 * @param url JDBC URL of a database of the same product whose content may be thrown
	 * away. The application's own database server is used in a way that leaves nothing
	 * behind if not set.
	 * @param username Login user of the scratch database.
	 * @param password Login password of the scratch database.
	 */
	public record Scratch(@Nullable String url, @Nullable String username, @Nullable String password) {

		@Override
		public String toString() {
			return "Scratch[" + ((this.url != null) ? "configured" : "not configured") + "]";
		}

	}

	/**
	 * How model and database are compared.
	 *
	 * @param implicitChecks Which of the checks that Hibernate adds without being asked
	 * (for enums and discriminators) an existing table must have.
	 * @param include Patterns of the differences that count, such as "orders" or
	 * "sales_*". All do if not set.
	 * @param exclude Patterns of the differences that do not count, such as "audit_*",
	 * "orders.legacy_*" or "INDEX_MISSING:orders".
	 * @param lockTimeout Time to wait for somebody else's lock on a table, before a
	 * command or request fails and says who holds it.
	 */
	public record Compare(@DefaultValue("stale") ImplicitChecks implicitChecks, @DefaultValue List<String> include,
			@DefaultValue List<String> exclude, @DefaultValue("5s") Duration lockTimeout) {

	}

	/**
	 * What happens after a restart by devtools.
	 *
	 * @param draft What to do about differences after a restart in which entities
	 * changed.
	 */
	public record Devtools(@DefaultValue("log") DraftOnRestart draft) {

	}

	/**
	 * Form of a command's output.
	 */
	public enum Output {

		/**
		 * Text for people.
		 */
		TEXT,

		/**
		 * The shape of the endpoint "migrations".
		 */
		JSON,

		/**
		 * The format in which tools exchange findings, for the command "lint".
		 */
		SARIF

	}

	/**
	 * Checks that Hibernate adds without being asked.
	 */
	public enum ImplicitChecks {

		/**
		 * Only one that is there and rejects a value of the model is a difference.
		 */
		STALE,

		/**
		 * One that is missing is a difference, too.
		 */
		ALL

	}

	/**
	 * What to do about differences after a restart.
	 */
	public enum DraftOnRestart {

		/**
		 * Nothing.
		 */
		OFF,

		/**
		 * Say what differs and how to draft it.
		 */
		LOG,

		/**
		 * Write the draft.
		 */
		WRITE

	}

}
