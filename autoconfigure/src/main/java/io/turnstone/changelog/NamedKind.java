package io.turnstone.changelog;

/**
 * Kind of thing that has a name besides that of its table.
 */
enum NamedKind {

	PRIMARY_KEY("pk"), UNIQUE_KEY("uk"), FOREIGN_KEY("fk"), INDEX("ix"), CHECK("ck");

	private final String prefix;

	NamedKind(String prefix) {
		this.prefix = prefix;
	}

	/**
	 * Return what the names begin with that nobody else gave.
	 * @return the prefix
	 */
	String prefix() {
		return this.prefix;
	}

}
