@Entity
class Customer {
	@Id Long id;
}

@Entity
class Purchase {
	@Id Long id;
	@ManyToOne @JoinColumn(name = "customer_id") Customer customer;
}
