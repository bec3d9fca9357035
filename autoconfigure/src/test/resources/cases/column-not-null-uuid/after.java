@Entity
class Customer {
	@Id Long id;
	@Column(nullable = false, unique = true) UUID token;
}
