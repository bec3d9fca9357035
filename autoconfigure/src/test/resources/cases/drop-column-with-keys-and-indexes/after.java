@Entity
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	@Column(length = 40) String city;
	@Column(length = 40) String street;
	Integer points;
	Integer grade;
	LocalDate since;
}
