package io.turnstone.reports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.turnstone.DraftAnswers;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Changes that other tools write in an order in which they cannot be applied. Each test
 * is named after what goes wrong for their users, and shows that it does not here.
 */
class WrongOrderTests {

	@TempDir
	Path directory;

	/**
	 * liquibase 7362.
	 */
	@ParameterizedTest
	@EnumSource
	void anIndexIsMadeBeforeItsColumn(TestDatabase database) {
		var scene = scene(database).map(Plain.Purchase.class).migrated();
		scene.map(Indexed.Purchase.class);

		assertThat(descriptions(scene)).hasSize(2)
			.satisfiesExactly((first) -> assertThat(first).startsWith("add column code"),
					(second) -> assertThat(second).contains("index").contains("(code)"));
		scene.isSettled();
	}

	/**
	 * liquibase 7384.
	 */
	@ParameterizedTest
	@EnumSource
	void anIndexIsDroppedWhenItsColumnIsGone(TestDatabase database) {
		var scene = scene(database).map(Plain.Purchase.class).migrated();
		var before = scene.project().catalog();
		scene.map(Indexed.Purchase.class).migrated();

		scene.project().downgrade(2);

		assertThat(scene.project().changedSince(before)).isEmpty();
	}

	/**
	 * liquibase 1722.
	 */
	@ParameterizedTest
	@EnumSource
	void aPrimaryKeyIsMadeBeforeItsColumn(TestDatabase database) {
		var scene = scene(database).map(Plain.Purchase.class).byHand("create table purchase (note varchar(255))");

		assertThat(scene.told()).containsExactlyInAnyOrder("column is missing: purchase.id",
				"primary key is missing: purchase");
		var draft = scene.project().draft("id", new DraftAnswers(List.of(), List.of("-purchase.id")));
		assertThat(draft.changeSets().get(0).description()).startsWith("add column id");
		scene.project().upgrade();
		assertThat(scene.told()).isEmpty();
	}

	/**
	 * liquibase 1792.
	 */
	@ParameterizedTest
	@EnumSource
	void aForeignKeyIsMadeBeforeItsColumn(TestDatabase database) {
		var scene = scene(database).map(Plain.Purchase.class).migrated();
		scene.map(Referring.Purchase.class, Address.class, Customer.class);

		var descriptions = descriptions(scene);

		assertThat(position(descriptions, "add foreign key")).isGreaterThan(position(descriptions, "add column"));
		scene.isSettled();
	}

	/**
	 * liquibase 1803.
	 */
	@ParameterizedTest
	@EnumSource
	void aColumnIsAddedBeforeItsTableIsThere(TestDatabase database) {
		var scene = scene(database).map(Plain.Purchase.class).migrated();
		scene.map(Referring.Purchase.class, Address.class, Customer.class);

		var draft = scene.proved();

		assertThat(draft.changeSets()).filteredOn((each) -> each.description().startsWith("add column"))
			.extracting(DraftedChangeSet::object)
			.containsExactly("purchase");
		scene.isSettled();
	}

	/**
	 * liquibase 5035.
	 */
	@ParameterizedTest
	@EnumSource
	void aForeignKeyIsAddedBeforeTheOldOneIsDropped(TestDatabase database) {
		var scene = scene(database).map(Referring.Purchase.class, Address.class, Customer.class).migrated();
		scene.map(Elsewhere.Purchase.class, Address.class, Customer.class);

		var descriptions = descriptions(scene);

		assertThat(position(descriptions, "add foreign key")).isGreaterThan(position(descriptions, "drop foreign key"));
		scene.isSettled();
	}

	private Scene scene(TestDatabase database) {
		return new Scene(this.directory, database);
	}

	private static List<String> descriptions(Scene scene) {
		return scene.proved().changeSets().stream().map(DraftedChangeSet::description).toList();
	}

	private static int position(List<String> descriptions, String beginning) {
		List<Integer> found = new ArrayList<>();
		for (int i = 0; i < descriptions.size(); i++) {
			if (descriptions.get(i).startsWith(beginning)) {
				found.add(i);
			}
		}
		assertThat(found).as("%s in %s", beginning, descriptions).isNotEmpty();
		return found.get(0);
	}

	interface Plain {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

		}

	}

	interface Indexed {

		@Entity(name = "Purchase")
		@Table(indexes = @Index(name = "a_first_index", columnList = "code"))
		class Purchase {

			@Id
			Long id;

			String code;

		}

	}

	interface Referring {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@ManyToOne
			Customer party;

		}

	}

	interface Elsewhere {

		@Entity(name = "Purchase")
		class Purchase {

			@Id
			Long id;

			@ManyToOne
			Address party;

		}

	}

	@Entity(name = "Customer")
	static class Customer {

		@Id
		Long id;

		@ManyToOne
		Address home;

	}

	@Entity(name = "Address")
	static class Address {

		@Id
		Long id;

		@ManyToOne
		Customer owner;

	}

}
