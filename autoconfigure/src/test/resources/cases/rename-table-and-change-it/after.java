@Entity
class Customer {
	@Id Long id;
	@Column(length = 80) String name;
	@Column(length = 40) String city;
	@Column(length = 20, nullable = false) String status;
}
