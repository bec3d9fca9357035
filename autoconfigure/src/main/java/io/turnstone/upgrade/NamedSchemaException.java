package io.turnstone.upgrade;

/**
 * A change set names a schema by hand that is out of bounds. Nothing was run.
 */
@SuppressWarnings("serial")
public class NamedSchemaException extends RuntimeException {

	private final ChangeSetReference changeSet;

	/**
	 * Create the exception.
	 * @param changeSet the change set
	 */
	public NamedSchemaException(ChangeSetReference changeSet) {
		super("The change set %s (%s) names a schema".formatted(changeSet.id(), changeSet.file()));
		this.changeSet = changeSet;
	}

	/**
	 * Return the change set.
	 * @return the change set that names a schema
	 */
	public ChangeSetReference getChangeSet() {
		return this.changeSet;
	}

}
