@Entity
class Customer {
	@Id Long id;
	@Column(length = 10) String name;
}
