@Entity
class Customer {
	@Id Long id;
	@Column(length = 36) String token;
}
