@Entity
class Customer {
	@Id Long id;
}

@Entity
class Purchase {
	@Id Long id;
	@ManyToOne Customer customer;
}
