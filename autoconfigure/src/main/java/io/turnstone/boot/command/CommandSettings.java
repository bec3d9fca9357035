package io.turnstone.boot.command;

import java.util.Locale;

import io.turnstone.Base;
import io.turnstone.DataLoss;
import io.turnstone.DraftAnswers;
import io.turnstone.FailOn;
import io.turnstone.LintScope;
import io.turnstone.boot.command.text.Detail;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param command the name of the command, or {@code null} if the application itself is to
 * run
 * @param database the name of the database that the command is about
 * @param draft what a draft is made from
 * @param lint what is examined
 * @param baselineMessage what the first line of a baseline says
 * @param upgrade what an upgrade applies
 * @param downgrade what a downgrade rolls back
 * @param sql what is written as a script
 * @param format the form of the output
 * @param detail how much is told
 */
public record CommandSettings(@Nullable String command, @Nullable String database, DraftSettings draft,
		LintSettings lint, @Nullable String baselineMessage, UpgradeSettings upgrade, DowngradeSettings downgrade,
		SqlSettings sql, OutputFormat format, Detail detail) {

	public CommandSettings {
		command = (command != null) ? command.strip().toLowerCase(Locale.ROOT) : null;
	}

	/**
	 * Tell whether a command is to run instead of the application.
	 * @return {@code true} if a command was given
	 */
	boolean hasCommand() {
		return this.command != null && !this.command.isEmpty();
	}

	/**
	 * What a draft is made from.
	 *
	 * @param base what the model is compared with
	 * @param message what the change is about
	 * @param author the author of the change sets
	 * @param answers answers to what a draft asks
	 * @param failOn from which level on a hazard of the draft counts as something found
	 */
	public record DraftSettings(Base base, @Nullable String message, @Nullable String author, DraftAnswers answers,
			FailOn failOn) {

	}

	/**
	 * What is examined.
	 *
	 * @param scope which change sets
	 * @param changeLog the location of the changelog, or {@code null} for that of the
	 * database
	 * @param failOn from which level on a hazard counts as something found
	 */
	public record LintSettings(LintScope scope, @Nullable String changeLog, FailOn failOn) {

	}

	/**
	 * What is written as a script.
	 *
	 * @param from the tag or change set after which it begins
	 * @param to the tag or change set that it ends with
	 * @param offline the product that it is for, where no database is asked
	 */
	public record SqlSettings(@Nullable String from, @Nullable String to, @Nullable String offline) {

	}

	/**
	 * What an upgrade applies.
	 *
	 * @param to the tag or change set that it ends with
	 * @param dryRun whether its SQL is printed, and nothing is done
	 */
	public record UpgradeSettings(@Nullable String to, boolean dryRun) {

	}

	/**
	 * What a downgrade rolls back.
	 *
	 * @param count how many change sets, the last one first
	 * @param to the tag or change set that stays applied
	 * @param dryRun whether it is only told what would be done
	 * @param dataLoss what becomes of a downgrade that would lose data
	 */
	public record DowngradeSettings(@Nullable Integer count, @Nullable String to, boolean dryRun, DataLoss dataLoss) {

	}

}
