@Entity
class Customer {
	@Id Long id;
	@Column(length = 20) String phone;
}
