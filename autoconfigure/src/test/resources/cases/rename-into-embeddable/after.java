@Entity
class Customer {
	@Id Long id;
	@Embedded Address address;
}

@Embeddable
class Address {
	@Column(name = "address_street", length = 80) String street;
	@Column(name = "address_zip", length = 10) String zip;
}
