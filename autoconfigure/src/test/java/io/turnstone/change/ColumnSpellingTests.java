package io.turnstone.change;

import java.nio.file.Path;

import io.turnstone.Base;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * To MariaDB the case of a column's name makes no difference, however it is quoted.
 */
class ColumnSpellingTests {

	private static final String TABLE = """
			create table member (ID bigint not null primary key, First_Name varchar(255), lastname varchar(255),
			KIND enum ('ADULT','CHILD'), AGE integer check (AGE > 0), PARENT_ID bigint, Nick varchar(20),
			constraint uk_member unique (LASTNAME, FIRST_NAME),
			constraint fk_member foreign key (Parent_ID) references member (Id))""";

	@TempDir
	Path directory;

	@Test
	void caseOfColumnsIsNoDifferenceToMariaDb() {
		Project project = new Project(this.directory, TestDatabase.MARIADB.create());
		TestDatabase.execute(project.dataSource(), TABLE, "create index ix_member on member (age)");
		project.withEntities(Member.class);

		assertThat(SingleChange.describe(project.check(Base.DATABASE).differences())).isEmpty();
		assertThat(SingleChange.describe(project.check(Base.DATABASE).leftInPlace()))
			.containsExactly("column is not mapped: member.nick | LEFT | null");
	}

	@Test
	void draftChangesTheColumnThatIsThere() {
		Project project = new Project(this.directory, TestDatabase.MARIADB.create());
		TestDatabase.execute(project.dataSource(), TABLE.replace("First_Name varchar(255)", "First_Name varchar(99)"),
				"create index ix_member on member (age)");
		project.withEntities(Member.class);

		assertThat(SingleChange.describe(project.check(Base.DATABASE).differences()))
			.containsExactly("type differs: member.first_name | BREAKS | Member.firstName");
		var draft = project.draft("longer");
		assertThat(draft.proof().proved()).as(draft.proof().reason() + draft.content()).isTrue();
		project.upgrade();
		assertThat(project.check(Base.DATABASE).differences()).isEmpty();
	}

	@Entity(name = "Member")
	@Table(name = "member", indexes = @Index(name = "ix_member", columnList = "age"),
			uniqueConstraints = @UniqueConstraint(name = "uk_member", columnNames = { "lastname", "first_name" }))
	static class Member {

		@Id
		Long id;

		@Column(name = "first_name")
		String firstName;

		String lastname;

		@Enumerated(EnumType.STRING)
		Kind kind;

		@Check(constraints = "age > 0")
		Integer age;

		@ManyToOne
		@JoinColumn(name = "parent_id")
		Member parent;

	}

	enum Kind {

		ADULT, CHILD

	}

}
