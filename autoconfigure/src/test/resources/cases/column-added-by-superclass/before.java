@Entity
class Customer {
	@Id Long id;
}

@Entity
class Supplier {
	@Id Long id;
}
