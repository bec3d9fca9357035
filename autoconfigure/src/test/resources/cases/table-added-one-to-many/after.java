@Entity
class Customer {
	@Id Long id;
	@OneToMany @JoinColumn(name = "customer_id") List<Address> addresses;
}

@Entity
class Address {
	@Id Long id;
}
