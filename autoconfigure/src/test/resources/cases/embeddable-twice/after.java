@Entity
class Customer {
	@Id Long id;
	Address address;
	@AttributeOverride(name = "street", column = @Column(name = "billing_street", length = 80))
	@AttributeOverride(name = "zip", column = @Column(name = "billing_zip", length = 10))
	Address billing;
}

@Embeddable
class Address {
	@Column(length = 80) String street;
	@Column(length = 10) String zip;
}
