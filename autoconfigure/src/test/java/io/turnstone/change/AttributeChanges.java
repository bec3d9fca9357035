package io.turnstone.change;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.ColumnDefault;

/**
 * Attributes that come, go and move.
 */
final class AttributeChanges {

	private AttributeChanges() {
	}

	@Expected("column is missing: purchase.note | BREAKS | Purchase.note")
	interface AddNullableAttribute {

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
				Long id;

				String note;

			}

		}

	}

	@Expected("column is missing: purchase.points | BREAKS | Purchase.points")
	interface AddNotNullAttributeWithDefault {

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
				Long id;

				@ColumnDefault("0")
				int points;

			}

		}

	}

	@Expected(value = "column is missing: purchase.note | BREAKS | Purchase.note", backfill = "purchase.note=''")
	interface AddNotNullAttribute {

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
				Long id;

				@Column(nullable = false, length = 40)
				String note;

			}

		}

	}

	@Expected({ "column is missing: purchase.code | BREAKS | Purchase.code",
			"unique key is missing: purchase | DIVERGES | Purchase.code" })
	interface AddUniqueAttribute {

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
				Long id;

				@Column(unique = true)
				String code;

			}

		}

	}

	@Expected({ "column is missing: purchase.code | BREAKS | Purchase.code",
			"index is missing: purchase | DIVERGES | Purchase.code" })
	interface AddIndexedAttribute {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

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

	@Expected("column is missing: purchase.status | BREAKS | Purchase.status")
	interface AddEnumAttribute {

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
				Long id;

				@Enumerated(EnumType.STRING)
				Status status;

			}

			enum Status {

				NEW, PAID

			}

		}

	}

	@Expected(value = "column is missing: purchase.status | BREAKS | Purchase.status", backfill = "-purchase.status")
	interface AddNotNullOrdinalAttribute {

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
				Long id;

				@Column(nullable = false)
				Status status;

			}

			enum Status {

				NEW, PAID

			}

		}

	}

	@Expected({ "column is missing: purchase.city | BREAKS | Purchase.address.city",
			"column is missing: purchase.zip | BREAKS | Purchase.address.zip" })
	interface AddEmbeddedAttribute {

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
				Long id;

				@Embedded
				Address address;

			}

			@Embeddable
			class Address {

				String city;

				@Column(length = 10)
				String zip;

			}

		}

	}

	@Expected(value = "column is missing: purchase.version | BREAKS | Purchase.version",
			backfill = "purchase.version=0")
	interface AddVersion {

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
				Long id;

				@Version
				int version;

			}

		}

	}

	@Expected(left = "column is not mapped: purchase.note | LEFT | null")
	interface RemoveNullableAttribute {

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

			}

		}

	}

	@Expected("unmapped column must not be null: purchase.note | BREAKS | Purchase")
	interface RemoveNotNullAttribute {

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

			}

		}

	}

	@Expected(value = "column is missing: purchase.remark | BREAKS | Purchase.remark", renames = "-purchase.note",
			left = "column is not mapped: purchase.note | LEFT | null")
	interface RenameAttribute {

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

				String remark;

			}

		}

	}

	@Expected
	interface RenameAttributeButNotItsColumn {

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

				@Column(name = "note")
				String remark;

			}

		}

	}

	@Expected
	interface MoveAttributesIntoEmbeddable {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				String city;

				@Column(name = "postal_code", length = 10)
				String zip;

			}

		}

		interface After {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@Embedded
				@AttributeOverride(name = "zip", column = @Column(name = "postal_code", length = 10))
				Address address;

			}

			@Embeddable
			class Address {

				String city;

				String zip;

			}

		}

	}

	@Expected(value = { "table is missing: purchase_text | BREAKS | Purchase" },
			left = "column is not mapped: purchase.note | LEFT | null")
	interface MoveAttributeToSecondaryTable {

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
			@SecondaryTable(name = "purchase_text")
			class Purchase {

				@Id
				Long id;

				@Column(table = "purchase_text")
				String note;

			}

		}

	}

}
