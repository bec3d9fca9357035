@Entity
class Customer {
	@Id Long id;
	@Column(nullable = false) Instant entered;
}

@Entity
class Supplier {
	@Id Long id;
	@Column(nullable = false) Instant added;
}
