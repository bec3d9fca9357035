package io.turnstone.change;

import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import org.hibernate.envers.Audited;

/**
 * Entities and subclasses that come and go.
 */
final class EntityChanges {

	private EntityChanges() {
	}

	@Expected({ "sequence is missing: invoice_seq | BREAKS | Invoice.id",
			"table is missing: invoice | BREAKS | Invoice" })
	interface AddEntity {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

			}

		}

		interface After {

			@Entity(name = "Invoice")
			class Invoice {

				@Id
				@GeneratedValue
				Long id;

				@ManyToOne
				Purchase purchase;

			}

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

			}

		}

	}

	@Expected("table is missing: invoice | BREAKS | Invoice")
	interface AddEntityWithSharedKey {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

			}

		}

		interface After {

			@Entity(name = "Invoice")
			class Invoice {

				@Id
				Long id;

				@MapsId
				@OneToOne
				Purchase purchase;

			}

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

			}

		}

	}

	@Expected(left = { "sequence is not mapped: invoice_seq | LEFT | null",
			"table is not mapped: invoice | LEFT | null" })
	interface RemoveEntity {

		interface Before {

			@Entity(name = "Invoice")
			class Invoice {

				@Id
				@GeneratedValue
				Long id;

			}

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
				Long id;

			}

		}

	}

	@Expected({ "check differs: payment.dtype | BREAKS | Payment.(discriminator)",
			"column is missing: payment.iban | BREAKS | Transfer.iban" })
	interface AddSubclassInSingleTable {

		interface Before {

			@Entity(name = "Payment")
			class Payment {

				@Id
				Long id;

			}

			@Entity(name = "Card")
			class Card extends Payment {

				String number;

			}

		}

		interface After {

			@Entity(name = "Payment")
			class Payment {

				@Id
				Long id;

			}

			@Entity(name = "Card")
			class Card extends Payment {

				String number;

			}

			@Entity(name = "Transfer")
			class Transfer extends Payment {

				String iban;

			}

		}

	}

	@Expected("table is missing: transfer | BREAKS | Transfer")
	interface AddJoinedSubclass {

		interface Before {

			@Entity(name = "Payment")
			@Inheritance(strategy = InheritanceType.JOINED)
			class Payment {

				@Id
				Long id;

			}

			@Entity(name = "Card")
			class Card extends Payment {

				String number;

			}

		}

		interface After {

			@Entity(name = "Payment")
			@Inheritance(strategy = InheritanceType.JOINED)
			class Payment {

				@Id
				Long id;

			}

			@Entity(name = "Card")
			class Card extends Payment {

				String number;

			}

			@Entity(name = "Transfer")
			class Transfer extends Payment {

				String iban;

			}

		}

	}

	@Expected({ "table is missing: transfer | BREAKS | Transfer",
			"check differs: payment.kind | BREAKS | Payment.(discriminator)" })
	interface AddJoinedSubclassWithDiscriminator {

		interface Before {

			@Entity(name = "Payment")
			@Inheritance(strategy = InheritanceType.JOINED)
			@DiscriminatorColumn(name = "kind")
			class Payment {

				@Id
				Long id;

			}

			@Entity(name = "Card")
			class Card extends Payment {

				String number;

			}

		}

		interface After {

			@Entity(name = "Payment")
			@Inheritance(strategy = InheritanceType.JOINED)
			@DiscriminatorColumn(name = "kind")
			class Payment {

				@Id
				Long id;

			}

			@Entity(name = "Card")
			class Card extends Payment {

				String number;

			}

			@Entity(name = "Transfer")
			class Transfer extends Payment {

				String iban;

			}

		}

	}

	@Expected(
			value = { "table is missing: revinfo | BREAKS | DefaultRevisionEntity",
					"table is missing: purchase_aud | BREAKS | Purchase_AUD" },
			onPostgresql = "sequence is missing: revinfo_seq | BREAKS | DefaultRevisionEntity.id")
	interface Audit {

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
			@Audited
			class Purchase {

				@Id
				Long id;

				String note;

			}

		}

	}

}
