@Entity
class Customer {
	@Id Long id;
	@Column(length = 80) String street;
	@Column(length = 10) String zip;
}
