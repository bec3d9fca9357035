package io.turnstone;

/**
 * Format of drafted files.
 */
public enum DraftFormat {

	/**
	 * YAML.
	 */
	YAML,

	/**
	 * XML.
	 */
	XML,

	/**
	 * JSON.
	 */
	JSON,

	/**
	 * Liquibase's formatted SQL.
	 */
	SQL

}
