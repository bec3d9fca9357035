package io.turnstone.schema;

import java.util.List;

/**
 * Entity model in the database's own words, ready to be compared.
 *
 * @param schema the tables and sequences that the model maps
 * @param origins where they come from
 * @param findings what of the model could not be created or compared
 * @param limits what of the model is not in the database's own words
 */
public record Model(Schema schema, Origins origins, List<Finding> findings, Limits limits) {

	public Model {
		findings = List.copyOf(findings);
	}

	/**
	 * Create a model that is in the database's own words.
	 * @param schema the tables and sequences that the model maps
	 * @param origins where they come from
	 * @param findings what of the model could not be created or compared
	 */
	public Model(Schema schema, Origins origins, List<Finding> findings) {
		this(schema, origins, findings, Limits.none());
	}

	/**
	 * Return this model with another schema.
	 * @param schema the tables and sequences that the model maps
	 * @return the other model
	 */
	public Model withSchema(Schema schema) {
		return new Model(schema, this.origins, this.findings, this.limits);
	}

	/**
	 * Return this model without its sequences and types, for a database whose catalog
	 * does not tell of them.
	 * @return the smaller model
	 */
	public Model withoutSequences() {
		return withSchema(Schema.of(this.schema.tables().values(), List.of(), this.schema.findings()));
	}

}
