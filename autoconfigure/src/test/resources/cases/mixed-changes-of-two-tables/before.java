@Entity
class Customer {
	@Id Long id;
	@Column(length = 60) String email;
}

@Entity
class Purchase {
	@Id Long id;
	Integer total;
	@Column(name = "customer_id") Long customer;
}
