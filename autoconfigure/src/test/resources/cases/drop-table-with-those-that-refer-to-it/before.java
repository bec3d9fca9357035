@Entity
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	Integer points;
	@Column(length = 40) String city;
	@Column(length = 40) String street;
	@Column(length = 40) String zip;
	LocalDate since;
	LocalDate ended;
}

@Entity
class Agent {
	@Id Long id;
}

@Entity
class Visit {
	@Id Long id;
	@ManyToOne Agent agent;
}
