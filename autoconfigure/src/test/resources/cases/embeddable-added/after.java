@Entity
class Customer {
	@Id Long id;
	Address address;
}

@Embeddable
class Address {
	@Column(length = 80) String street;
	@Column(length = 10) String zip;
}
