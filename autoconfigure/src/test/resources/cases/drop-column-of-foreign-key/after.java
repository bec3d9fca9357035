@Entity
class Agent {
	@Id Long id;
	@Column(length = 40) String name;
}

@Entity
class Customer {
	@Id Long id;
	@Column(length = 40) String name;
	Integer points;
}
