@Entity
class Customer {
	@Id Long id;
	@ElementCollection Set<Phone> phones;
}

@Embeddable
class Phone {
	@Column(length = 5, nullable = false) String country;
	@Column(length = 20, nullable = false) String line;
	@Enumerated(EnumType.STRING) Kind kind;
	enum Kind { HOME, WORK }
}
