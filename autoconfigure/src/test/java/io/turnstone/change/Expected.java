package io.turnstone.change;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.turnstone.testing.TestDatabase;

/**
 * What a case must bring forth: each line names kind, object, impact and attribute, in
 * lower case where they are names of the database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Expected {

	/**
	 * Databases that the case is for.
	 * @return the databases
	 */
	TestDatabase[] on() default { TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB };

	/**
	 * Differences that must be drafted on every database.
	 * @return the lines
	 */
	String[] value() default {};

	/**
	 * Differences that must be drafted on H2 alone.
	 * @return the lines
	 */
	String[] onH2() default {};

	/**
	 * Differences that must be drafted on PostgreSQL alone.
	 * @return the lines
	 */
	String[] onPostgresql() default {};

	/**
	 * Differences that must be drafted on MariaDB alone.
	 * @return the lines
	 */
	String[] onMariadb() default {};

	/**
	 * What is answered about renames.
	 * @return the answers
	 */
	String[] renames() default {};

	/**
	 * Return the answers to what a draft asks about rows.
	 * @return what the property {@code turnstone.backfill} would hold
	 */
	String[] backfill() default {};

	/**
	 * What must be left in place.
	 * @return the lines
	 */
	String[] left() default {};

	/**
	 * What must be left in place on H2 alone.
	 * @return the lines
	 */
	String[] leftOnH2() default {};

	/**
	 * What must be left in place on PostgreSQL alone.
	 * @return the lines
	 */
	String[] leftOnPostgresql() default {};

	/**
	 * What must be left in place on MariaDB alone.
	 * @return the lines
	 */
	String[] leftOnMariadb() default {};

	/**
	 * What must be noted on every database.
	 * @return the lines
	 */
	String[] notes() default {};

	/**
	 * What must be noted on PostgreSQL alone.
	 * @return the lines
	 */
	String[] notesOnPostgresql() default {};

}
