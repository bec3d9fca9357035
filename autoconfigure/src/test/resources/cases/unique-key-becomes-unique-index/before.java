@Entity
class Customer {
	@Id Long id;
	@Column(length = 60, unique = true) String email;
}
