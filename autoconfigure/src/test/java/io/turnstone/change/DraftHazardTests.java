package io.turnstone.change;

import java.nio.file.Path;
import java.util.List;

import io.turnstone.DraftAnswers;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.Hazard;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class DraftHazardTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void keepsQuietOfTablesAndNullableColumns(TestDatabase database) {
		Project project = new Project(this.directory, database.create());
		project.withEntities(Purchase.class);

		assertThat(project.draft("first").hazards()).isEmpty();

		project.upgrade();
		project.withEntities(NotedPurchase.class);
		DraftResult draft = project.draft("note");

		assertThat(draft.changeSets()).hasSize(1);
		assertThat(draft.hazards()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhatADraftDoesNotAvoid(TestDatabase database) {
		Project project = new Project(this.directory, database.create());
		project.withEntities(NotedPurchase.class);
		project.draft("first");
		project.upgrade();
		project.withEntities(ReferringPurchase.class);

		DraftResult draft = project.draft("customers", new DraftAnswers(List.of(), List.of("purchase.note='-'")));

		List<String> serious = draft.hazards()
			.stream()
			.filter((hazard) -> !hazard.level().equals("SAFE"))
			.map(Hazard::code)
			.distinct()
			.toList();
		assertThat(draft.hazards()).allSatisfy((hazard) -> assertThat(hazard.safeWay()).isNotBlank());
		assertThat(serious).containsExactlyElementsOf(switch (database) {
			case POSTGRESQL, H2 -> List.of("TS111");
			case MARIADB -> List.of("TS111", "TS302");
		});
		assertThat(draft.hazards()).extracting(Hazard::code)
			.filteredOn("TS503"::equals)
			.hasSize((database == TestDatabase.POSTGRESQL) ? 1 : 0);
	}

	@ParameterizedTest
	@EnumSource
	void tellsMoreWhereNothingIsDoneOnline(TestDatabase database) {
		Project project = new Project(this.directory, database.create());
		project.withOnlineDrafts(false);
		project.withEntities(NotedPurchase.class);
		project.draft("first");
		project.upgrade();
		project.withEntities(IndexedPurchase.class);

		assertThat(project.draft("index").hazards()).extracting(Hazard::code)
			.containsExactlyElementsOf((database == TestDatabase.POSTGRESQL) ? List.of("TS301") : List.of());
	}

	@Entity(name = "Purchase")
	@Table(name = "purchase")
	static class Purchase {

		@Id
		@GeneratedValue
		Long id;

	}

	@Entity(name = "Purchase")
	@Table(name = "purchase")
	static class NotedPurchase {

		@Id
		@GeneratedValue
		Long id;

		String note;

	}

	@Entity(name = "Purchase")
	@Table(name = "purchase", indexes = @Index(columnList = "note"))
	static class IndexedPurchase {

		@Id
		@GeneratedValue
		Long id;

		String note;

	}

	@Entity(name = "Purchase")
	@Table(name = "purchase")
	static class ReferringPurchase {

		@Id
		@GeneratedValue
		Long id;

		@Column(nullable = false)
		String note;

		@ManyToOne
		ReferringPurchase successor;

	}

}
