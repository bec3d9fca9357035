@Entity
class Customer {
	@Id Long id;
	@Column(length = 20, nullable = false) String phoneNumber;
}
