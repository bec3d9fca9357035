package io.turnstone.reports;

import java.nio.file.Path;

import io.turnstone.OpenQuestionsException;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What renames do to the data of the users of other tools. Each test is named after it,
 * and shows that it does not here.
 */
class RenameTests {

	@TempDir
	Path directory;

	/**
	 * liquibase-hibernate 197: a draft asks, and renames where that is the answer.
	 */
	@ParameterizedTest
	@EnumSource
	void aRenamedAttributeLosesItsValues(TestDatabase database) {
		var scene = noted(database);
		scene.map(After.Purchase.class);

		assertThat(scene.told()).containsExactly("column is missing: purchase.remark");
		assertThat(scene.left()).containsExactly("column is not mapped: purchase.note");
		assertThatExceptionOfType(OpenQuestionsException.class).isThrownBy(scene::proved)
			.withMessageContainingAll("the new name of", "--turnstone.renames=");

		scene.proved("purchase.note:remark");
		scene.project().upgrade();

		assertThat(remark(scene)).isEqualTo("by hand");
		scene.isQuiet();
	}

	/**
	 * liquibase 6876.
	 */
	@ParameterizedTest
	@EnumSource
	void aChangedColumnLosesItsDefault(TestDatabase database) {
		var scene = new Scene(this.directory, database).map(Wider.Purchase.class)
			.byHand("create table purchase (id bigint not null primary key, note varchar(40) default 'none')");

		assertThat(scene.told()).containsExactly("type differs: purchase.note");
		scene.migrated();
		scene.byHand("insert into purchase (id) values (2)");

		assertThat(scene.jdbc().queryForObject("select note from purchase where id = 2", String.class))
			.isEqualTo("none");
	}

	/**
	 * liquibase 1807 and 1851.
	 */
	@ParameterizedTest
	@EnumSource
	void aRenameIsReportedThatDidNotHappen(TestDatabase database) {
		var scene = noted(database);
		scene.map(After.Purchase.class);
		scene.proved("purchase.note:remark");
		scene.project().upgrade();

		assertThat(scene.told()).isEmpty();
		scene.project().hibernate("validate");

		scene.byHand("alter table purchase " + ((database == TestDatabase.H2) ? "alter column remark rename to note"
				: "rename column remark to note"));

		assertThat(scene.told()).containsExactly("column is missing: purchase.remark");
	}

	/**
	 * supabase/cli 3918, migradiff 1.2.0: neighbours that ask before they drop.
	 */
	@ParameterizedTest
	@EnumSource
	void nobodyIsWarnedOfADrop(TestDatabase database) {
		var scene = noted(database);
		scene.map(Other.Customer.class);

		var draft = scene.proved();
		scene.project().upgrade();

		assertThat(draft.content().substring(0, draft.content().indexOf("rollback")))
			.doesNotContainIgnoringCase("drop");
		assertThat(scene.left()).containsExactly("table is not mapped: purchase");
		assertThat(scene.jdbc().queryForObject("select note from purchase", String.class)).isEqualTo("by hand");
	}

	private Scene noted(TestDatabase database) {
		var scene = new Scene(this.directory, database).map(Before.Purchase.class).migrated();
		return scene.byHand("insert into purchase (id, note) values (1, 'by hand')");
	}

	private static String remark(Scene scene) {
		return scene.jdbc().queryForObject("select remark from purchase where id = 1", String.class);
	}

	interface Before {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@Column(length = 40)
			String note;

		}

	}

	interface After {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@Column(length = 40)
			String remark;

		}

	}

	interface Wider {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@Column(length = 80)
			String note;

		}

	}

	interface Other {

		@Entity(name = "Customer")
		class Customer {

			@Id
			Long id;

		}

	}

}
