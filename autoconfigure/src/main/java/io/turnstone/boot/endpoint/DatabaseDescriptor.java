package io.turnstone.boot.endpoint;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.ChangeSetId;
import io.turnstone.DatabaseStatus;
import io.turnstone.DatabaseStatus.State;
import io.turnstone.LockStatus;
import io.turnstone.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * Description of how a database stands.
 *
 * @param state the state in one word
 * @param changelog the location of the master changelog
 * @param applied how many change sets were applied
 * @param pending the change sets that are yet to be applied, in order
 * @param unexpected the change sets that were applied and that the changelog does not
 * hold
 * @param edited the change sets that were edited after they had been applied
 * @param lock who holds the lock, since when, and whether they are still at work
 * @param running how far the run of the process is
 * @param lastUpgrade the last upgrade that the process ran
 * @param model how model and database stood at the last check
 */
@JsonInclude
public record DatabaseDescriptor(State state, @Nullable String changelog, int applied, List<ChangeSetId> pending,
		List<ChangeSetId> unexpected, List<ChangeSetId> edited, @Nullable LockStatus lock, @Nullable RunStatus running,
		@Nullable UpgradeDescriptor lastUpgrade, ModelDescriptor model) {

	/**
	 * Describe a database.
	 * @param status how it stands
	 * @return the description
	 */
	public static DatabaseDescriptor of(DatabaseStatus status) {
		UpgradeDescriptor lastUpgrade = (status.lastUpgrade() != null) ? UpgradeDescriptor.of(status.lastUpgrade())
				: null;
		return new DatabaseDescriptor(status.state(), status.changelog(), status.applied(), status.pending(),
				status.unexpected(), status.edited(), status.lock(), status.running(), lastUpgrade,
				ModelDescriptor.of(status.model()));
	}

	/**
	 * Describe a database that does not tell how it stands.
	 * @return the description
	 */
	public static DatabaseDescriptor unknown() {
		return new DatabaseDescriptor(State.UNKNOWN, null, 0, List.of(), List.of(), List.of(), null, null, null,
				ModelDescriptor.unknown());
	}

	/**
	 * Return this description with another one of the model.
	 * @param model the description of the model
	 * @return the description
	 */
	public DatabaseDescriptor with(ModelDescriptor model) {
		return new DatabaseDescriptor(this.state, this.changelog, this.applied, this.pending, this.unexpected,
				this.edited, this.lock, this.running, this.lastUpgrade, model);
	}

}
