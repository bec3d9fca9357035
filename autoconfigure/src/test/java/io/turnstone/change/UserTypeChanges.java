package io.turnstone.change;

import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;

/**
 * Types of the database that change with the model.
 */
final class UserTypeChanges {

	private UserTypeChanges() {
	}

	@Expected(on = TestDatabase.POSTGRESQL, value = "type differs: status | BREAKS | Purchase.status")
	interface AddConstantToNamedEnum {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				@JdbcTypeCode(SqlTypes.NAMED_ENUM)
				Status status;

			}

			enum Status {

				NEW, PAID

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				@JdbcTypeCode(SqlTypes.NAMED_ENUM)
				Status status;

			}

			enum Status {

				NEW, PAID, RETURNED

			}

		}

	}

	@Expected(on = TestDatabase.POSTGRESQL, notes = "type differs: status | NOTE | Purchase.status")
	interface RemoveConstantFromNamedEnum {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				@JdbcTypeCode(SqlTypes.NAMED_ENUM)
				Status status;

			}

			enum Status {

				NEW, PAID

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				@JdbcTypeCode(SqlTypes.NAMED_ENUM)
				Status status;

			}

			enum Status {

				NEW

			}

		}

	}

	@Expected(on = TestDatabase.POSTGRESQL,
			value = { "type is missing: status | BREAKS | Purchase.status",
					"type differs: purchase.status | BREAKS | Purchase.status" },
			left = "check is not mapped: purchase | LEFT | null")
	interface StringToNamedEnum {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				Status status;

			}

			enum Status {

				NEW, PAID

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				@JdbcTypeCode(SqlTypes.NAMED_ENUM)
				Status status;

			}

			enum Status {

				NEW, PAID

			}

		}

	}

	@Expected(on = { TestDatabase.POSTGRESQL, TestDatabase.H2 },
			left = { "column is not mapped: purchase.status | LEFT | null",
					"type is not mapped: status | LEFT | null" },
			value = "column is missing: purchase.note | BREAKS | Purchase.note")
	interface RemoveNamedEnum {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				@JdbcTypeCode(SqlTypes.NAMED_ENUM)
				Status status;

			}

			enum Status {

				NEW, PAID

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				String note;

			}

		}

	}

	@Expected(on = TestDatabase.POSTGRESQL, value = "type differs: place | BREAKS | Purchase.place")
	interface AddAttributeToStructure {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				Place place;

			}

			@Embeddable
			@Struct(name = "place")
			class Place {

				String city;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				Place place;

			}

			@Embeddable
			@Struct(name = "place")
			class Place {

				String city;

				String zip;

			}

		}

	}

}
