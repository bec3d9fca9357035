package io.turnstone.mapping;

import java.time.Instant;

import io.turnstone.schema.Table;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.junit.jupiter.api.Test;

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
