@Entity
class Customer {
	@Id Long id;
}

@Entity
class Address {
	@Id Long id;
}
