package io.turnstone.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/**
 * Associations and collections that come, go and change.
 */
final class AssociationChanges {

	private AssociationChanges() {
	}

	@Expected(
			value = { "column is missing: purchase.customer_id | BREAKS | Purchase.customer",
					"foreign key is missing: purchase | DIVERGES | Purchase.customer" },
			backfill = "purchase.customer_id=(select min(id) from customer)")
	interface AddManyToOne {

		interface Before {

			@Entity(name = "Customer")
			class Customer {

				@Id
				Long id;

			}

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

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

				@ManyToOne(optional = false)
				Customer customer;

			}

		}

	}

	@Expected({ "column is missing: purchase.customer_id | BREAKS | Purchase.customer",
			"unique key is missing: purchase | DIVERGES | Purchase.customer",
			"foreign key is missing: purchase | DIVERGES | Purchase.customer" })
	interface AddOneToOne {

		interface Before {

			@Entity(name = "Customer")
			class Customer {

				@Id
				Long id;

			}

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

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

				@OneToOne
				Customer customer;

			}

		}

	}

	@Expected("table is missing: purchase_customers | BREAKS | Purchase.customers")
	interface AddManyToMany {

		interface Before {

			@Entity(name = "Customer")
			class Customer {

				@Id
				Long id;

			}

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

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

				@ManyToMany
				Set<Customer> customers = new HashSet<>();

			}

		}

	}

	@Expected({ "column is missing: purchase.customer_id | BREAKS | Customer.purchases",
			"foreign key is missing: purchase | DIVERGES | Customer.purchases" })
	interface AddOneToManyWithJoinColumn {

		interface Before {

			@Entity(name = "Customer")
			class Customer {

				@Id
				Long id;

			}

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

			}

		}

		interface After {

			@Entity(name = "Customer")
			class Customer {

				@Id
				Long id;

				@OneToMany
				@JoinColumn(name = "customer_id")
				List<Purchase> purchases = new ArrayList<>();

			}

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

			}

		}

	}

	@Expected("table is missing: purchase_tags | BREAKS | Purchase.tags")
	interface AddElementCollection {

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

				@ElementCollection
				@OrderColumn
				List<String> tags = new ArrayList<>();

			}

		}

	}

	@Expected(left = "table is not mapped: purchase_tags | LEFT | null")
	interface RemoveElementCollection {

		interface Before {

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@ElementCollection
				List<String> tags = new ArrayList<>();

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

	@Expected("foreign key differs: purchase | BREAKS | Purchase.customer")
	interface CascadeDeletion {

		interface Before {

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
				@OnDelete(action = OnDeleteAction.CASCADE)
				Customer customer;

			}

		}

	}

	@Expected(left = "action is not declared: purchase | LEFT | Purchase.customer")
	interface CascadeDeletionNoLonger {

		interface Before {

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
				@OnDelete(action = OnDeleteAction.CASCADE)
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

	@Expected(
			value = { "table is missing: person | BREAKS | Person",
					"foreign key differs: purchase | BREAKS | Purchase.customer" },
			left = "table is not mapped: customer | LEFT | null")
	interface ReferToAnotherEntity {

		interface Before {

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

		interface After {

			@Entity(name = "Person")
			class Person {

				@Id
				Long id;

			}

			@Entity(name = "Purchase")
			class Purchase {

				@Id
				Long id;

				@ManyToOne
				Person customer;

			}

		}

	}

}
