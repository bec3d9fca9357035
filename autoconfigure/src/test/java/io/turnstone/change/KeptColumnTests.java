package io.turnstone.change;

import java.nio.file.Path;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.DataLoss;
import io.turnstone.DowngradeRequest;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftResult;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.ColumnDefault;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rollbacks that leave added columns in place: nothing is lost, the older version writes
 * on, and the upgrade can be run again.
 */
class KeptColumnTests {

	@TempDir
	Path directory;

	@ParameterizedTest
	@EnumSource
	void leavesAddedColumnsInPlace(TestDatabase database) {
		Project project = new Project(this.directory, database.create());
		project.withKeptColumns();
		var migrations = project.withEntities(Before.Client.class, Before.Parcel.class);
		project.draft("first");
		project.upgrade();
		JdbcTemplate jdbc = new JdbcTemplate(project.dataSource());
		jdbc.execute("insert into client (id) values (7)");
		jdbc.execute("insert into parcel (id) values (1)");
		var before = project.catalog();
		migrations = project.withEntities(After.Client.class, After.Parcel.class);

		DraftResult draft = project.draft("second", new DraftAnswers(List.of(),
				List.of("parcel.carrier='post'", "parcel.client_id=(select min(id) from client)")));

		assertThat(draft.proof().proved()).as(draft.proof().reason()).isTrue();
		assertThat(draft.content()).contains("onFail: MARK_RAN", "information_schema.columns");
		project.upgrade();
		jdbc.execute("insert into parcel (id, carrier, weight, note, client_id) values (2, 'bird', 5, 'light', 7)");

		int count = draft.changeSets().size();
		migrations.downgrade(new DowngradeRequest("dataSource", count, null, DataLoss.REFUSED));

		assertThat(jdbc.queryForList("select carrier from parcel order by id", String.class)).containsExactly("post",
				"bird");
		project.withEntities(Before.Client.class, Before.Parcel.class);
		assertThat(project.check(Base.DATABASE).inSync()).isTrue();
		jdbc.execute("insert into parcel (id) values (3)");
		assertThat(project.catalog().tables().keySet()).isEqualTo(before.tables().keySet());
		assertThat(jdbc.queryForList("select weight from parcel where id = 3", Integer.class)).containsExactly(1);

		project.withEntities(After.Client.class, After.Parcel.class);
		assertThat(project.upgrade().changeSets()).hasSize(count);

		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
		assertThat(project.check(Base.CHANGELOG).differences()).isEmpty();
		assertThat(jdbc.queryForList("select carrier from parcel order by id", String.class)).containsExactly("post",
				"bird", "post");
		assertThat(jdbc.queryForList("select note from parcel where id = 2", String.class)).containsExactly("light");
	}

	static class Before {

		@Entity(name = "Client")
		@Table(name = "client")
		static class Client {

			@Id
			Long id;

		}

		@Entity(name = "Parcel")
		@Table(name = "parcel")
		static class Parcel {

			@Id
			Long id;

		}

	}

	static class After {

		@Entity(name = "Client")
		@Table(name = "client")
		static class Client {

			@Id
			Long id;

		}

		@Entity(name = "Parcel")
		@Table(name = "parcel")
		static class Parcel {

			@Id
			Long id;

			@Column(nullable = false, length = 20)
			String carrier;

			@Column(nullable = false)
			@ColumnDefault("1")
			Integer weight;

			@Column(unique = true)
			String note;

			@ManyToOne(optional = false)
			Client client;

		}

	}

}
