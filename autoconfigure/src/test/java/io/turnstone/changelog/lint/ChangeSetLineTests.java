package io.turnstone.changelog.lint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ChangeSetLineTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			a.yaml | - changeSet:\\n    id: 7\\n    author: mia         | 2
			a.yaml | - changeSet:\\n    author: mia\\n    id: "7"       | 3
			a.yml  | - changeSet:\\n  - id: '7'\\n                     | 2
			a.json | {"changeSet": {\\n"id": "7",\\n"author": "mia"    | 2
			a.xml  | <x>\\n<changeSet author="mia"\\n id="7">           | 2
			a.xml  | <x>\\n<db:changeSet id='7' author='mia'>          | 2
			a.sql  | --liquibase\\n\\n-- changeset mia:7 labels:a       | 3
			a.sql  | --liquibase\\n--changeset "mia":"7"               | 2
			""")
	void findsTheLine(String path, String text, int line) {
		assertThat(ChangeSetLine.find(text.replace("\\n", "\n"), path, "7", "mia")).contains(line);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			a.yaml | id: 70
			a.yaml | id: 7\\nid: 7
			a.xml  | <changeSet id="7" author="tom">
			a.xml  | <createTable id="7" author="mia">
			a.sql  | --changeset mia:70
			a.sql  | --changeset tom:7
			""")
	void doesNotGuess(String path, String text) {
		assertThat(ChangeSetLine.find(text.replace("\\n", "\n"), path, "7", "mia")).isEmpty();
	}

	@Test
	void takesAnIdAsItIs() {
		assertThat(ChangeSetLine.find("id: add.note (1)", "a.yaml", "add.note (1)", "mia")).contains(1);
		assertThat(ChangeSetLine.find("id: addXnote (1)", "a.yaml", "add.note (1)", "mia")).isEmpty();
	}

}
