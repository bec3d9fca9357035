package io.turnstone;

import java.nio.file.Path;

import io.turnstone.testing.Project;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A product that nothing here knows by name.
 */
class OtherProductTests {

	private Project project;

	@BeforeEach
	void createProject(@TempDir Path directory) {
		this.project = new Project(directory,
				new DriverManagerDataSource("jdbc:hsqldb:mem:" + directory.getFileName(), "sa", ""));
	}

	@Test
	void comparesWhatTheDriverTellsAndNamesTheRest() {
		this.project.withEntities(Parcel.class);
		this.project.hibernate("create-only");

		CheckResult check = this.project.check(Base.DATABASE);

		assertThat(check.differences()).isEmpty();
		assertThat(check.notes()).extracting(ModelDifference::object)
			.containsExactlyInAnyOrder("check constraints", "collations", "conditions and directions of indexes",
					"expressions of generated columns", "sequences");
	}

	@Test
	void findsWhatIsMissing() {
		this.project.withEntities(Parcel.class);
		this.project.hibernate("create-only");
		this.project.withEntities(LabelledParcel.class);

		CheckResult check = this.project.check(Base.DATABASE);

		assertThat(check.differences()).extracting((difference) -> difference.object() + " " + difference.kind())
			.containsExactlyInAnyOrder("PARCEL.LABEL column is missing", "PARCEL index is missing");
	}

	@Entity(name = "Parcel")
	@Table(name = "parcel")
	static class Parcel {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false, unique = true)
		String code;

		@ManyToOne
		Parcel wrapper;

	}

	@Entity(name = "Parcel")
	@Table(name = "parcel", indexes = @Index(name = "ix_label", columnList = "label"))
	static class LabelledParcel {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false, unique = true)
		String code;

		String label;

		@ManyToOne
		LabelledParcel wrapper;

	}

}
