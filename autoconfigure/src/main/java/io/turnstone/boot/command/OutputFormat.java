package io.turnstone.boot.command;

/**
 * Form in which a command prints its result.
 */
public enum OutputFormat {

	/**
	 * Text for people.
	 */
	TEXT,

	/**
	 * The shape of the endpoint.
	 */
	JSON,

	/**
	 * The format in which tools exchange findings, for the command "lint".
	 */
	SARIF

}
