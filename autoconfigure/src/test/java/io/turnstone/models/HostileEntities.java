package io.turnstone.models;

import java.time.OffsetDateTime;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.Type;
import org.hibernate.boot.MetadataBuilder;
import org.hibernate.boot.model.relational.SimpleAuxiliaryDatabaseObject;
import org.hibernate.boot.spi.MetadataBuilderContributor;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.type.SqlTypes;
import org.hibernate.usertype.UserType;

/**
 * Entities that are hard on a schema tool.
 */
final class HostileEntities {

	private HostileEntities() {
	}

	@Entity(name = "Parcel")
	@Table(name = "parcel")
	static class UnwritableParcel {

		@Id
		Long id;

		@Column(nullable = false)
		String name;

		@Type(UnwritableType.class)
		String shape;

		int size;

	}

	@Entity(name = "Parcel")
	@Table(name = "parcel", indexes = @Index(columnList = "shape"))
	static class RefusedParcel {

		@Id
		Long id;

		@Column(nullable = false)
		String name;

		@Column(columnDefinition = "nonsense(3)")
		String shape;

		int size;

	}

	@Entity(name = "Label")
	@Table(name = "label")
	static class Label {

		@Id
		Long id;

		@ManyToOne
		RefusedParcel parcel;

	}

	@Entity(name = "Definitions")
	@Table(name = "definitions")
	static class Definitions {

		@Id
		Long id;

		@Column(columnDefinition = "char(22)")
		String fixed;

		@Column(columnDefinition = "varchar(255) default 'x' not null")
		String filled;

	}

	@Entity(name = "PostgresWords")
	static class PostgresWords {

		@Id
		Long id;

		@Column(columnDefinition = "timestamptz")
		OffsetDateTime made;

		@Column(columnDefinition = "TEXT")
		String text;

		@Column(columnDefinition = "int8")
		Long number;

	}

	@Entity(name = "H2Words")
	static class H2Words {

		@Id
		Long id;

		@Column(columnDefinition = "CLOB")
		String text;

		@Column(columnDefinition = "timestamp with time zone")
		OffsetDateTime made;

	}

	@Entity(name = "UpperPerson")
	@Table(name = "\"Person\"")
	static class UpperPerson {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "LowerPerson")
	@Table(name = "person")
	static class LowerPerson {

		@Id
		Long id;

		Integer name;

	}

	@Entity(name = "CaseOfColumns")
	static class CaseOfColumns {

		@Id
		Long id;

		@Column(name = "\"Name\"")
		String upper;

		@Column(name = "name", nullable = false)
		Integer lower;

	}

	@Entity(name = "Address")
	@Table(name = "address")
	static class Address {

		@Id
		Long id;

		@Column(unique = true)
		String street;

		String city;

	}

	@Entity(name = "AddressSummary")
	@Table(name = "address")
	static class AddressSummary {

		@Id
		Long id;

		String city;

		String country;

	}

	/**
	 * Type that has no word in SQL.
	 */
	static class UnwritableType implements UserType<String> {

		@Override
		public int getSqlType() {
			return SqlTypes.JAVA_OBJECT;
		}

		@Override
		public Class<String> returnedClass() {
			return String.class;
		}

		@Override
		public String deepCopy(String value) {
			return value;
		}

		@Override
		public boolean isMutable() {
			return false;
		}

	}

	/**
	 * Contributor that was written for one product and finds itself on another.
	 */
	static class ContributorForAnotherProduct implements MetadataBuilderContributor {

		@Override
		public void contribute(MetadataBuilder builder) {
			builder
				.applyAuxiliaryDatabaseObject(new SimpleAuxiliaryDatabaseObject(Set.of(OracleDialect.class.getName()),
						null, null, new String[] { "create or replace package body only_there as" },
						new String[] { "drop package only_there" }, false));
		}

	}

	@Entity(name = "Searchable")
	@Table(name = "searchable", indexes = @Index(name = "ix_searchable", columnList = "(lower(name))"))
	static class Searchable {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Account")
	@Table(name = "account", indexes = @Index(name = "ux_account", columnList = "lower(name)", unique = true))
	static class Account {

		@Id
		Long id;

		String name;

	}

	@Entity(name = "Labelled")
	@Table(name = "labelled", indexes = @Index(name = "ix_labelled", columnList = "nonsense(name)"))
	static class Labelled {

		@Id
		Long id;

		@Column(nullable = false)
		String name;

	}

}
