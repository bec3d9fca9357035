@Entity
class Customer {
	@Id Long id;
	@Column(length = 20) String phone;
	@Column(length = 40, nullable = false) String name;
}
