package io.turnstone.schema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DataTypeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(255)      | character varying        | [255]
			NUMERIC(10, 2)              | numeric                  | [10, 2]
			timestamp(6) with time zone | timestamp with time zone | [6]
			integer[]                   | integer[]                | []
			character varying(20)[]     | character varying[]      | [20]
			INTEGER ARRAY               | integer array            | []
			text                        | text                     | []
			""")
	void splitsTypeIntoBaseAndArguments(String text, String base, String arguments) {
		var type = DataType.of(text);

		assertThat(type.base()).isEqualTo(base);
		assertThat(type.arguments()).hasToString(arguments);
	}

	@Test
	void readsArgumentsAsNumbers() {
		var type = DataType.of("numeric(10,2)");

		assertThat(type.argument(0)).hasValue(10);
		assertThat(type.argument(1)).hasValue(2);
		assertThat(type.argument(2)).isEmpty();
		assertThat(DataType.of("geometry(Point)").argument(0)).isEmpty();
	}

	@Test
	void isTheSameInTheWordsOfTheDatabase() {
		var type = DataType.of("integer");

		assertThat(type.sameAs(type.writtenAs("int4"))).isTrue();
		assertThat(type.sameAs(DataType.of("bigint").writtenAs("integer"))).isFalse();
	}

	@Test
	void isWrittenDownInTheWordsOfTheModel() {
		assertThat(DataType.of("integer").writtenAs("int").toDdl()).isEqualTo("int");
		assertThat(DataType.of("integer").toDdl()).isEqualTo("integer");
	}

}
