package io.turnstone.change;

import java.nio.file.Path;
import java.util.List;

import io.turnstone.Base;
import io.turnstone.DraftAnswers;
import io.turnstone.DraftResult;
import io.turnstone.DraftResult.DraftedChangeSet;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.GeneratedColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Drafts for MariaDB that change tables while others use them.
 */
class MariaDbOnlineDraftTests {

	private static final String INDEX = "create index ix_purchase_code on purchase (code)";

	private static final String KEY = "alter table purchase add constraint uk_purchase unique (code, points)";

	@TempDir
	Path directory;

	private Project project;

	private JdbcTemplate jdbc;

	@BeforeEach
	void begin() {
		this.project = new Project(this.directory, TestDatabase.MARIADB.create());
		this.jdbc = new JdbcTemplate(this.project.dataSource());
		this.project.withEntities(Before.Purchase.class, Before.Basket.class);
		this.project.draft("begin");
		this.project.upgrade();
		this.jdbc.execute("insert into purchase (id, code) values (1, 'a'), (2, 'b')");
		this.jdbc.execute("insert into basket (id, remark) values (1, 'a')");
		this.jdbc.execute("insert into note (basket_id, text) values (1, 'a')");
		this.project.withEntities(After.Purchase.class, After.Basket.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "dynamic", "compact", "redundant" })
	void buildsIndexesOfAnyFormatInPlace(String format) {
		this.jdbc.execute("alter table purchase row_format=" + format);
		this.jdbc.execute("alter table purchase add fulltext index ft (remark)");
		var before = this.project.catalog();

		DraftResult draft = proved();

		assertThat(draft.content()).contains(INDEX + " algorithm=inplace lock=none")
			.contains(KEY + ", algorithm=inplace, lock=none");
		assertThat(draft.changeSets()).allMatch(DraftedChangeSet::transactional);
		assertThat(upgraded()).isEmpty();
		this.project.downgrade(draft.changeSets().size());
		assertThat(this.project.changedSince(before)).isEmpty();
	}

	@Test
	void leavesOpenWhatCannotBeDoneInPlace() {
		DraftResult draft = proved();

		assertThat(draft.content()).contains("indexName: ix_purchase_twice", "constraintName: uk_basket",
				"indexName: ix_basket", "constraintName: uk_note");
		assertThat(upgraded()).isEmpty();
	}

	@Test
	void buildsAnIndexOfColumnsThatTheDraftAdds() {
		assertThat(proved().content()).contains("create index ix_purchase_total on purchase (total) algorithm=inplace");
	}

	@ParameterizedTest
	@ValueSource(strings = { "engine = aria", "add unique key (remark, code)" })
	void leavesTablesOfOtherKindsToPlainStatements(String kind) {
		this.jdbc.execute("alter table purchase " + kind);

		DraftResult draft = proved();

		assertThat(draft.content()).contains("indexName: ix_purchase_code", "constraintName: uk_purchase")
			.doesNotContain("algorithm");
		this.project.upgrade();
		assertThat(this.project.check(Base.CHANGELOG).differences()).isEmpty();
	}

	@Test
	void writesPlainStatementsWhereAskedTo() {
		this.project.withOnlineDrafts(false);

		assertThat(proved().content()).doesNotContain("algorithm");
		assertThat(upgraded()).isEmpty();
	}

	private DraftResult proved() {
		DraftResult draft = this.project.draft("change", new DraftAnswers(List.of(), List.of()));
		assertThat(draft.proof()).isNotNull();
		assertThat(draft.proof().reason()).as(draft.content()).isNull();
		return draft;
	}

	private List<?> upgraded() {
		this.project.upgrade();
		return this.project.check(Base.DATABASE).differences();
	}

	static class Before {

		@Entity(name = "purchase")
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			String code;

			Integer points;

			@Column(length = 3000)
			String remark;

			@GeneratedColumn("points * 2")
			Integer twice;

		}

		@Entity(name = "basket")
		static class Basket {

			@Id
			Long id;

			@Column(length = 3000)
			String remark;

			Integer points;

			@ElementCollection
			@CollectionTable(name = "note")
			@Column(name = "text", length = 20, nullable = false)
			List<String> notes;

		}

	}

	static class After {

		@Entity(name = "purchase")
		@Table(name = "purchase",
				indexes = { @Index(name = "ix_purchase_code", columnList = "code"),
						@Index(name = "ix_purchase_twice", columnList = "twice"),
						@Index(name = "ix_purchase_total", columnList = "total") },
				uniqueConstraints = @UniqueConstraint(name = "uk_purchase", columnNames = { "code", "points" }))
		static class Purchase {

			@Id
			Long id;

			@Column(length = 20)
			String code;

			Integer points;

			@Column(length = 3000)
			String remark;

			@GeneratedColumn("points * 2")
			Integer twice;

			Integer total;

		}

		@Entity(name = "basket")
		@Table(name = "basket", indexes = @Index(name = "ix_basket", columnList = "points"),
				uniqueConstraints = @UniqueConstraint(name = "uk_basket", columnNames = "remark"))
		static class Basket {

			@Id
			Long id;

			@Column(length = 3000)
			String remark;

			Integer points;

			@ElementCollection
			@CollectionTable(name = "note",
					uniqueConstraints = @UniqueConstraint(name = "uk_note", columnNames = "text"))
			@Column(name = "text", length = 20, nullable = false)
			List<String> notes;

		}

	}

}
