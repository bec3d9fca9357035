package io.turnstone.mapping;

import java.time.Instant;
import java.util.stream.Stream;

import io.turnstone.schema.Table;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

class CapturingIntegratorProviderTests {

	private final CapturedModels models = new CapturedModels();

	private EntityModel failed;

	@Test
	void capturesWhatGeneratorsChangeInColumns() {
		start("none", Note.class);

		assertThat(captured().column("CREATED_AT"))
			.hasValueSatisfying((column) -> assertThat(column.nullable()).isFalse());
	}

	@Test
	void capturesModelOfAFactoryThatFailsValidation() {
		assertThatException().isThrownBy(() -> start("validate", Note.class))
			.withStackTraceContaining("missing table [Note]");

		assertThat(captured().name().name()).isEqualTo("NOTE");
		assertThat(this.failed).isSameAs(this.models.find("notes").orElseThrow());
	}

	@Test
	void leavesTheOrderOfColumnsToHibernate() {
		start("create-only", Shape.class, Circle.class);

		assertThat(captured().name().name()).isEqualTo("CIRCLE");
		assertThat(this.failed).isNull();
	}

	@Test
	void tellsWhichColumnsCanBeCreatedAlone() {
		start("none", Vehicle.class, Truck.class);
		var columns = this.models.find("notes").orElseThrow().tables().get(0).columns();

		assertThat(columns.types()).containsOnlyKeys("ID", "LOAD", "NOTE");
		assertThat(columns.notNull()).containsExactly("ID");
		assertThat(columns.definitions()).containsOnlyKeys("WHEELS", "DTYPE", "FUEL");
		assertThat(columns.definitions().get("WHEELS")).startsWith("wheels integer default 4").doesNotContain("check");
		assertThat(columns.definitions().get("DTYPE")).contains("constraint {{name}}_c", "'Truck'")
			.doesNotContain("fuel");
		assertThat(columns.definitions().get("FUEL")).contains("constraint {{name}}_c", "fuel between 0 and 1")
			.doesNotContain("Truck");
	}

	@ParameterizedTest
	@MethodSource
	void createsATableAsAWholeWhereAConditionMayNameAnyColumn(Class<?>[] entities) {
		start("none", entities);
		var columns = this.models.find("notes").orElseThrow().tables().get(0).columns();

		assertThat(columns.types()).isEmpty();
		assertThat(columns.definitions()).isEmpty();
	}

	static Stream<Arguments> createsATableAsAWholeWhereAConditionMayNameAnyColumn() {
		return Stream.of(new Class<?>[] { Limited.class }, new Class<?>[] { Vehicle.class, Bus.class })
			.map((entities) -> Arguments.of((Object) entities));
	}

	private void start(String action, Class<?>... entities) {
		var configuration = new HibernatePersistenceConfiguration("notes");
		for (Class<?> entity : entities) {
			configuration.managedClass(entity);
		}
		configuration.property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, TestDatabase.H2.create())
			.property(SchemaToolingSettings.HBM2DDL_AUTO, action)
			.property(JpaSettings.INTEGRATOR_PROVIDER,
					new CapturingIntegratorProvider("notes", null, this.models, (model) -> this.failed = model))
			.createEntityManagerFactory()
			.close();
	}

	private Table captured() {
		return this.models.find("notes").orElseThrow().tables().get(0).structure();
	}

	enum Fuel {

		DIESEL, NONE

	}

	@Entity(name = "Vehicle")
	static class Vehicle {

		@Id
		Long id;

		@ColumnDefault("4")
		Integer wheels;

		@Enumerated(EnumType.ORDINAL)
		Fuel fuel;

		String note;

	}

	@Entity(name = "Truck")
	static class Truck extends Vehicle {

		Integer load;

	}

	@Entity(name = "Bus")
	static class Bus extends Vehicle {

		@Basic(optional = false)
		Integer seats;

	}

	@Entity(name = "Limited")
	@Check(constraints = "least < most")
	static class Limited {

		@Id
		Long id;

		Integer least;

		Integer most;

	}

	@Entity(name = "Note")
	static class Note {

		@Id
		Long id;

		@CreationTimestamp
		@Column(name = "created_at")
		Instant createdAt;

	}

	@Entity(name = "Shape")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Shape {

		@Id
		Long id;

	}

	@Entity(name = "Circle")
	static class Circle extends Shape {

		double radius;

	}

}
