package io.turnstone.diff;

import io.turnstone.schema.DataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypeImpactTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(20)          | character varying(50)
			character varying(255)         | text
			CHARACTER VARYING(255)         | CHARACTER LARGE OBJECT
			character varying(255)         | character varying
			character varying(20)[]        | character varying(50)[]
			numeric(10,2)                  | numeric(12,2)
			numeric(10,2)                  | numeric(10,4)
			numeric(10,2)                  | numeric(10,0)
			numeric(10,2)                  | numeric
			integer                        | bigint
			TINYINT                        | SMALLINT
			real                           | double precision
			BINARY VARYING(10)             | BINARY VARYING(20)
			bytea                          | oid
			integer                        | character varying(255)
			character varying(255)         | integer
			timestamp(6) without time zone | timestamp(6) with time zone
			date                           | timestamp(6) without time zone
			uuid                           | character varying(36)
			ENUM('A', 'B')                 | ENUM('A', 'B', 'C')
			ENUM('A', 'B')                 | CHARACTER VARYING(255)
			""")
	void breaksOnTypeThatIsTooNarrow(String from, String to) {
		assertThat(TypeImpact.of(DataType.of(from), DataType.of(to))).isEqualTo(Impact.BREAKS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(50)          | character varying(20)
			text                           | character varying(255)
			character varying              | text
			CHARACTER LARGE OBJECT         | CHARACTER VARYING(255)
			character varying(50)[]        | character varying(20)[]
			numeric(12,2)                  | numeric(10,2)
			numeric(12,4)                  | numeric(10,2)
			numeric                        | numeric(10,2)
			bigint                         | integer
			INTEGER                        | TINYINT
			integer                        | int
			double precision               | real
			timestamp(6) without time zone | timestamp(3) without time zone
			timestamp(3) without time zone | timestamp(6) without time zone
			ENUM('A', 'B', 'C')            | ENUM('A', 'B')
			ENUM('B', 'A')                 | ENUM('A', 'B')
			""")
	void divergesOnTypeThatHoldsEverything(String from, String to) {
		assertThat(TypeImpact.of(DataType.of(from), DataType.of(to))).isEqualTo(Impact.DIVERGES);
	}

}
