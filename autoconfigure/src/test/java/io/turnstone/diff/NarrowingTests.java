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

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(50)          | character varying(255)         | true
			varchar(50)                    | text                           | true
			tinytext                       | longtext                       | true
			integer                        | bigint                         | true
			integer                        | numeric(12,2)                  | true
			enum('A')                      | enum('A','B')                  | true
			enum('A','B')                  | enum('A')                      | false
			character varying(255)         | character varying(50)          | false
			bigint                         | integer                        | false
			timestamp(6) without time zone | date                           | false
			double precision               | integer                        | false
			integer                        | character varying(20)          | false
			character varying(20)          | integer                        | false
			integer                        | enum('A','B')                  | false
			character varying(20)          | bytea                          | false
			uuid                           | character varying(36)          | false
			""")
	void isCertainOnlyWhereBothKindsAreKnown(String from, String to, boolean fits) {
		assertThat(Narrowing.fits(DataType.of(from), DataType.of(to))).isEqualTo(fits);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			varchar(255)     | varchar(50)   | char_length(c) > 50
			longtext         | tinytext      | octet_length(c) > 255
			integer          | smallint      | c >= 32768 or c <= -32769
			numeric(10,4)    | numeric(10,2) | c >= 100000000 or c <= -100000000 or c <> round(c, 2)
			varchar(10)      | enum('A','B') | c not in ('A', 'B')
			double precision | integer       | c <> floor(c)
			datetime(6)      | date          | c <> cast(cast(c as date) as datetime(6))
			""")
	void asksForWhatDoesNotFit(String from, String to, String condition) {
		assertThat(Narrowing.of(DataType.of(from), DataType.of(to)).map((narrowing) -> narrowing.beyond("c")))
			.contains(condition);
	}

}
