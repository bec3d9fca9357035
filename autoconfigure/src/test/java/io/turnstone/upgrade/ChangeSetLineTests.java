package io.turnstone.upgrade;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChangeSetLine}.
 */
class ChangeSetLineTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "first | 3", "2 | 7", "it's three | 9", "4.1 | 10" })
	void findsItInYaml(String id, int line) {
		assertThat(ChangeSetLine.in("""
				databaseChangeLog:
				- changeSet:
				    id: first
				    author: mia
				- changeSet:
				    author: mia
				    id: '2' # the second
				    changes: [{addColumn: {tableName: a, columns: [{column: {name: id}}]}}]
				- changeSet: {id: "it's three", author: mia}
				- changeSet: {author: mia, id: 4.1}
				""", new ChangeSetReference(id, "mia", "db/a.yaml"))).hasValue(line);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "first | 2", "2 | 4", "third | 6" })
	void findsItInXml(String id, int line) {
		assertThat(ChangeSetLine.in("""
				<databaseChangeLog>
					<changeSet id="first" author="mia">
						<createTable tableName="2"/></changeSet>
					<changeSet author="mia" id='2'>
					</changeSet>
					<changeSet
						author="mia"
						id="third"/>
				</databaseChangeLog>
				""", new ChangeSetReference(id, "mia", "db/a.xml"))).hasValue(line);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "first | 3", "2 | 6" })
	void findsItInSql(String id, int line) {
		assertThat(ChangeSetLine.in("""
				--liquibase formatted sql

				--changeset mia:first
				-- changeset mia:2 is the next one
				insert into first values (2);
				  -- Changeset "mia":"2" labels:contract
				""".replace("-- changeset mia:2 is", "-- not mia:2 is"), new ChangeSetReference(id, "mia", "db/a.sql")))
			.hasValue(line);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "first | 2", "2 | 4" })
	void findsItInJson(String id, int line) {
		assertThat(ChangeSetLine.in("""
				{"databaseChangeLog": [
				  {"changeSet": {"id": "first", "author": "mia"}},
				  {"changeSet": {
				    "id": 2,
				    "author": "mia"}}]}
				""", new ChangeSetReference(id, "mia", "db/a.json"))).hasValue(line);
	}

	@Test
	void saysNothingWhereItIsNotThere() {
		assertThat(ChangeSetLine.in("- changeSet: {id: 12, author: mia}", new ChangeSetReference("1", "mia", "a.yaml")))
			.isEmpty();
		assertThat(ChangeSetLine.in("", new ChangeSetReference("a(", "mia", "a.xml"))).isEmpty();
	}

}
