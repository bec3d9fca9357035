package io.turnstone.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.GeneratedColumn;

/**
 * Columns of which something else than the type changes, and how their values are
 * generated.
 */
final class ColumnChanges {

	private ColumnChanges() {
	}

	@Expected("nullability differs: purchase.note | DIVERGES | Purchase.note")
	interface RefuseNull {

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

				@Column(nullable = false)
				String note;

			}

		}

	}

	@Expected("nullability differs: purchase.note | BREAKS | Purchase.note")
	interface AcceptNull {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(nullable = false)
				String note;

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

	@Expected("default differs: purchase.note | DIVERGES | Purchase.note")
	interface AddDefault {

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

				@ColumnDefault("'it''s new'")
				String note;

			}

		}

	}

	@Expected("default differs: purchase.points | DIVERGES | Purchase.points")
	interface ChangeDefault {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@ColumnDefault("1")
				int points;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@ColumnDefault("2")
				int points;

			}

		}

	}

	@Expected(left = "default is not declared: purchase.points | LEFT | Purchase.points")
	interface RemoveDefault {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@ColumnDefault("1")
				int points;

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

	@Expected({ "comment differs: purchase | DIVERGES | Purchase",
			"comment differs: purchase.note | DIVERGES | Purchase.note" })
	interface AddComments {

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
			@Comment("what somebody bought")
			class Purchase {

				@Id
				Long id;

				@Comment("what the customer wrote")
				String note;

			}

		}

	}

	@Expected("comment differs: purchase.note | DIVERGES | Purchase.note")
	interface ChangeComment {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Comment("what the customer said")
				String note;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Comment("what the customer wrote")
				String note;

			}

		}

	}

	@Expected("column is missing: purchase.total | BREAKS | Purchase.total")
	interface AddGeneratedColumn {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				int price;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				int price;

				@GeneratedColumn("price * 2")
				int total;

			}

		}

	}

	@Expected("generated expression differs: purchase.total | DIVERGES | Purchase.total")
	interface ChangeGeneratedExpression {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				int price;

				@GeneratedColumn("price * 2")
				int total;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				int price;

				@GeneratedColumn("price * 3")
				int total;

			}

		}

	}

	@Expected("identity differs: purchase.id | BREAKS | Purchase.id")
	interface GenerateIdentity {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				@GeneratedValue(strategy = GenerationType.IDENTITY)
				Long id;

			}

		}

	}

	@Expected("sequence is missing: purchase_seq | BREAKS | Purchase.id")
	interface GenerateFromSequence {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				@GeneratedValue
				Long id;

			}

		}

	}

	@Expected("increment differs: purchase_seq | BREAKS | Purchase.id")
	interface ChangeAllocationSize {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				@GeneratedValue(generator = "purchase")
				@SequenceGenerator(name = "purchase", sequenceName = "purchase_seq", allocationSize = 50)
				Long id;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				@GeneratedValue(generator = "purchase")
				@SequenceGenerator(name = "purchase", sequenceName = "purchase_seq", allocationSize = 10)
				Long id;

			}

		}

	}

}
