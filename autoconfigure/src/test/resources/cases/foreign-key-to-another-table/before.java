@Entity
class Person {
	@Id Long id;
}

@Entity
class Company {
	@Id Long id;
}

@Entity
class Purchase {
	@Id Long id;
	@ManyToOne @JoinColumn(name = "buyer_id") Person buyer;
}
