package io.turnstone.change;

import java.nio.file.Path;

import io.turnstone.Base;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.GeneratedColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes that are told, but for which nothing is drafted: data would be lost or change
 * its meaning.
 */
class UndecidedChangeTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void draftsNothingThatMakesPlainColumnGenerated(TestDatabase database) {
		draftsNothing(SingleChange.of(GeneratePlainColumn.class), database);
	}

	@Test
	void draftsNothingThatMakesNumbersEnumerated() {
		draftsNothing(SingleChange.of(NumberToEnumeratedType.class), TestDatabase.H2);
	}

	private void draftsNothing(SingleChange change, TestDatabase database) {
		var project = new Project(this.directory, database.create());
		project.withEntities(change.before());
		project.draft("before");
		project.upgrade();
		project.withEntities(change.after());

		var draft = project.draft("change");

		assertThat(SingleChange.describe(draft.differences())).containsExactlyElementsOf(change.differences(database));
		assertThat(draft.drafted()).isFalse();
		assertThat(project.check(Base.DATABASE).inSync()).isFalse();
		assertThat(project.check(Base.CHANGELOG).inSync()).isFalse();
	}

	@Expected("generated expression differs: purchase.total | BREAKS | Purchase.total")
	interface GeneratePlainColumn {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				int price;

				int total;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				int price;

				@GeneratedColumn("price * 2")
				int total;

			}

		}

	}

	@Expected("type differs: purchase.status | BREAKS | Purchase.status")
	interface NumberToEnumeratedType {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.ORDINAL)
				Status status;

			}

			enum Status {

				NEW, PAID

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				Status status;

			}

			enum Status {

				NEW, PAID

			}

		}

	}

}
