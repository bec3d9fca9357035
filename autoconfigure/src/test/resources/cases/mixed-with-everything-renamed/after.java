@Entity
class Customer {
	@Id @GeneratedValue Long id;
	@Column(length = 80, nullable = false) String name;
	@Column(length = 40) String city;
	@Column(length = 10) String zip;
}

@Entity
class Purchase {
	@Id Long id;
	@ManyToOne Customer customer;
}
