package io.turnstone.change;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import io.turnstone.DraftResult;
import io.turnstone.testing.Project;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sequences for tables that have rows already: the keys that they hand out are new ones.
 */
class NewSequenceTests {

	@TempDir
	Path directory;

	private DataSource dataSource;

	private Project project;

	private Class<?>[] entities;

	@ParameterizedTest
	@EnumSource
	void handsOutKeysAfterThoseThatAreThere(TestDatabase database) {
		upgradeTo(database, new Class<?>[] { Before.Parcel.class },
				List.of("insert into parcel (id) values (7), (107)"), Pooled.Parcel.class);

		assertThat(persisted(Pooled.Parcel.class, 60)).hasSize(60).doesNotHaveDuplicates().first().isEqualTo(108L);
	}

	@ParameterizedTest
	@EnumSource
	void handsOutOneKeyAtATime(TestDatabase database) {
		upgradeTo(database, new Class<?>[] { Before.Parcel.class },
				List.of("insert into parcel (id) values (7), (107)"), Single.Parcel.class);

		assertThat(persisted(Single.Parcel.class, 3)).containsExactly(108L, 109L, 110L);
	}

	@ParameterizedTest
	@EnumSource
	void beginsWhereItSaysAsLongAsNoKeyIsThere(TestDatabase database) {
		upgradeTo(database, new Class<?>[] { Before.Parcel.class }, List.of("insert into parcel (id) values (7)"),
				Later.Parcel.class);

		assertThat(persisted(Later.Parcel.class, 2)).containsExactly(1000L, 1001L);
	}

	@ParameterizedTest
	@EnumSource
	void beginsWithOneForAnEmptyTable(TestDatabase database) {
		upgradeTo(database, new Class<?>[] { Before.Parcel.class }, List.of(), Pooled.Parcel.class);

		assertThat(persisted(Pooled.Parcel.class, 2)).containsExactly(1L, 2L);
	}

	@ParameterizedTest
	@EnumSource
	void goesOnAfterTheHighestKeyOfAllTablesOfAHierarchy(TestDatabase database) {
		upgradeTo(database, new Class<?>[] { Apart.Letter.class, Apart.Parcel.class },
				List.of("insert into letter (id) values (300)", "insert into parcel (id) values (7)"),
				United.Shipment.class, United.Letter.class, United.Parcel.class);

		assertThat(persisted(United.Parcel.class, 2)).containsExactly(301L, 302L);
	}

	private void upgradeTo(TestDatabase database, Class<?>[] before, List<String> rows, Class<?>... entities) {
		this.dataSource = database.create();
		this.project = new Project(this.directory, this.dataSource);
		this.project.withEntities(before);
		this.project.draft("before");
		this.project.upgrade();
		rows.forEach(new JdbcTemplate(this.dataSource)::execute);
		this.project.withEntities(entities);
		DraftResult draft = this.project.draft("sequence");
		assertThat(draft.proof().reason()).isNull();
		this.project.upgrade();
		this.entities = entities;
	}

	private List<Object> persisted(Class<?> entity, int count) {
		Configuration configuration = new Configuration();
		for (Class<?> each : this.entities) {
			configuration.addAnnotatedClass(each);
		}
		configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
		configuration.getProperties().put("hibernate.connection.datasource", this.dataSource);
		try (EntityManagerFactory factory = configuration.buildSessionFactory();
				EntityManager manager = factory.createEntityManager()) {
			manager.getTransaction().begin();
			List<Object> keys = Stream.generate(() -> persist(manager, entity)).limit(count).toList();
			manager.getTransaction().commit();
			return keys;
		}
	}

	private static Object persist(EntityManager manager, Class<?> entity) {
		try {
			Object instance = entity.getDeclaredConstructor().newInstance();
			manager.persist(instance);
			return manager.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(instance);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static class Before {

		@Entity(name = "Parcel")
		@Table(name = "parcel")
		static class Parcel {

			@Id
			long id;

		}

	}

	static class Pooled {

		@Entity(name = "Parcel")
		@Table(name = "parcel")
		static class Parcel {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			Long id;

		}

	}

	static class Single {

		@Entity(name = "Parcel")
		@Table(name = "parcel")
		static class Parcel {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
			@SequenceGenerator(name = "numbers", sequenceName = "numbers", allocationSize = 1)
			Long id;

		}

	}

	static class Later {

		@Entity(name = "Parcel")
		@Table(name = "parcel")
		static class Parcel {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "numbers")
			@SequenceGenerator(name = "numbers", sequenceName = "numbers", initialValue = 1000)
			Long id;

		}

	}

	static class Apart {

		@Entity(name = "Letter")
		@Table(name = "letter")
		static class Letter {

			@Id
			@Column(name = "id")
			long number;

		}

		@Entity(name = "Parcel")
		@Table(name = "parcel")
		static class Parcel {

			@Id
			@Column(name = "id")
			long number;

		}

	}

	static class United {

		@Entity(name = "Shipment")
		@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
		abstract static class Shipment {

			@Id
			@GeneratedValue(strategy = GenerationType.SEQUENCE)
			Long id;

		}

		@Entity(name = "Letter")
		@Table(name = "letter")
		static class Letter extends Shipment {

		}

		@Entity(name = "Parcel")
		@Table(name = "parcel")
		static class Parcel extends Shipment {

		}

	}

}
