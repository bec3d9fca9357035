package io.turnstone.reports;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

import io.turnstone.Base;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.NativeGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.dao.DataIntegrityViolationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Differences that other tools tell, and that are none. Each test is named after what
 * goes wrong for their users, and shows that it does not here.
 */
class FalseAlarmTests {

	@TempDir
	Path directory;

	/**
	 * liquibase-hibernate 949.
	 */
	@ParameterizedTest
	@EnumSource
	void anIdOfASequenceGetsADefaultThatNobodyDeclared(TestDatabase database) {
		var scene = scene(database).map(Numbered.class);

		var draft = scene.proved();
		scene.project().upgrade();

		assertThat(draft.content()).doesNotContainIgnoringCase("default").doesNotContainIgnoringCase("nextval");
		scene.isQuiet();
	}

	/**
	 * liquibase-hibernate 919.
	 */
	@ParameterizedTest
	@EnumSource
	void aDefaultThatDiffersIsToldTwice(TestDatabase database) {
		var scene = scene(database).map(Stamped.class).created();
		scene.byHand("alter table stamped alter column points set default 7");

		assertThat(scene.told()).containsExactly("default differs: stamped.points");
		assertThat(scene.proved().changeSets()).hasSize(1);
		scene.project().upgrade();
		scene.isQuiet();
	}

	/**
	 * liquibase-hibernate 436, 129, 134, 191, 202 and 217.
	 */
	@ParameterizedTest
	@EnumSource
	void everyKeyIndexAndSequenceIsDroppedAndMadeAgain(TestDatabase database) {
		scene(database).map(Customer.class, Contract.class, Visit.class, Numbered.class).created().isQuiet();
	}

	/**
	 * liquibase-hibernate 136.
	 */
	@ParameterizedTest
	@EnumSource
	void everythingIsMadeAgainRightAfterAnUpgrade(TestDatabase database) {
		scene(database).map(Customer.class, Contract.class, Visit.class, Numbered.class).migrated().isQuiet();
	}

	/**
	 * liquibase-hibernate 718.
	 */
	@ParameterizedTest
	@EnumSource
	void primaryKeysAndUniqueIndexesAreReplacedByTheirLike(TestDatabase database) {
		scene(database).map(Visit.class)
			.byHand("create table visit (guest bigint not null, house bigint not null, pass varchar(255) not null,"
					+ " constraint visit_pkey primary key (house, guest))",
					"create unique index visit_pass_once on visit (pass)")
			.isQuiet();
	}

