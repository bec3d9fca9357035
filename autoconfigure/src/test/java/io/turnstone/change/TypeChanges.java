package io.turnstone.change;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import io.turnstone.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Attributes that change their type, and enums that change their constants.
 */
final class TypeChanges {

	private TypeChanges() {
	}

	@Expected("type differs: purchase.points | BREAKS | Purchase.points")
	interface IntegerToLong {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				int points;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				long points;

			}

		}

	}

	@Expected("type differs: purchase.points | DIVERGES | Purchase.points")
	interface LongToInteger {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				long points;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				int points;

			}

		}

	}

	@Expected(on = { TestDatabase.H2, TestDatabase.POSTGRESQL },
			value = { "type differs: customer.id | BREAKS | Customer.id",
					"type differs: purchase.customer_id | BREAKS | Purchase.customer" })
	interface IntegerKeyToLong {

		interface Before {

			@Entity(name = "Customer")
			class Customer {

				@Id
				Integer id;

			}

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@ManyToOne
				Customer customer;

			}

		}

		interface After {

			@Entity(name = "Customer")
			class Customer {

				@Id
				Long id;

			}

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@ManyToOne
				Customer customer;

			}

		}

	}

	@Expected("type differs: purchase.note | BREAKS | Purchase.note")
	interface LongerString {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(nullable = false, length = 40)
				String note;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(nullable = false, length = 80)
				String note;

			}

		}

	}

	@Expected("type differs: purchase.note | DIVERGES | Purchase.note")
	interface ShorterString {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(length = 80)
				String note;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(length = 40)
				String note;

			}

		}

	}

	@Expected("type differs: purchase.note | BREAKS | Purchase.note")
	interface StringToText {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				String note;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
				String note;

			}

		}

	}

	@Expected("type differs: purchase.total | BREAKS | Purchase.total")
	interface HigherPrecision {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(precision = 10, scale = 2)
				BigDecimal total;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(precision = 14, scale = 4)
				BigDecimal total;

			}

		}

	}

	@Expected("type differs: purchase.total | DIVERGES | Purchase.total")
	interface LowerPrecision {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(precision = 14, scale = 4)
				BigDecimal total;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(precision = 10, scale = 2)
				BigDecimal total;

			}

		}

	}

	@Expected("type differs: purchase.paid_at | DIVERGES | Purchase.paidAt")
	interface TimestampPrecision {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				LocalDateTime paidAt;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(secondPrecision = 3)
				LocalDateTime paidAt;

			}

		}

	}

	@Expected("type differs: purchase.code | BREAKS | Purchase.code")
	interface IntegerToString {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				Integer code;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				String code;

			}

		}

	}

	@Expected("type differs: purchase.points | BREAKS | Purchase.points")
	interface WidenColumnWithDefault {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@ColumnDefault("7")
				int points;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@ColumnDefault("7")
				long points;

			}

		}

	}

	@Expected(onH2 = "type differs: purchase.status | BREAKS | Purchase.status",
			onMariadb = "type differs: purchase.status | BREAKS | Purchase.status",
			onPostgresql = "check differs: purchase.status | BREAKS | Purchase.status")
	interface AddConstant {

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
				Status status;

			}

			enum Status {

				NEW, PAID, SENT

			}

		}

	}

	@Expected("check differs: purchase.status | BREAKS | Purchase.status")
	interface AddOrdinalConstant {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

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

				Status status;

			}

			enum Status {

				NEW, PAID, SENT

			}

		}

	}

	@Expected(onH2 = "type differs: purchase.status | DIVERGES | Purchase.status",
			onMariadb = "type differs: purchase.status | DIVERGES | Purchase.status",
			notesOnPostgresql = "check differs: purchase.status | NOTE | Purchase.status")
	interface RemoveConstant {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Enumerated(EnumType.STRING)
				Status status;

			}

			enum Status {

				NEW, PAID, SENT

			}

		}

		interface After {

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

	}

}
