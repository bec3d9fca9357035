@Entity
class Purchase {
	@Id Long id;
	@ManyToOne Customer customer;
}

@Entity
class Customer {
	@Id Long id;
}
