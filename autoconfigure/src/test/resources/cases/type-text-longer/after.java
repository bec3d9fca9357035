@Entity
class Customer {
	@Id Long id;
	@Column(length = 40) String phone;
	@Column(length = 400, nullable = false) String name;
}
