@Entity
class Customer {
	@Id Long id;
	@Column(length = 60) String email;
}
