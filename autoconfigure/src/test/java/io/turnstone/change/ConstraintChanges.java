package io.turnstone.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.hibernate.annotations.Check;

/**
 * Indexes, unique constraints and checks that come, go and change.
 */
final class ConstraintChanges {

	private ConstraintChanges() {
	}

	@Expected("index is missing: purchase | DIVERGES | Purchase")
	interface AddIndex {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				String code;

				int points;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			@Table(indexes = @Index(name = "ix_purchase", columnList = "code, points desc"))
			class Purchase {

				@Id
				Long id;

				String code;

				int points;

			}

		}

	}

	@Expected(left = "index is not mapped: purchase | LEFT | null")
	interface RemoveIndex {

		interface Before {

			@Entity(name = "Purchase")
			@Table(indexes = @Index(name = "ix_purchase", columnList = "code"))
			class Purchase {

				@Id
				Long id;

				String code;

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

	@Expected
	interface RenameIndex {

		interface Before {

			@Entity(name = "Purchase")
			@Table(indexes = @Index(name = "ix_purchase", columnList = "code"))
			class Purchase {

				@Id
				Long id;

				String code;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			@Table(indexes = @Index(name = "ix_purchase_code", columnList = "code"))
			class Purchase {

				@Id
				Long id;

				String code;

			}

		}

	}

	@Expected("unique key is missing: purchase | DIVERGES | Purchase.code")
	interface AddUnique {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				String code;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(unique = true)
				String code;

			}

		}

	}

	@Expected("unique key is missing: purchase | DIVERGES | Purchase")
	interface AddCompositeUnique {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				String code;

				int points;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			@Table(uniqueConstraints = @UniqueConstraint(name = "uk_purchase", columnNames = { "code", "points" }))
			class Purchase {

				@Id
				Long id;

				String code;

				int points;

			}

		}

	}

	@Expected
	interface UniqueConstraintToUniqueIndex {

		interface Before {

			@Entity(name = "Purchase")
			@Table(uniqueConstraints = @UniqueConstraint(name = "uk_purchase", columnNames = { "code", "points" }))
			class Purchase {

				@Id
				Long id;

				String code;

				int points;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			@Table(indexes = @Index(name = "ux_purchase", unique = true, columnList = "points, code"))
			class Purchase {

				@Id
				Long id;

				String code;

				int points;

			}

		}

	}

	@Expected(left = "unique key is not mapped: purchase | LEFT | null")
	interface RemoveUnique {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Column(unique = true)
				String code;

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

	@Expected("check is missing: purchase.points | DIVERGES | Purchase.points")
	interface AddCheck {

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
			@Check(name = "ck_points", constraints = "points between 0 and 100")
			class Purchase {

				@Id
				Long id;

				int points;

			}

		}

	}

	@Expected("check differs: purchase.points | DIVERGES | Purchase.points")
	interface ChangeNamedCheck {

		interface Before {

			@Entity(name = "Purchase")
			@Check(name = "ck_points", constraints = "points >= 0")
			class Purchase {

				@Id
				Long id;

				int points;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			@Check(name = "ck_points", constraints = "points >= 1")
			class Purchase {

				@Id
				Long id;

				int points;

			}

		}

	}

	@Expected("check differs: purchase.points | DIVERGES | Purchase.points")
	interface ChangeCheckOfColumn {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Check(constraints = "points >= 0")
				int points;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Check(constraints = "points >= 1")
				int points;

			}

		}

	}

	@Expected(left = "check is not mapped: purchase | LEFT | null")
	interface RemoveCheck {

		interface Before {

			@Entity(name = "Purchase")
			@Check(name = "ck_points", constraints = "points >= 0")
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

				int points;

			}

		}

	}

}
