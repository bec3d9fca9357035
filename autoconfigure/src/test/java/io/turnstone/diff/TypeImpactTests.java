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
			CHARACTER VARYING(2)           | ENUM('A', 'ABC')
			text                           | longtext
			longtext                       | tinytext[]
			character varying(255)[]       | text
			blob                           | longblob
			varbinary(10)                  | varbinary(20)
			int unsigned                   | int
			bigint unsigned                | smallint
			int                            | int unsigned
			mediumint                      | int
			bit(1)                         | tinyint(1)
			numeric(4,0)                   | smallint
			smallint                       | numeric(5,0)
			bigint                         | numeric(5,2)
			double precision               | numeric(20,2)
			numeric                        | double precision
			float                          | double
			REAL                           | FLOAT(53)
			text                           | json
			uuid                           | char(36)
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
			CHARACTER VARYING(3)           | ENUM('A', 'ABC')
			longtext                       | varchar(255)
			longtext                       | text
			longtext                       | json
			longblob                       | varbinary(10)
			BINARY LARGE OBJECT            | BINARY VARYING(10)
			bigint                         | int unsigned
			int                            | mediumint
			tinyint(1)                     | bit(1)
			numeric(5,0)                   | smallint
			numeric                        | bigint
			smallint                       | numeric(4,0)
			DOUBLE PRECISION               | FLOAT(24)
			double                         | float
			datetime(3)                    | datetime(6)
			decimal(12,2)                  | decimal(10,2)
			""")
	void divergesOnTypeThatHoldsEverything(String from, String to) {
		assertThat(TypeImpact.of(DataType.of(from), DataType.of(to))).isEqualTo(Impact.DIVERGES);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			character varying(50)          | character varying(20)
			timestamp(6) without time zone | timestamp(3) without time zone
			datetime(6)                    | datetime
			longtext                       | json
			bigint                         | bit(1)
			""")
	void losesWhatDoesNotFit(String from, String to) {
		assertThat(TypeImpact.loses(DataType.of(from), DataType.of(to))).isTrue();
		assertThat(TypeImpact.loses(DataType.of(to), DataType.of(to))).isFalse();
	}

}
