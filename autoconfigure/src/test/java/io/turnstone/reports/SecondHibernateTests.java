package io.turnstone.reports;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javax.sql.DataSource;

import io.turnstone.Base;
import io.turnstone.CheckRequest;
import io.turnstone.DraftRequest;
import io.turnstone.Migrations;
import io.turnstone.MigrationsException;
import io.turnstone.boot.autoconfigure.MigrationsAutoConfiguration;
import io.turnstone.boot.autoconfigure.ModelCaptureAutoConfiguration;
import io.turnstone.boot.autoconfigure.TurnstoneLiquibaseAutoConfiguration;
import io.turnstone.testing.TestDatabase;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Type;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategyStandardImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.usertype.UserTypeSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What goes wrong where a tool sets up a Hibernate of its own beside that of the
 * application. Each test is named after it, and shows that it does not here.
 */
class SecondHibernateTests {

	/**
	 * liquibase-hibernate 153, 165 and 55, liquibase 1832.
	 */
	@ParameterizedTest
	@EnumSource
	void columnsGetOtherNamesThanInTheApplication(TestDatabase database) {
		run(database.create(), List.of("spring.jpa.hibernate.naming.physical-strategy=" + Prefixed.class.getName()),
				(migrations) -> assertThat(told(migrations)).containsExactly("table is missing: t_parcel"),
				Parcel.class);
		var dataSource = database.create();
		TestDatabase.execute(dataSource,
				"create table parcel (id bigint not null primary key, sender_name varchar(255))");
		run(dataSource, List.of(), (migrations) -> assertThat(told(migrations)).isEmpty(), Parcel.class);
	}

	/**
	 * liquibase-hibernate 166 and 118.
	 */
	@ParameterizedTest
	@EnumSource
	void aConverterOrTypeOfTheApplicationCannotBeMade(TestDatabase database) {
		var dataSource = database.create();
		TestDatabase.execute(dataSource,
				"create table letter (id bigint not null primary key, weight integer, code varchar(3))");

		run(dataSource, List.of(), (migrations) -> {
			var differences = migrations.check(new CheckRequest("dataSource", Base.DATABASE)).differences();
			assertThat(Scene.describe(differences)).containsExactly("type differs: letter.weight");
			assertThat(differences.get(0).model()).containsIgnoringCase("var").contains("12");
		}, Letter.class, WeightConverter.class);
	}

	/**
	 * liquibase-hibernate 698, 187, 188, 170, 215 and 454.
	 */
	@ParameterizedTest
	@EnumSource
	void theSettingsOfTheApplicationHaveToBeRepeated(TestDatabase database) {
		run(database.create(), List.of(), (migrations) -> {
			assertThat(migrations.databases()).containsExactly("dataSource");
			assertThat(told(migrations)).containsExactly("table is missing: parcel");
		}, Parcel.class);
	}

	/**
	 * liquibase-gradle-plugin 73 and 44, generator-jhipster 8622.
	 */
	@ParameterizedTest
	@EnumSource
	void allTablesAreDroppedWhereNoEntityIsFound(TestDatabase database) {
		var dataSource = database.create();
		TestDatabase.execute(dataSource, "create table parcel (id bigint not null primary key)");

		run(dataSource, List.of(), (migrations) -> {
			assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> told(migrations))
				.withMessageContaining("No entity is mapped");
			assertThatExceptionOfType(MigrationsException.class)
				.isThrownBy(() -> migrations.draft(new DraftRequest("dataSource", "nothing", Base.DATABASE, null)))
				.withMessageContaining("No entity is mapped");
		});

		assertThat(new JdbcTemplate(dataSource).queryForObject("select count(*) from parcel", Long.class)).isZero();
	}

	private static void run(DataSource dataSource, List<String> properties, Consumer<Migrations> work,
			Class<?>... entities) {
		String[] names = List.of(entities).stream().map(Class::getName).toArray(String[]::new);
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, LiquibaseAutoConfiguration.class,
							HibernateJpaAutoConfiguration.class, ModelCaptureAutoConfiguration.class,
							TurnstoneLiquibaseAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withBean("dataSource", DataSource.class, () -> dataSource)
			.withBean(PersistenceManagedTypes.class, () -> PersistenceManagedTypes.of(names))
			.withBean(Scale.class)
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=none")
			.withPropertyValues(properties.toArray(String[]::new))
			.run((context) -> {
				assertThat(context).hasNotFailed();
				work.accept(context.getBean(Migrations.class));
			});
	}

	private static List<String> told(Migrations migrations) {
		return Scene.describe(migrations.check(new CheckRequest("dataSource", Base.DATABASE)).differences());
	}

	/**
	 * Strategy of an application.
	 */
	public static class Prefixed extends PhysicalNamingStrategyStandardImpl {

		@Override
		public Identifier toPhysicalTableName(Identifier name, JdbcEnvironment environment) {
			return Identifier.toIdentifier("t_" + name.getText().toLowerCase(Locale.ROOT));
		}

	}

	static class Scale {

		String weigh(int grams) {
			return grams + " g";
		}

	}

	@Converter
	static class WeightConverter implements AttributeConverter<Integer, String> {

		private final Scale scale;

		WeightConverter(Scale scale) {
			this.scale = scale;
		}

		@Override
		public String convertToDatabaseColumn(Integer grams) {
			return this.scale.weigh(grams);
		}

		@Override
		public Integer convertToEntityAttribute(String text) {
			return Integer.valueOf(text.replace(" g", ""));
		}

	}

	@Entity(name = "Parcel")
	static class Parcel {

		@Id
		Long id;

		String senderName;

	}

	@Entity(name = "Letter")
	static class Letter {

		@Id
		Long id;

		@Convert(converter = WeightConverter.class)
		@Column(length = 12)
		Integer weight;

		@Type(Codes.class)
		@Column(length = 3)
		String code;

	}

	/**
	 * Type of an application.
	 */
	public static class Codes extends UserTypeSupport<String> {

		public Codes() {
			super(String.class, Types.VARCHAR);
		}

	}

}
