@Entity
class Customer {
	@Id Long id;
	@Column(length = 4000) String settings;
}
