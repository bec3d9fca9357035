package io.turnstone.scratch;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.turnstone.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MariaDbLeanScratchTests extends LeanScratchTests {

	MariaDbLeanScratchTests() {
		super(TestDatabase.MARIADB);
	}

	@Override
	String[] preparations() {
		return new String[0];
	}

	@Override
	Map<String, String> tables() {
		return Map.of("checks",
				"""
						(status varchar(255) not null check (status in ('A','B')), n smallint check (n between 0 and 2), a integer,
						check ((a > 0) and (a < 10)), kind varchar(31) default 'x' check ((kind in ('C'))))""",
				"defaults",
				"""
						(a integer default 0, b varchar(10) default 'it''s', c datetime(6) default now(6), d boolean default true,
						f numeric(38,2) default 1, g date default (current_date), h uuid default uuid(), k bit default b'1',
						l datetime(6) default current_timestamp(6) on update current_timestamp(6))""",
				"generated", """
						(id bigint not null auto_increment, net numeric(19,2), primary key (id),
						gross numeric(19,2) generated always as (net * 1.19) stored)""", "types", """
						(a int unsigned, c json, d uuid not null, f datetime, g time(3), j varbinary(255), k char(3),
						n enum ('B', 'A'), o longtext, p longblob, q float(24), r decimal, s boolean, t bit(3), u inet6,
						v varchar(9) character set latin1, w varchar(9) collate utf8mb4_bin, x year)""");
	}

	@Test
	void needsNoMoreThanTheRightToCreateTemporaryTables() {
		DriverManagerDataSource limited = user("grant select, create temporary tables on %s.* to '%s'@'%%'");
		ScratchTable table = new ScratchTable("party", List.of("create table {{table}} (id bigint)"));

		LeanResult result = Scratches.forDataSource(limited, ScratchSettings.none()).lean(List.of(table), this::read);

		assertThat(result.tables()).containsOnlyKeys("party");
	}

	@Test
	void saysWhichRightIsMissing() {
		DriverManagerDataSource limited = user("grant select on %s.* to '%s'@'%%'");
		Scratch scratch = Scratches.forDataSource(limited, ScratchSettings.none());
		ScratchTable table = new ScratchTable("party", List.of("create table {{table}} (id bigint)"));

		assertThatExceptionOfType(ScratchUnavailableException.class)
			.isThrownBy(() -> scratch.lean(List.of(table), this::read))
			.withMessageContaining("grant create temporary tables on");
	}

	@Test
	void cannotBeMistakenForALiveTable() throws SQLException {
		TestDatabase.execute(live(), "create table party (id bigint primary key)", "insert into party values (1)");

		scratch().lean(List.of(new ScratchTable("party", List.of("create table {{table}} (id integer)"))), this::read);

		assertThat(new JdbcTemplate(live()).queryForObject("select count(*) from party", Integer.class)).isOne();
	}

	private DriverManagerDataSource user(String grant) {
		DriverManagerDataSource dataSource = (DriverManagerDataSource) live();
		String database = dataSource.getUrl().substring(dataSource.getUrl().lastIndexOf('/') + 1);
		String user = "limited_" + database;
		TestDatabase.execute(dataSource, "create user '%s'@'%%' identified by 'secret'".formatted(user),
				grant.formatted(database, user));
		return new DriverManagerDataSource(dataSource.getUrl(), user, "secret");
	}

}
