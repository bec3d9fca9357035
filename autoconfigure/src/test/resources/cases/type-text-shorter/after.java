@Entity
class Customer {
	@Id Long id;
	@Column(length = 30) String name;
}
