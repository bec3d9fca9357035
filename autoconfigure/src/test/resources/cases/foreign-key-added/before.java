@Entity
class Customer {
	@Id Long id;
}

@Entity
class Purchase {
	@Id Long id;
	@Column(name = "customer_id") Long customer;
}
