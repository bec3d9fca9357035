package io.turnstone.schema;

import java.util.List;

/**
 * Entity model in the database's own words, ready to be compared.
 *
 * @param schema the tables and sequences that the model maps
 * @param origins where they come from
 * @param findings what of the model could not be created or compared
 */
public record Model(Schema schema, Origins origins, List<Finding> findings) {

	public Model {
		findings = List.copyOf(findings);
	}

	/**
	 * Return this model without its sequences and types, for a database whose catalog
	 * does not tell of them.
	 * @return the smaller model
	 */
	public Model withoutSequences() {
		return new Model(Schema.of(this.schema.tables().values(), List.of(), this.schema.findings()), this.origins,
				this.findings);
	}

}
