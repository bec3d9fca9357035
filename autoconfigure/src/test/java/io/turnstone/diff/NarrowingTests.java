package io.turnstone.diff;

import io.turnstone.schema.DataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NarrowingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(255)         | character varying(50)          | Characters
			longtext                       | tinytext                       | Bytes
			bigint                         | integer                        | Numbers
			numeric(10,4)                  | numeric(10,2)                  | Numbers
			enum('A','B')                  | enum('A')                      | Values
			varchar(10)                    | enum('A','B')                  | Values
			double precision               | numeric(12,2)                  | Rounding
			timestamp(6) without time zone | date                           | Rounding
			timestamp(6) without time zone | timestamp(3) without time zone | Rounding
			datetime(6)                    | date                           | Rounding
			double                         | integer                        | Fractions
			""")
	void tellsWhatThereIsLessOf(String from, String to, String kind) {
		assertThat(Narrowing.of(DataType.of(from), DataType.of(to)))
			.hasValueSatisfying((narrowing) -> assertThat(narrowing.getClass().getSimpleName()).isEqualTo(kind));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(50)          | character varying(255)
			integer                        | bigint
			integer                        | character varying(20)
			enum('A')                      | enum('A','B')
			enum('A','B')                  | varchar(10)
			real                           | double precision
			numeric(12,2)                  | double precision
			date                           | timestamp(6) without time zone
			timestamp(3) without time zone | timestamp(6) without time zone
			""")
	void findsNothingWhereAllFitOrNothingIsKnown(String from, String to) {
		assertThat(Narrowing.of(DataType.of(from), DataType.of(to))).isEmpty();
	}

}
