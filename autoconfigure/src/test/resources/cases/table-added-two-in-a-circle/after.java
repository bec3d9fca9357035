@Entity
class Customer {
	@Id Long id;
}

@Entity
class Team {
	@Id Long id;
	@ManyToOne Member captain;
}

@Entity
class Member {
	@Id Long id;
	@ManyToOne(optional = false) Team team;
}
