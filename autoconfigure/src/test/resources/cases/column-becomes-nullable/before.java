@Entity
class Customer {
	@Id Long id;
	@Column(length = 40, nullable = false) String name;
	int points;
}
