package io.turnstone.change;

import java.nio.file.Path;
import java.util.List;

import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.DraftResult.Hazard;
import io.turnstone.DraftResult.Lock;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.assertj.core.groups.Tuple;
import org.hibernate.annotations.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for the locks that the proof of a draft observes on PostgreSQL.
 */
class ObservedLockTests {

	@TempDir
	Path directory;

	@Test
	void tellsTheLocksOfEachChangeSetOnTablesThatWereThere() {
		DraftResult draft = draft(TestDatabase.POSTGRESQL, false);

		assertThat(locks(draft)).containsExactlyInAnyOrder(
				tuple("add column owner_id bigint", "purchase ACCESS EXCLUSIVE"),
				tuple("change type of code from integer to bigint", "purchase ACCESS EXCLUSIVE rewritten"),
				tuple("make note not null", "purchase ACCESS EXCLUSIVE"),
				tuple("add unique (note)", "purchase ACCESS EXCLUSIVE"), tuple("create index (code)", "purchase SHARE"),
				tuple("add foreign key (owner_id) to customer (id)", "customer SHARE ROW EXCLUSIVE"),
				tuple("add foreign key (owner_id) to customer (id)", "purchase SHARE ROW EXCLUSIVE"));
	}

	@Test
	void observesStatementsOutsideOfATransactionAsFarAsTheyBearOne() {
		DraftResult draft = draft(TestDatabase.POSTGRESQL, true);

		assertThat(draft.changeSets()).filteredOn((changeSet) -> !changeSet.transactional())
			.extracting(DraftedChangeSet::description)
			.contains("create index (code)", "add unique (note)");
		assertThat(locks(draft)).contains(tuple("add unique (note)", "purchase ACCESS EXCLUSIVE"))
			.doesNotContain(tuple("create index (code)", "purchase SHARE"));
		assertThat(draft.proof().proved()).isTrue();
	}

	@Test
	void saysInTheHeadWhatKeepsOthersOut() {
		DraftResult draft = draft(TestDatabase.POSTGRESQL, false);

		assertThat(draft.content().lines().filter((line) -> line.startsWith("# Locks "))).containsExactly(
				"# Locks purchase ACCESS EXCLUSIVE: change sets 2, 4, 5.",
				"# Locks purchase ACCESS EXCLUSIVE, rewritten: change set 3.", "# Locks purchase SHARE: change set 7.",
				"# Locks customer SHARE ROW EXCLUSIVE: change set 8.",
				"# Locks purchase SHARE ROW EXCLUSIVE: change set 8.");
	}

	@Test
	void saysTheSameEachTime() {
		Project project = begin(TestDatabase.POSTGRESQL, false);

		String first = project.draft("after").content();

		assertThat(project.draft("after").content()).isEqualTo(first);
	}

	@Test
	void announcesTheRewritesAndLocksThatItObserves() {
		DraftResult draft = draft(TestDatabase.POSTGRESQL, false);

		Announced.assertMatch(draft);
		assertThat(draft.hazards()).extracting(Hazard::code).contains("TS301", "TS302");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "POSTGRESQL")
	void observesNothingOnOtherProducts(TestDatabase database) {
		DraftResult draft = draft(database, true);

		assertThat(draft.proof().proved()).isTrue();
		assertThat(draft.changeSets()).isNotEmpty().allMatch((changeSet) -> changeSet.locks() == null);
		assertThat(draft.content()).doesNotContain("Locks ");
	}

	private DraftResult draft(TestDatabase database, boolean online) {
		return begin(database, online).draft("after");
	}

	private Project begin(TestDatabase database, boolean online) {
		Project project = new Project(this.directory, database.create());
		project.withOnlineDrafts(online);
		project.withEntities(Before.Customer.class, Before.Purchase.class);
		project.draft("before");
		project.upgrade();
		project.withEntities(After.Customer.class, After.Purchase.class, After.Parcel.class);
		return project;
	}

	private static List<Tuple> locks(DraftResult draft) {
		return draft.changeSets()
			.stream()
			.flatMap((
					changeSet) -> changeSet.locks().stream().map((lock) -> tuple(changeSet.description(), words(lock))))
			.toList();
	}

	private static String words(Lock lock) {
		return "%s %s%s".formatted(lock.table(), lock.mode(), lock.rewritten() ? " rewritten" : "");
	}

	interface Before {

		@Entity(name = "Customer")
		class Customer {

			@Id
			Long id;

		}

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			Integer code;

			String note;

		}

	}

	interface After {

		@Entity(name = "Customer")
		class Customer {

			@Id
			Long id;

		}

		@Entity(name = "Purchase")
		@Table(indexes = @Index(columnList = "code"), uniqueConstraints = @UniqueConstraint(columnNames = "note"))
		class Purchase {

			@Id
			Long id;

			Long code;

			@Column(nullable = false)
			String note;

			@ManyToOne
			Customer owner;

		}

		@Entity(name = "Parcel")
		@Check(constraints = "weight > 0")
		class Parcel {

			@Id
			Long id;

			int weight;

		}

	}

}
