package io.turnstone.boot.endpoint;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turnstone.ChangeSetId;
import io.turnstone.DatabaseStatus;
import io.turnstone.DatabaseStatus.State;
import org.jspecify.annotations.Nullable;

/**
 * Description of how a database stands.
 *
 * @param state the state in one word
 * @param changelog the location of the master changelog
 * @param applied how many change sets were applied
 * @param pending the change sets that are yet to be applied, in order
 * @param lastUpgrade the last upgrade that the process ran
 * @param model how model and database stood at the last check
 */
@JsonInclude
public record DatabaseDescriptor(State state, @Nullable String changelog, int applied, List<ChangeSetId> pending,
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
				lastUpgrade, ModelDescriptor.of(status.model()));
	}

	/**
	 * Describe a database that does not tell how it stands.
	 * @return the description
	 */
	public static DatabaseDescriptor unknown() {
		return new DatabaseDescriptor(State.UNKNOWN, null, 0, List.of(), null, ModelDescriptor.unknown());
	}

	/**
	 * Return this description with another one of the model.
	 * @param model the description of the model
	 * @return the description
	 */
	public DatabaseDescriptor with(ModelDescriptor model) {
		return new DatabaseDescriptor(this.state, this.changelog, this.applied, this.pending, this.lastUpgrade, model);
	}

}