	/**
	 * liquibase-hibernate 479, with its pull requests 467 and 480.
	 */
	@ParameterizedTest
	@EnumSource
	void aUniqueConstraintOfTheModelIsDroppedWithAnotherChange(TestDatabase database) {
		var scene = scene(database).map(Entries.Before.Entry.class).migrated();

		scene.map(Entries.After.Entry.class);

		assertThat(scene.told()).containsExactly("column is missing: entry.note");
		assertThat(scene.proved().changeSets()).hasSize(1);
		scene.isSettled();
		scene.byHand("insert into entry (id, club, number) values (1, 1, 1)");
		assertThat(scene.jdbc().queryForList("select id from entry where club = 1 and number = 1", Long.class))
			.containsExactly(1L);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> scene.byHand("insert into entry (id, club, number) values (2, 1, 1)"));
	}

	/**
	 * liquibase-hibernate 483.
	 */
	@ParameterizedTest
	@EnumSource
	void aUniqueConstraintOfATableIsNotPickedUp(TestDatabase database) {
		var scene = scene(database).map(Entries.After.Entry.class)
			.byHand("create table entry (id bigint not null primary key, club integer not null,"
					+ " number integer not null, note varchar(255))");

		assertThat(scene.told()).containsExactly("unique key is missing: entry");
		scene.migrated().isQuiet();
	}

	/**
	 * liquibase-hibernate 499.
	 */
	@ParameterizedTest
	@EnumSource
	void integerAndIntAreHeldToBeTwoTypes(TestDatabase database) {
		scene(database).map(Figures.class)
			.byHand("create table figures (id BIGINT not null primary key, a int not null, b INTEGER not null,"
					+ " c int, d decimal(10, 2), e numeric(10, 2), f character varying(40), g double precision)")
			.isQuiet();
	}

	/**
	 * liquibase-hibernate 485.
	 */
	@ParameterizedTest
	@EnumSource
	void theDefaultOfATimestampIsAddedForEver(TestDatabase database) {
		scene(database).map(Stamped.class).created().isQuiet();
	}

	/**
	 * liquibase-hibernate 837, liquibase 7512.
	 */
	@Test
	void theDefaultOfABitIsAddedForEver() {
		scene(TestDatabase.MARIADB).map(Flagged.class).migrated().isQuiet();
	}

	/**
	 * liquibase-gradle-plugin 107.
	 */
	@ParameterizedTest
	@EnumSource
	void theDefaultsOfACommonSuperclassAreAddedToEveryTable(TestDatabase database) {
		scene(database).map(Stamped.class, AlsoStamped.class).migrated().isQuiet();
	}

	/**
	 * liquibase-hibernate 205 and 211.
	 */
	@ParameterizedTest
	@EnumSource
	void everySequenceIsAltered(TestDatabase database) {
		var scene = scene(database).map(Numbered.class)
			.byHand("create sequence numbered_seq start with 7 increment by 50 minvalue 1 maxvalue 99999 cycle",
					"create table numbered (id bigint not null primary key)");

		assertThat(scene.told()).isEmpty();
		assertThat(scene.left()).containsExactly("limit is not declared: numbered_seq");
	}

	/**
	 * liquibase 1825.
	 */
	@ParameterizedTest
	@EnumSource
	void theChangeOfASequenceIsEmpty(TestDatabase database) {
		var scene = scene(database).map(Numbered.class)
			.byHand("create sequence numbered_seq start with 1 increment by 1",
					"create table numbered (id bigint not null primary key)");

		assertThat(scene.told()).containsExactly("increment differs: numbered_seq");
		assertThat(scene.proved().content()).containsPattern("(?i)increment\\s*by\\W+50");
		scene.project().upgrade();
		scene.isQuiet();
	}

	/**
	 * liquibase-hibernate 219.
	 */
	@ParameterizedTest
	@EnumSource
	void theUniqueKeyOfAOneToOneIsMadeAgain(TestDatabase database) {
		scene(database).map(Customer.class, Passport.class).migrated().isQuiet();
	}

	/**
	 * liquibase-hibernate 105, 78 and 139.
	 */
	@ParameterizedTest
	@EnumSource
	void aNativeIdIsNeitherIdentityNorSequence(TestDatabase database) {
		scene(database).map(Automatic.class, Native.class, Identified.class).created().isQuiet();
	}

	/**
	 * liquibase 3688.
	 */
	@ParameterizedTest
	@EnumSource
	void oneGeneratorBringsTwoSequences(TestDatabase database) {
		var draft = scene(database).map(NumberedByName.class, AlsoNumbered.class).proved();

		assertThat(draft.differences()).extracting((each) -> each.object().toLowerCase(Locale.ROOT))
			.containsExactlyInAnyOrder("also_numbered", "numbered_by_name", "numbers");
		assertThat(count(draft, "createSequence")).isOne();
	}

	/**
	 * liquibase 4258.
	 */
	@ParameterizedTest
	@EnumSource
	void aUniqueConstraintIsCreatedAndDroppedAndCreated(TestDatabase database) {
		var scene = scene(database).map(Entries.Before.Entry.class)
			.byHand("create table entry (id bigint not null primary key, club integer not null, number integer not null)");

		assertThat(scene.proved().changeSets()).extracting(DraftedChangeSet::description)
			.containsExactly("add unique (club, number)");
		scene.project().upgrade();
		scene.isQuiet();
	}

	/**
	 * liquibase 7895.
	 */
	@ParameterizedTest
	@EnumSource
	void thePrimaryKeyIsDroppedAndAddedTwice(TestDatabase database) {
		var scene = scene(database).map(Visit.class)
			.byHand("create table visit (guest bigint not null primary key, house bigint not null,"
					+ " pass varchar(255) not null unique)");

		assertThat(scene.told()).containsExactly("primary key differs: visit");
		assertThat(scene.proved().changeSets()).extracting(DraftedChangeSet::description)
			.containsExactly("replace primary key (guest) by (guest, house)");
		scene.project().upgrade();
		scene.isQuiet();
	}

	/**
	 * liquibase 2014.
	 */
	@ParameterizedTest
	@EnumSource
	void aDefaultIsDroppedThatNobodyTouched(TestDatabase database) {
		var scene = scene(database).map(Figures.class)
			.created()
			.byHand("alter table figures alter column c set default 5",
					"alter table figures alter column f set default 'x'");

		assertThat(scene.told()).isEmpty();
		assertThat(scene.left()).containsExactly("default is not declared: figures.c",
				"default is not declared: figures.f");
	}

	/**
	 * liquibase 3172, 2037, 5489 and 3923, with the pull request 7708.
	 */
	@ParameterizedTest
	@EnumSource
	void aBooleanChangesItsTypeForEver(TestDatabase database) {
		var scene = scene(database).map(Switch.class)
			.byHand("create table switch (id bigint not null primary key, up boolean not null, down boolean)");

		if (database == TestDatabase.MARIADB) {
			// Hibernate has a bit where MariaDB understands a number
			assertThat(scene.told()).containsExactlyInAnyOrder("type differs: switch.down", "type differs: switch.up");
			scene.migrated();
		}

		scene.isQuiet();
		scene.project().hibernate("validate");
	}

	/**
	 * liquibase 7687.
	 */
	@ParameterizedTest
	@EnumSource
	void aTextIsReadAsANumber(TestDatabase database) {
		var scene = scene(database).map(Figures.class).migrated();

		scene.byHand("alter table figures drop column f", "alter table figures add column f smallint");

		assertThat(scene.project().check(Base.DATABASE).differences()).singleElement().satisfies((difference) -> {
			assertThat(difference.model()).containsIgnoringCase("var").contains("40");
			assertThat(difference.database()).startsWithIgnoringCase("smallint");
		});
		assertThat(scene.project().check(Base.CHANGELOG).inSync()).isTrue();
	}

	/**
	 * generator-jhipster 1082.
	 */
	@ParameterizedTest
	@EnumSource
	void attributesThatHaveColumnsAreMissing(TestDatabase database) {
		scene(database).map(CamelCase.class)
			.byHand("CREATE TABLE camel_case (id BIGINT NOT NULL PRIMARY KEY, first_name VARCHAR(255),"
					+ " lastname VARCHAR(255), born_at VARCHAR(255))")
			.isQuiet();
	}

	/**
	 * liquibase 5126.
	 */
	@Test
	void theClauseOnUpdateBreaksTheComparison() {
		var scene = scene(TestDatabase.MARIADB).map(Touched.class)
			.byHand("create table touched (id bigint not null primary key,"
					+ " touched_at datetime(6) default current_timestamp(6) on update current_timestamp(6))");

		assertThat(scene.told()).isEmpty();
		assertThat(scene.left()).containsExactly("default is not declared: touched.touched_at",
				"attributes are not declared: touched.touched_at");
		assertThat(scene.jdbc().queryForList("show create table touched").get(0).toString().toLowerCase(Locale.ROOT))
			.contains("on update current_timestamp(6)");
	}

	private Scene scene(TestDatabase database) {
		return new Scene(this.directory, database);
	}

	private static int count(DraftResult draft, String change) {
		return draft.content().split("- " + change + ":", -1).length - 1;
	}

	@Entity(name = "Numbered")
	static class Numbered {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE)
		Long id;

	}

	@Entity(name = "Customer")
	@Table(indexes = { @Index(name = "ix_customer_name", columnList = "lastName, firstName"),
			@Index(name = "ux_customer_number", columnList = "number", unique = true) })
	static class Customer {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@Column(unique = true, nullable = false)
		String email;

		String firstName;

		String lastName;

		int number;

	}

	@Entity(name = "Contract")
	@Table(uniqueConstraints = @UniqueConstraint(name = "uk_contract", columnNames = { "customer_id", "number" }),
			indexes = @Index(columnList = "customer_id, signed DESC"))
	static class Contract {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

		@ManyToOne(optional = false)
		Customer customer;

		int number;

		Instant signed;

		@ManyToMany
		Set<Customer> witnesses;

	}

	@Entity(name = "Passport")
	static class Passport {

		@Id
		Long id;

		@OneToOne(optional = false)
		Customer customer;

	}

	@Entity(name = "Visit")
	@IdClass(Visit.Key.class)
	static class Visit {

		@Id
		long guest;

		@Id
		long house;

		@Column(unique = true, nullable = false)
		String pass;

		record Key(long guest, long house) {
		}

	}

	interface Entries {

		interface Before {

			@Entity(name = "Entry")
			@Table(uniqueConstraints = @UniqueConstraint(columnNames = { "club", "number" }))
			class Entry {

				@Id
				Long id;

				int club;

				int number;

			}

		}

		interface After {

			@Entity(name = "Entry")
			@Table(uniqueConstraints = @UniqueConstraint(columnNames = { "club", "number" }))
			class Entry {

				@Id
				Long id;

				int club;

				int number;

				String note;

			}

		}

	}

	@Entity(name = "Figures")
	static class Figures {

		@Id
		Long id;

		int a;

		int b;

		Integer c;

		@Column(precision = 10, scale = 2)
		BigDecimal d;

		@Column(precision = 10, scale = 2)
		BigDecimal e;

		@Column(length = 40)
		String f;

		Double g;

	}

	@MappedSuperclass
	abstract static class Audited {

		@Id
		Long id;

		@ColumnDefault("CURRENT_TIMESTAMP(6)")
		@Column(nullable = false)
		Instant created;

		@ColumnDefault("CURRENT_TIMESTAMP(6)")
		Instant updated;

		@ColumnDefault("0")
		int points;

		@ColumnDefault("'new'")
		String state;

	}

	@Entity(name = "Stamped")
	static class Stamped extends Audited {

	}

	@Entity(name = "AlsoStamped")
	static class AlsoStamped extends Audited {

	}

	@Entity(name = "Flagged")
	static class Flagged {

		@Id
		Long id;

		@ColumnDefault("b'1'")
		boolean bit;

		@ColumnDefault("true")
		boolean word;

		@ColumnDefault("1")
		@Column(columnDefinition = "tinyint(1)")
		boolean number;

	}

	@Entity(name = "Automatic")
	static class Automatic {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "Native")
	static class Native {

		@Id
		@NativeGenerator
		Long id;

	}

	@Entity(name = "Identified")
	static class Identified {

		@Id
		@GeneratedValue(strategy = GenerationType.IDENTITY)
		Long id;

	}

	@Entity(name = "NumberedByName")
	static class NumberedByName {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
		@SequenceGenerator(name = "numbers", sequenceName = "numbers")
		Long id;

	}

	@Entity(name = "AlsoNumbered")
	static class AlsoNumbered {

		@Id
		@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
		@SequenceGenerator(name = "numbers", sequenceName = "numbers")
		Long id;

	}

	@Entity(name = "Switch")
	@Table(name = "switch")
	static class Switch {

		@Id
		Long id;

		boolean up;

		Boolean down;

	}

	@Entity(name = "CamelCase")
	static class CamelCase {

		@Id
		Long id;

		String firstName;

		String lastname;

		@Column(name = "born_at")
		String birth;

	}

	@Entity(name = "Touched")
	static class Touched {

		@Id
		Long id;

		Instant touchedAt;

	}

}
