@Entity
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	Integer points;
	@Column(length = 40) String city;
	@Column(length = 40) String street;
}
