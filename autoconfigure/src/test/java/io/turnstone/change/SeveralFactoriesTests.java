package io.turnstone.change;

import java.nio.file.Path;

import io.turnstone.Base;
import io.turnstone.ModelDifference;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several factories on one database: what any of them maps is mapped.
 */
class SeveralFactoriesTests {

	private static final Class<?>[] SHOP = { Customer.class };

	private static final Class<?>[] BILLING = { Payer.class, Bill.class };

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void unitesWhatTheFactoriesMap(TestDatabase database) {
		var project = new Project(this.directory, database.create());
		project.withFactories(SHOP, BILLING);

		var draft = project.draft("two factories");
		assertThat(draft.proof().proved()).as(draft.proof().reason()).isTrue();
		project.upgrade();

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.DATABASE).leftInPlace()).isEmpty();
		assertThat(project.check(Base.DATABASE).notes()).isEmpty();
		assertThat(project.check(Base.CHANGELOG).differences()).isEmpty();

		new JdbcTemplate(project.dataSource()).execute("alter table customer drop column iban");

		assertThat(SingleChange.describe(project.check(Base.DATABASE).differences()))
			.containsExactly("column is missing: customer.iban | BREAKS | Payer.iban");
	}

	@ParameterizedTest
	@EnumSource
	void tellsWhereTheFactoriesDisagree(TestDatabase database) {
		var project = new Project(this.directory, database.create());
		project.withFactories(SHOP, BILLING, new Class<?>[] { ShortCustomer.class });
		project.draft("three factories");
		project.upgrade();

		var check = project.check(Base.DATABASE);

		assertThat(check.differences()).isEmpty();
		assertThat(check.notes()).extracting(ModelDifference::object)
			.singleElement()
			.asString()
			.isEqualToIgnoringCase("customer.name");
		assertThat(check.notes().get(0).model()).contains("Two models map it").contains("80").contains("20");
	}

	@Entity(name = "Customer")
	static class Customer {

		@Id
		Long id;

		@Column(length = 80, nullable = false)
		String name;

	}

	@Entity(name = "Payer")
	@Table(name = "customer")
	static class Payer {

		@Id
		Long id;

		@Column(length = 34)
		String iban;

	}

	@Entity(name = "Bill")
	static class Bill {

		@Id
		Long id;

		@ManyToOne(optional = false)
		Payer payer;

	}

	@Entity(name = "ShortCustomer")
	@Table(name = "customer")
	static class ShortCustomer {

		@Id
		Long id;

		@Column(length = 20)
		String name;

	}

}
