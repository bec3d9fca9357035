@Entity
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	Integer points;
}
