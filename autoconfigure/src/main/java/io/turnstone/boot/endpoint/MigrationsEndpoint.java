package io.turnstone.boot.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.turnstone.Base;
import io.turnstone.BaselineRequest;
import io.turnstone.CheckRequest;
import io.turnstone.DataLoss;
import io.turnstone.DowngradeRequest;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftRequest;
import io.turnstone.LintRequest;
import io.turnstone.LintScope;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.MigrationsException.Reason;
import io.turnstone.SqlRequest;
import io.turnstone.UpgradeRequest;
import io.turnstone.boot.endpoint.KnownDatabases.Choice;
import io.turnstone.boot.endpoint.MigrationsDescriptor.ContextDescriptor;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.context.ApplicationContext;

/**
 * {@link Endpoint @Endpoint} that tells how databases and models stand, and that checks,
 * drafts, upgrades and downgrades where its access is unrestricted.
 */
@Endpoint(id = "migrations", defaultAccess = Access.READ_ONLY)
public class MigrationsEndpoint {

	private static final Log logger = LogFactory.getLog(MigrationsEndpoint.class);

	private final ApplicationContext context;

	private final Base draftBase;

	/**
	 * Create the endpoint.
	 * @param context the context whose databases, and those of its parents, are told of
	 * @param draftBase what a draft builds on where a request does not say it
	 */
	public MigrationsEndpoint(ApplicationContext context, Base draftBase) {
		this.context = context;
		this.draftBase = draftBase;
	}

	/**
	 * Describe how the databases stand, without writing anything.
	 * @return the description
	 */
	@ReadOperation
	public Answer<MigrationsDescriptor> migrations() {
		Map<String, ContextDescriptor> contexts = new LinkedHashMap<>();
		for (ApplicationContext each = this.context; each != null; each = each.getParent()) {
			ApplicationContext parent = each.getParent();
			contexts.put(id(each), new ContextDescriptor(databases(each), (parent != null) ? id(parent) : null));
		}
		return new Answer<>(new MigrationsDescriptor(contexts));
	}

	/**
	 * Describe how one database stands, without writing anything.
	 * @param name the name of the database
	 * @return the description, or {@code null} if there is no such database
	 */
	@ReadOperation
	public @Nullable Answer<DatabaseDescriptor> database(@Selector String name) {
		Migrations migrations = new KnownDatabases(this.context).find(name);
		return (migrations != null) ? new Answer<>(describe(migrations, name)) : null;
	}

	/**
	 * Check, draft, lint, upgrade, downgrade, write the SQL of an upgrade, adopt a
	 * database, or release a lock.
	 * @param name the name of the operation
	 * @param message what the change is about, for a draft or a baseline
	 * @param database the name of the database, which may be left out where there is one
	 * @param base what to compare the model with: left out, a check of a running
	 * application takes its database, and a draft what is configured
	 * @param renames which columns got another name, and which did not, for a draft: such
	 * as {@code customer.phone:phone_number} and {@code -orders.note}
	 * @param backfill what rows get in columns that become NOT NULL, for a draft: such as
	 * {@code orders.status='NEW'} and {@code -orders.customer_id}
	 * @param drops what a draft drops, instead of anything else
	 * @param count how many change sets a downgrade rolls back
	 * @param to the tag or change set to which a downgrade goes back, or that an upgrade
	 * or a script ends with
	 * @param dryRun whether it is only told what an upgrade or a downgrade would do
	 * @param allowDataLoss whether a downgrade may lose data
	 * @param from the tag or change set after which a script begins
	 * @param offline the product that a script is for, where no database is asked
	 * @return the description of what was found or done
	 */
	@WriteOperation
	public Answer<?> run(@Selector String name, @Nullable String message, @Nullable String database,
			@Nullable String base, @Nullable List<String> renames, @Nullable String backfill,
			@Nullable List<String> drops, @Nullable Integer count, @Nullable String to, @Nullable Boolean dryRun,
			@Nullable Boolean allowDataLoss, @Nullable String from, @Nullable String offline) {
		return new Answer<>(switch (name) {
			case "check" -> check(choose(database), base(base, checkBase()));
			case "draft" ->
				draft(choose(database), base(base, this.draftBase), message, answers(renames, backfill, drops));
			case "lint" -> lint(choose(database));
			case "upgrade" -> upgrade(choose(database), to, dryRun);
			case "downgrade" -> downgrade(choose(database), count, to, dryRun, allowDataLoss);
			case "sql" -> sql(choose(database), from, to, offline);
			case "baseline" -> baseline(choose(database), message);
			case "unlock" -> unlock(choose(database));
			default -> throw new MigrationsException(Reason.BAD_REQUEST, "There is no operation '" + name + "'",
					"Use one of: check, draft, lint, upgrade, downgrade, sql, baseline, unlock.");
		});
	}

