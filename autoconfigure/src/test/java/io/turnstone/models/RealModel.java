package io.turnstone.models;

import io.turnstone.testing.MappedUnit;
import io.turnstone.testing.MappedUnit.Naming;

/**
 * Entity model that others wrote and published.
 */
enum RealModel {

	KIE_DATA_AUDIT("kie-data-audit", Naming.JPA, 15, "org.kie.kogito.app.audit"),

	JBPM_USERTASK("jbpm-usertask", Naming.JPA, 15, "org.jbpm"),

	SPRING_MODULITH("spring-modulith", Naming.SPRING, 2, "org.springframework.modulith.events.jpa"),

	QUERYDSL("querydsl", Naming.JPA, 65, "com.querydsl.jpa.domain"),

	QUERYDSL_2("querydsl", Naming.JPA, 12, "com.querydsl.jpa.domain2"),

	QUERYDSL_4("querydsl", Naming.JPA, 4, "com.querydsl.jpa.domain4"),

	HIBERNATE_ANIMAL("hibernate", Naming.JPA, 15, "org.hibernate.testing.orm.domain.animal"),

	HIBERNATE_CONTACTS("hibernate", Naming.JPA, 4, "org.hibernate.testing.orm.domain.contacts"),

	HIBERNATE_GAMBIT("hibernate", Naming.JPA, 63, "org.hibernate.testing.orm.domain.gambit"),

	HIBERNATE_HELPDESK("hibernate", Naming.JPA, 3, "org.hibernate.testing.orm.domain.helpdesk"),

	HIBERNATE_LIBRARY("hibernate", Naming.JPA, 4, "org.hibernate.testing.orm.domain.library"),

	HIBERNATE_USERGUIDE("hibernate", Naming.JPA, 15, "org.hibernate.testing.orm.domain.userguide");

	private final String folder;

	private final Naming naming;

	private final int tables;

	private final String packageName;

	RealModel(String folder, Naming naming, int tables, String packageName) {
		this.folder = folder;
		this.naming = naming;
		this.tables = tables;
		this.packageName = packageName;
	}

	/**
	 * Return the folder that its jars are copied to, which is named after it.
	 */
	String folder() {
		return this.folder;
	}

	String packageName() {
		return this.packageName;
	}

	/**
	 * Return how many tables the model maps.
	 */
	int tables() {
		return this.tables;
	}

	ModelClassLoader loader() {
		return new ModelClassLoader(this.folder);
	}

	MappedUnit entities() {
		return MappedUnit.in(loader(), this.naming, this.packageName);
	}

}
