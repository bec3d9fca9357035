@Entity
class Customer {
	@Id Integer id;
}

@Entity
class Purchase {
	@Id Long id;
	@ManyToOne Customer customer;
}