	private CheckDescriptor check(Choice choice, Base base) {
		return CheckDescriptor.of(choice.migrations().check(new CheckRequest(choice.database(), base)));
	}

	private DraftDescriptor draft(Choice choice, Base base, @Nullable String message, DraftAnswers answers) {
		if (message == null || message.isBlank()) {
			throw new MigrationsException(Reason.BAD_REQUEST, "A draft needs a message",
					"Say what the change is about: {\"message\": \"orders: add discount\"}");
		}
		return DraftDescriptor
			.of(choice.migrations().draft(new DraftRequest(choice.database(), message, base, null, answers)));
	}

	private LintDescriptor lint(Choice choice) {
		return LintDescriptor.of(choice.migrations().lint(new LintRequest(choice.database(), LintScope.PENDING, null)));
	}

	private static DraftAnswers answers(@Nullable List<String> renames, @Nullable String backfill,
			@Nullable List<String> drops) {
		return DraftAnswers.of(Objects.requireNonNullElse(renames, List.of()), backfill,
				Objects.requireNonNullElse(drops, List.of()));
	}

	private static Object upgrade(Choice choice, @Nullable String to, @Nullable Boolean dryRun) {
		UpgradeRequest request = new UpgradeRequest(choice.database(), to);
		return Boolean.TRUE.equals(dryRun) ? SqlDescriptor.of(choice.migrations().planUpgrade(request))
				: RunDescriptor.of(choice.database(), choice.migrations().upgrade(request));
	}

	private UnlockDescriptor unlock(Choice choice) {
		return UnlockDescriptor.of(choice.migrations().unlock(choice.database()));
	}

	private Object downgrade(Choice choice, @Nullable Integer count, @Nullable String to, @Nullable Boolean dryRun,
			@Nullable Boolean allowDataLoss) {
		DowngradeRequest request = new DowngradeRequest(choice.database(), count, to,
				Boolean.TRUE.equals(allowDataLoss) ? DataLoss.ALLOWED : DataLoss.REFUSED);
		return Boolean.TRUE.equals(dryRun) ? DowngradePlanDescriptor.of(choice.migrations().planDowngrade(request))
				: RunDescriptor.of(choice.database(), choice.migrations().downgrade(request));
	}

	private SqlDescriptor sql(Choice choice, @Nullable String from, @Nullable String to, @Nullable String offline) {
		return SqlDescriptor.of(choice.migrations().sql(new SqlRequest(choice.database(), from, to, offline)));
	}

	private BaselineDescriptor baseline(Choice choice, @Nullable String message) {
		return BaselineDescriptor
			.of(choice.migrations().baseline(BaselineRequest.of(choice.database(), message, null)));
	}

	private Choice choose(@Nullable String database) {
		return new KnownDatabases(this.context).choose(database);
	}

	/**
	 * A running application has a database: where nothing else is asked for, a check
	 * tells whether that one suits the model.
	 */
	private Base checkBase() {
		return (this.draftBase != Base.AUTO) ? this.draftBase : Base.DATABASE;
	}

	private static Base base(@Nullable String name, Base otherwise) {
		if (name == null || name.isBlank()) {
			return otherwise;
		}
		for (Base base : Base.values()) {
			if (base.name().equalsIgnoreCase(name.strip())) {
				return base;
			}
		}
		throw new MigrationsException(Reason.BAD_REQUEST, "There is no base '" + name + "'",
				"Use one of: auto, changelog, database.");
	}

	private static Map<String, DatabaseDescriptor> databases(ApplicationContext context) {
		Map<String, DatabaseDescriptor> databases = new LinkedHashMap<>();
		KnownDatabases.forEach(context, (name, migrations) -> databases.put(name, describe(migrations, name)));
		return databases;
	}

	private static DatabaseDescriptor describe(Migrations migrations, String database) {
		try {
			return DatabaseDescriptor.of(migrations.status(database));
		}
		catch (RuntimeException ex) {
			logger.warn("The database %s does not tell how it stands: %s".formatted(database, ex.getMessage()));
			return DatabaseDescriptor.unknown();
		}
	}

	private static String id(ApplicationContext context) {
		return Objects.requireNonNullElseGet(context.getId(), context::getDisplayName);
	}

}
